// npm run benchmark: what one more event costs the store, the more it has seen, in Chromium.
import { runInChromium } from './run-in-chromium.mjs';

const WORKSPACE = 'http://workspace.localhost:9100';
const SEEN = [1, 100, 10_000, 100_000];

const { results, version } = await runInChromium({
  entry: 'benchmarks/store.page.ts',
  url: 'http://crm.localhost:9200/',
  argument: SEEN,
  others: {
    [`${WORKSPACE}/echo`]: `<script>onmessage = ({ data }) => parent.postMessage(data, '*')</script>`,
  },
  constants: { WORKSPACE_ORIGIN: WORKSPACE },
});

const TITLES = {
  dispatched: 'ns for an action to be dispatched and remembered',
  heard: 'ns for a message to be heard, checked, decoded, dispatched and remembered',
};
const ratios = [];
for (const [how, times] of Object.entries(results)) {
  console.log(`Chromium ${version}, ${TITLES[how]} (median), by how many events were seen`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([event, byEvents]) => [
        event,
        Object.fromEntries(Object.entries(byEvents).map(([seen, ns]) => [seen, Math.round(ns)])),
      ]),
    ),
  );
  const sum = (seen) => Object.values(times).reduce((all, byEvents) => all + byEvents[seen], 0);
  for (const seen of [10_000, 100_000]) {
    const what = `one more event ${how}, at ${seen} seen ÷ at 1`;
    ratios.push({ what, ratio: (sum(seen) / sum(1)).toFixed(2), goal: '≤ 1.5' });
  }
}
console.table(ratios);
