// npm run faults: writes docs/faults.md, with the one test of each fault and its result, from the
// result files of Jest and Playwright. With --check, fails if the page is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { formatPage } from './format-page.mjs';
import { listSpecs } from './playwright-specs.mjs';

const PAGE = 'docs/faults.md';
const INTRO = `# Faults, and the test of each

What may go wrong in a CRM that shows the workspace, and the test that shows how the library meets
it; its title is the fault. \`npm run faults\` writes this page from the last runs of
\`npm test -- --json --outputFile=jest-results.json\` and \`npm run e2e\`. It fails if a fault of
[scripts/faults.json](../scripts/faults.json) has no test, more than one, or one that did not pass.`;

/** The result file of each run. Playwright lists a test that runs in two builds once. */
const RUNS = [
  {
    file: 'jest-results.json',
    command: 'npm test -- --json --outputFile=jest-results.json',
    listTests: ({ testResults }) =>
      testResults.flatMap(({ name, assertionResults }) =>
        assertionResults.map(({ title, status }) => ({ title, file: name, results: [status] })),
      ),
  },
  {
    file: 'playwright-results.json',
    command: 'npm run e2e',
    listTests: ({ config, suites }) =>
      suites.flatMap(listSpecs).map(({ title, file, tests }) => ({
        title,
        file: `${config.rootDir}/${file}`,
        results: tests.map(({ results }) => results.at(-1)?.status ?? 'skipped'),
      })),
  },
];

function findProblems(fault, found) {
  const where = found.map(({ file, results }) => `${file} (${results.join(', ')})`).join(', ');
  const isPassed = found.length === 1 && found[0].results.every((result) => result === 'passed');
  return isPassed
    ? []
    : [`“${fault}” needs exactly one test that passed, and has ${where || 'none'}`];
}

function getRow(fault, [{ file, results }]) {
  const path = relative('.', file).replaceAll('\\', '/');
  return `| ${fault} | [${path}](../${path}) | ${results[0]} |`;
}

function exitIfAny(problems) {
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
}

const missing = RUNS.filter(({ file }) => !existsSync(file));
exitIfAny(missing.map(({ file, command }) => `There is no ${file}. First run: ${command}`));

const tests = RUNS.flatMap(({ file, listTests }) =>
  listTests(JSON.parse(readFileSync(file, 'utf8'))),
);
const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8')).map(
  (fault) => [fault, tests.filter(({ title }) => title === fault)],
);
exitIfAny(faults.flatMap(([fault, found]) => findProblems(fault, found)));

const rows = faults.map(([fault, found]) => getRow(fault, found));
const table = ['| fault | test | result |', '| --- | --- | --- |', ...rows].join('\n');
const page = await formatPage(PAGE, `${INTRO}\n\n${table}\n`);
if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (readFileSync(PAGE, 'utf8') !== page) {
  exitIfAny([`${PAGE} is out of date: run npm run faults, and commit it.`]);
}
