// npm run bench:check: checks the stable figures in few rounds: bytes, and ratios with wide margins.
// npm run size: the bytes alone, which need no browser.
import { verdicts } from './goals.mjs';
import { fastest, round } from './harness/statistics.mjs';
import { handler } from './parts/handler.mjs';
import { GUARDED, measureSizes } from './parts/size.mjs';
import { lookup } from './parts/lookup.mjs';
import { store } from './parts/store.mjs';

const PARTS = {
  size: () => measureSizes(GUARDED),
  handler: () => handler.measure(20),
  store: () => store.measure(3),
  lookup: () => lookup.measure(5),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
const results = {};
for (const name of names) results[name] = fastest(await PARTS[name]());

for (const { what, unit, atLeast, guard, figure } of verdicts(results)) {
  const isKept = atLeast === undefined ? figure.median <= guard : figure.median >= guard;
  const limit = `${atLeast === undefined ? 'at most' : 'at least'} ${guard}`;
  const measured = round(figure.median) + (unit ? ` ${unit}` : '');
  console.log(`${isKept ? 'kept  ' : 'BROKEN'}  ${what}: ${measured}, ${limit}`);
  if (!isKept) process.exitCode = 1;
}
