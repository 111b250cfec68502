// npm run fuzz: 1,000,000 hostile messages, or as many as are asked for: npm run fuzz -- 10000000.
// The environment variable FUZZ_SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARDS } from '../fuzz/shards.mjs';
import { leave } from './trust/found.mjs';

const events = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
if (!(events >= 100_000 && Number.isSafeInteger(events) && Number.isSafeInteger(seed))) {
  throw new RangeError(
    'At least 100,000 events, so that each outcome occurs, and a whole FUZZ_SEED.',
  );
}

const results = mkdtempSync(join(tmpdir(), 'ngx-roxchat-fuzz-'));
const start = performance.now();
try {
  const jest = ['node_modules/jest/bin/jest.js', '-c', 'fuzz/jest.config.mjs'];
  const { status } = spawnSync(process.execPath, jest, {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_EVENTS: String(Math.ceil(events / SHARDS)),
      FUZZ_SEED: String(seed),
      FUZZ_RESULTS: results,
    },
  });
  process.exitCode = status ?? 1;
  const found = total();
  leave('fuzz', found);
  print({ ...found, seed, seconds: Math.round((performance.now() - start) / 1000) });
} finally {
  rmSync(results, { recursive: true });
}

/** What each part has told, added up. */
function total() {
  const counts = {};
  for (const file of readdirSync(results).sort()) {
    const told = Object.entries(JSON.parse(readFileSync(join(results, file), 'utf8')));
    for (const [outcome, count] of told) {
      counts[outcome] = (counts[outcome] ?? 0) + count;
    }
  }
  return counts;
}

function print(figures) {
  const width = Math.max(...Object.keys(figures).map(({ length }) => length));
  for (const [name, figure] of Object.entries(figures)) {
    const shown = name === 'seed' ? String(figure) : figure.toLocaleString('en');
    console.log(`${name.padEnd(width)}  ${shown.padStart(10)}`);
  }
}
