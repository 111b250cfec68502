// npm run fuzz: tries 1,000,000 hostile messages. npm run fuzz -- 10000000: tries that many.
// The environment variable FUZZ_SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARDS } from '../fuzz/shards.mjs';
import { leave } from './trust/found.mjs';

const messages = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
if (!(messages >= 100_000 && Number.isSafeInteger(messages) && Number.isSafeInteger(seed))) {
  throw new RangeError(
    'Give at least 100,000 messages, so that each outcome occurs. FUZZ_SEED must be an integer.',
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
      FUZZ_MESSAGES: String(Math.ceil(messages / SHARDS)),
      FUZZ_SEED: String(seed),
      FUZZ_RESULTS: results,
    },
  });
  process.exitCode = status ?? 1;
  const found = addCounts();
  leave('fuzz', found);
  print({ ...found, seed, seconds: Math.round((performance.now() - start) / 1000) });
} finally {
  rmSync(results, { recursive: true });
}

/** Returns the sum of the counts of all parts. */
function addCounts() {
  const counts = {};
  for (const file of readdirSync(results).sort()) {
    const outcomes = Object.entries(JSON.parse(readFileSync(join(results, file), 'utf8')));
    for (const [outcome, count] of outcomes) {
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
