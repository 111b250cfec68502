// npm run benchmark: what one more event costs the store, the more it has seen, in Chromium.
import { runInChromium } from './run-in-chromium.mjs';

const SEEN = [1, 100, 10_000, 100_000];

const { results, version } = await runInChromium({
  entry: 'benchmarks/store.page.ts',
  url: 'http://crm.localhost:9200/',
  argument: SEEN,
});

console.log(`Chromium ${version}, ns for one more event to be dispatched and remembered (median)`);
console.table(
  Object.fromEntries(
    Object.entries(results).map(([event, byStore]) => [
      event,
      Object.fromEntries(Object.entries(byStore).map(([label, ns]) => [label, Math.round(ns)])),
    ]),
  ),
);
const sum = (label) => Object.values(results).reduce((all, byStore) => all + byStore[label], 0);
console.table(
  [10_000, 100_000].map((events) => ({
    what: `one more event of each name, at ${events} seen ÷ at 1`,
    ratio: (sum(`${events} seen`) / sum('1 seen')).toFixed(2),
    goal: '≤ 1.5',
  })),
);
