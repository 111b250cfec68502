import { livePages, PEERS, checkPeer, say } from '../harness/peers.mjs';
import { median } from '../harness/statistics.mjs';
import { cpuOf, during, measurePages } from '../harness/sites.mjs';

const MESSAGES = 3_000;
/** Those that answer each message take several times as long. */
const FEWER = { comlink: 1_000, 'post-robot': 1_000 };
/** Of so many messages each; the first ones are not counted: the browser compiles what runs. */
const BURSTS = 3;
const WARM_UPS = 2;
const COMMANDS = 300;
/** Characters of text: 30 KB in all. */
const LONG = 30_000;

/** From a real frame: events to the page, a command and its answer, and a stranger's messages. */
export const live = {
  title: 'From a real cross-origin frame',
  measure: (rounds) => measurePages(livePages(Object.keys(PEERS)), rounds, measurePeer),
};

async function measurePeer(name, visited) {
  const { page } = visited;
  await checkPeer(name, visited);
  const messages = FEWER[name] ?? MESSAGES;
  for (let burst = 0; burst < WARM_UPS; burst++) await say(visited, messages);
  const before = await cpuOf(visited);
  const bursts = [];
  while (bursts.length < BURSTS) bursts.push(await say(visited, messages));
  const cpu = ((await cpuOf(visited)) - before) / (messages * BURSTS);

  await page.evaluate((count) => live.command(count), COMMANDS);
  const command = await page.evaluate((count) => live.command(count), COMMANDS);

  const stranger = await visited.stranger();
  const handForeign = async (count, characters) => {
    await during(page, ['collect', count], () =>
      stranger.evaluate((given) => live.write(...given), [count, characters]),
    );
    return page.evaluate(() => live.hand());
  };
  await handForeign(1_000, 60);
  const foreign = await handForeign(2_000, 60);
  const foreignLong = await handForeign(1_000, LONG);
  return { message: median(bursts), cpu, ...command, foreign, foreignLong };
}
