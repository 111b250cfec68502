// npm run bench: prints all figures and the goals as Markdown, and writes them to dist/bench.json.
// npm run bench -- handler size: these parts alone. npm run bench -- docs: all, for the docs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { machine } from './harness/machine.mjs';
import { PARTS } from './parts.mjs';
import { goals, header, TABLES } from './report.mjs';

const [...wanted] = process.argv.slice(2);
const forDocs = wanted.includes('docs');
const names = wanted.length === 0 || forDocs ? Object.keys(PARTS) : wanted;
const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) {
  throw new Error(`There is no part '${unknown}': the parts are ${Object.keys(PARTS).join(', ')}.`);
}

const file = forDocs ? 'benchmarks/results.json' : 'dist/bench.json';
mkdirSync('dist', { recursive: true });

const run = { ...(await machine()), parts: {} };
console.log(`${header(run)}\n`);
for (const name of names) {
  const { title, measure, rounds } = PARTS[name];
  const start = Date.now();
  run.parts[name] = await measure(rounds);
  writeFileSync(file, `${JSON.stringify(run)}\n`);
  const seconds = Math.round((Date.now() - start) / 1_000);
  console.log(`## ${title}\n\n${TABLES[name](run.parts[name])}\n\n(${seconds} s)\n`);
}
console.log(`## Goals\n\n${goals(run.parts)}`);
