// npm run faults: writes docs/faults.md, the one test of each fault and how it ended, from what the
// runs of Jest and of Playwright left behind. With --check, fails if the page is another one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';

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

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

const problems = [];

function readTests({ file, command, testsOf }) {
  if (!existsSync(file)) {
    problems.push(`There is no ${file}. First run: ${command}`);
    return [];
  }
  return testsOf(JSON.parse(readFileSync(file, 'utf8')));
}

function rowOf(fault, tests) {
  const own = tests.filter(({ title }) => title === fault);
  const files = own.map(({ file }) => relative('.', file).replaceAll('\\', '/'));
  const results = [...new Set(own.flatMap(({ results }) => results))].join(', ');
  if (files.length !== 1) {
    problems.push(`“${fault}” has ${files.length} tests: ${files.join(', ')}`);
  } else if (results !== 'passed') {
    problems.push(`“${fault}” in ${files[0]}: ${results}`);
  }
  return `| ${fault} | [${files[0]}](../${files[0]}) | ${results} |`;
}

const tests = RUNS.flatMap(readTests);
if (problems.length === 0) {
  const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8'));
  const rows = faults.map((fault) => rowOf(fault, tests));
  const table = ['| fault | test | result |', '| --- | --- | --- |', ...rows].join('\n');
  const options = { ...(await resolveConfig(PAGE)), filepath: PAGE };
  const page = await format(`${INTRO}\n\n${table}\n`, options);
  if (problems.length === 0 && !process.argv.includes('--check')) {
    writeFileSync(PAGE, page);
  } else if (problems.length === 0 && readFileSync(PAGE, 'utf8') !== page) {
    problems.push(`${PAGE} is out of date: run npm run faults, and commit it.`);
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
