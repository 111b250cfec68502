// npm run faults: writes docs/faults.md, the one test of each fault and how it ended, from what the
// runs of Jest and of Playwright left behind. With --check, fails if the page is another one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatPage } from './format-page.mjs';
import { specsOf } from './playwright-specs.mjs';

const PAGE = 'docs/faults.md';
const INTRO = `# Faults, and the test of each

What may go wrong in a CRM that shows the workspace, and the test that shows how the library meets
it; its title is the fault. \`npm run faults\` writes this page from the last runs of
\`npm test -- --json --outputFile=jest-results.json\` and \`npm run e2e\`. It fails if a fault of
[scripts/faults.json](../scripts/faults.json) has no test, more than one, or one that did not pass.`;

/** What each run left, and how it is read. Playwright has the same test in two builds as one. */
const RUNS = [
  {
    file: 'jest-results.json',
    command: 'npm test -- --json --outputFile=jest-results.json',
    testsOf: ({ testResults }) =>
      testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ title, status }) => ({ title, file: name, results: [status] })),
      ),
  },
  {
    file: 'playwright-results.json',
    command: 'npm run e2e',
    testsOf: ({ config, suites }) =>
      suites.flatMap(specsOf).map(({ title, file, tests }) => ({
        title,
        file: `${config.rootDir}/${file}`,
        results: tests.map(({ results }) => results.at(-1)?.status ?? 'skipped'),
      })),
  },
];

function problemOf(fault, own) {
  const where = own.map(({ file, results }) => `${file} (${results.join(', ')})`).join(', ');
  const isGood = own.length === 1 && own[0].results.every((result) => result === 'passed');
  return isGood ? [] : [`“${fault}” has not one test that passed, but ${where || 'none'}`];
}

function rowOf(fault, [{ file, results }]) {
  const path = relative('.', file).replaceAll('\\', '/');
  return `| ${fault} | [${path}](../${path}) | ${results[0]} |`;
}

function quitIfAny(problems) {
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
}

const missing = RUNS.filter(({ file }) => !existsSync(file));
quitIfAny(missing.map(({ file, command }) => `There is no ${file}. First run: ${command}`));

const tests = RUNS.flatMap(({ file, testsOf }) => testsOf(JSON.parse(readFileSync(file, 'utf8'))));
const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8')).map(
  (fault) => [fault, tests.filter(({ title }) => title === fault)],
);
quitIfAny(faults.flatMap(([fault, own]) => problemOf(fault, own)));

const rows = faults.map(([fault, own]) => rowOf(fault, own));
const table = ['| fault | test | result |', '| --- | --- | --- |', ...rows].join('\n');
const page = await formatPage(PAGE, `${INTRO}\n\n${table}\n`);
if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (readFileSync(PAGE, 'utf8') !== page) {
  quitIfAny([`${PAGE} is out of date: run npm run faults, and commit it.`]);
}
