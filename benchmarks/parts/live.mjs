import { livePages, PEERS, checkPeer, say } from '../harness/peers.mjs';
import { interleave } from '../harness/rounds.mjs';
import { cpuOf, during, withSites } from '../harness/sites.mjs';
import { means } from '../harness/statistics.mjs';

/** More at once would wait in the browser's queue, and that be measured, too. */
const MESSAGES = 1_000;
/** The first bursts are not counted: the browser compiles what runs. */
const WARM_UPS = 5;
/** They take turns with those of the other pages, and make one sample: one burst may take twice the next. */
const BURSTS = 20;
const COMMANDS = 300;
/** Characters of text: 30 KB in all. */
const LONG = 30_000;

/**
 * From a real frame: events to the page, commands and their answers, and a stranger's messages. All
 * the pages are there at once, so that what is compared is measured within seconds.
 */
export const live = {
  title: 'From a real cross-origin frame',
  measure: (rounds) =>
    withWarmPages(Object.keys(PEERS), async (measureAll) => {
      const events = await measureEvents(measureAll, rounds);
      const commands = await measureAll(rounds, measureCommands);
      const foreign = await measureAll(rounds, measureForeign);
      return Object.fromEntries(
        Object.keys(PEERS).map((name) => [
          name,
          { ...events[name], ...commands[name], ...foreign[name] },
        ]),
      );
    }),
};

/** The same events to two pages alone, by turns, as they differ by less than two bursts may. */
export const pair = {
  title: 'From a real cross-origin frame, by turns',
  measure: (rounds) =>
    withWarmPages(['raw-switch', 'ngx-roxchat'], (measureAll) => measureEvents(measureAll, rounds)),
};

/** @param use is given what measures all these pages so many times */
const withWarmPages = (names, use) =>
  withSites(livePages(names), async (visit) => {
    const pages = {};
    for (const name of names) pages[name] = await warmedUp(name, await visit(name));
    return use((times, measure) => interleave(times, names, (name) => measure(pages[name])));
  });

async function warmedUp(name, visited) {
  await checkPeer(name, visited);
  for (let burst = 0; burst < WARM_UPS; burst++) await say(visited, MESSAGES);
  await measureCommands(visited);
  return visited;
}

async function measureEvents(measureAll, rounds) {
  const bursts = await measureAll(rounds * BURSTS, measureBurst);
  return Object.fromEntries(
    Object.entries(bursts).map(([name, figures]) => [name, means(figures, BURSTS)]),
  );
}

async function measureBurst(visited) {
  const before = await cpuOf(visited);
  const message = await say(visited, MESSAGES);
  return { message, cpu: ((await cpuOf(visited)) - before) / MESSAGES };
}

const measureCommands = ({ page }) => page.evaluate((count) => live.command(count), COMMANDS);

async function measureForeign(visited) {
  const { page } = visited;
  visited.foreign ??= await visited.stranger();
  const hand = async (count, characters) => {
    await during(page, ['collect', count], () =>
      visited.foreign.evaluate((given) => live.write(...given), [count, characters]),
    );
    return page.evaluate(() => live.hand());
  };
  await hand(1_000, 60);
  return { foreign: await hand(2_000, 60), foreignLong: await hand(1_000, LONG) };
}
