// npm run trust: every proof of docs/trust.md, one after the other, and what they found beside what is
// wanted. The docs show it by scripts/trust/results.json. npm run trust -- fuzz soak: these alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromiumLaunchOptions } from './chromium.mjs';
import { firefoxPath } from './firefox.mjs';
import { isProven, TABLES } from './trust/figures.mjs';
import { argsOf, foundOf, NAMES } from './trust/proofs.mjs';

const RESULTS = 'scripts/trust/results.json';

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !NAMES.includes(name));
if (unknown) {
  throw new Error(`There is no proof '${unknown}': they are ${NAMES.join(', ')}.`);
}

function prove(name) {
  const start = performance.now();
  const { status } = spawnSync('npm', argsOf(name), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const minutes = Math.round((performance.now() - start) / 6_000) / 10;
  const passed = status === 0;
  return { passed, minutes, found: passed ? foundOf(name) : {} };
}

const versionOf = (browser) => execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim();

const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
results.machine = [
  `${availableParallelism()} cores, ${process.platform}`,
  `Node ${process.versions.node}`,
  versionOf(chromiumLaunchOptions().executablePath),
  versionOf(firefoxPath()),
].join('; ');
for (const name of wanted.length > 0 ? wanted : NAMES) {
  results.proofs[name] = prove(name);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

console.log(`\n${results.machine}\n\n${TABLES.runs(results)}\n\n${TABLES.figures(results)}`);
process.exitCode = isProven(results) ? 0 : 1;
