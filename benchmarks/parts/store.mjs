import assert from 'node:assert/strict';
import { interleave } from '../harness/rounds.mjs';
import { during, withSites } from '../harness/sites.mjs';

export const SEEN = [1, 100, 10_000, 100_000];
const MESSAGES = 6_000;
/** The number of the first of them: above all that were seen before. */
const FIRST_NEW = 1_200_000;
const LIMIT = 500;

/**
 * What is measured, by page: the application, and how an event gets into its store. The adapter has
 * its own page: the garbage of its large lists would be collected in the time of the others.
 */
const PAGES = [
  {
    'a reducer that does nothing': ['idle', 'dispatched'],
    'ngx-roxchat, from the action on': ['library', 'dispatched'],
    'ngx-roxchat, from the message on': ['library', 'received'],
  },
  { '@ngrx/entity': ['entities', 'dispatched'] },
];

/** One more event in a store, by how many it has seen. */
export const store = {
  title: 'The store',
  measure: (rounds) =>
    withSites({ store: { page: 'store.page', frame: 'plain' } }, async (visit) => {
      const samples = {};
      for (const apps of PAGES) {
        const visited = await visit('store');
        Object.assign(samples, await measureStores(visited, apps, rounds));
        await visited.close();
      }
      return samples;
    }),
};

async function measureStores({ page, frame }, apps, rounds) {
  await during(page, [MESSAGES], () =>
    frame.evaluate((given) => live.post(...given), [MESSAGES, FIRST_NEW]),
  );
  const names = new Set(Object.values(apps).map(([app]) => app));
  for (const name of names) {
    await page.evaluate((given) => live.prepare(...given), [name, SEEN]);
  }
  const samples = await interleave(rounds, Object.keys(apps), async (name) => {
    const times = {};
    for (const seen of SEEN) {
      times[seen] = await page.evaluate((given) => live.time(...given), [...apps[name], seen]);
    }
    return times;
  });
  await (names.has('library') ? checkLibrary({ page, frame }) : checkEntities(page));
  return samples;
}

/** Checks that the stores that saw more than the limit are full, and contain the last event. */
async function checkLibrary({ page, frame }) {
  const last = (
    await frame.evaluate((given) => live.events(...given), [1, FIRST_NEW + MESSAGES - 1])
  )[0];
  for (const seen of SEEN) {
    await page.evaluate((count) => live.time('library', 'received', count), seen);
    const remembered = await page.evaluate((count) => live.remembered(count), seen);
    assert.equal(remembered.lastId, last.params.notification.id);
    assert.equal(remembered.visitors === LIMIT, seen > LIMIT);
    assert.equal(remembered.notifications === LIMIT, seen > LIMIT);
  }
}

/** Checks that the adapter that had seen the most contains even more now. */
async function checkEntities(page) {
  const most = SEEN.at(-1);
  assert.ok((await page.evaluate((seen) => live.entities(seen), most)) > most);
}
