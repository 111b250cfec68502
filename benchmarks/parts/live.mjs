import { livePages, PEERS, checkPeer, postEvents } from '../harness/peers.mjs';
import { interleave } from '../harness/rounds.mjs';
import { measureCpu, during, withSites } from '../harness/sites.mjs';
import { means } from '../harness/statistics.mjs';

/** More at once would wait in the browser's queue, and the wait would be measured too. */
const MESSAGES = 1_000;
/** The first bursts are not counted: the browser compiles what runs. */
const WARM_UPS = 5;
/** Alternating with the other pages', they make one sample: one burst may take twice the next. */
const BURSTS = 20;
const COMMANDS = 300;
/** Characters of text: 30 KB in all. */
const LONG = 30_000;

/**
 * From a real frame: events to the page, commands and their replies, and foreign messages. All
 * pages are open at once, so that compared figures are measured within seconds.
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

/** The same events to two pages alone, alternating, as they differ by less than two bursts may. */
export const pair = {
  title: 'From a real cross-origin frame, alternating',
  measure: (rounds) =>
    withWarmPages(['raw-switch', 'ngx-roxchat'], (measureAll) => measureEvents(measureAll, rounds)),
};

/** @param use receives a function that measures all these pages in a number of rounds */
const withWarmPages = (names, use) =>
  withSites(livePages(names), async (visit) => {
    const pages = {};
    for (const name of names) pages[name] = await warmUp(name, await visit(name));
    return use((times, measure) => interleave(times, names, (name) => measure(pages[name])));
  });

async function warmUp(name, visited) {
  await checkPeer(name, visited);
  for (let burst = 0; burst < WARM_UPS; burst++) await postEvents(visited, MESSAGES);
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
  const before = await measureCpu(visited);
  const message = await postEvents(visited, MESSAGES);
  return { message, cpu: ((await measureCpu(visited)) - before) / MESSAGES };
}

const measureCommands = ({ page }) => page.evaluate((count) => live.command(count), COMMANDS);

async function measureForeign(visited) {
  const { page } = visited;
  visited.foreign ??= await visited.openForeignFrame();
  const dispatch = async (count, characters) => {
    await during(page, ['collect', count], () =>
      visited.foreign.evaluate((given) => live.postLong(...given), [count, characters]),
    );
    return page.evaluate(() => live.dispatch());
  };
  await dispatch(1_000, 60);
  return { foreign: await dispatch(2_000, 60), foreignLong: await dispatch(1_000, LONG) };
}
