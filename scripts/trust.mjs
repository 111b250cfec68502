// npm run trust: runs every proof of docs/trust.md, one after the other, and compares the figures
// with the goals. Writes scripts/trust/results.json, which the docs show.
// npm run trust -- fuzz soak: only these proofs.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromiumLaunchOptions } from './chromium.mjs';
import { firefoxPath } from './firefox.mjs';
import { isProven, TABLES } from './trust/figures.mjs';
import { getArgs, getFound, NAMES } from './trust/proofs.mjs';

const RESULTS = 'scripts/trust/results.json';

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !NAMES.includes(name));
if (unknown) {
  throw new Error(`There is no proof '${unknown}'. The proofs are ${NAMES.join(', ')}.`);
}

function runProof(name) {
  const start = performance.now();
  const { status } = spawnSync('npm', getArgs(name), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const minutes = Math.round((performance.now() - start) / 6_000) / 10;
  const passed = status === 0;
  return { passed, minutes, found: passed ? getFound(name) : {} };
}

const getVersion = (browser) => execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim();

const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
results.machine = [
  `${availableParallelism()} cores, ${process.platform}`,
  `Node ${process.versions.node}`,
  getVersion(chromiumLaunchOptions().executablePath),
  getVersion(firefoxPath()),
].join('; ');
for (const name of wanted.length > 0 ? wanted : NAMES) {
  results.proofs[name] = runProof(name);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

console.log(`\n${results.machine}\n\n${TABLES.runs(results)}\n\n${TABLES.figures(results)}`);
process.exitCode = isProven(results) ? 0 : 1;
