// npm run mutation: breaks the library in many small ways, and checks that its specs notice.
// npm run mutation -- gate commands: only these areas.
// npm run mutation -- quick: for each push.
import { Stryker } from '@stryker-mutator/core';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import jestConfig from '../jest.config.mjs';
import { AREAS, QUICK } from './mutation/areas.mjs';
import { compareWithDocs } from './mutation/survivors.mjs';
import { leave } from './trust/found.mjs';

/** The share of mutants, in per cent, that the specs of each area must notice. */
const FLOOR = 95;

/** Returns Stryker's result for each mutant. Below the floor, Stryker sets the exit code. */
async function testMutants(name, { files, specs }) {
  process.env.MUTATION_SPECS = specs;
  const mutants = await new Stryker({
    mutate: [`projects/ngx-roxchat/${files}`, '!**/*.spec.ts'],
    testRunner: 'jest',
    jest: {
      enableFindRelatedTests: false,
      config: {
        ...jestConfig.projects[0],
        projects: [],
        testEnvironment: fileURLToPath(new URL('mutation/environment.cjs', import.meta.url)),
        roots: ['<rootDir>/scripts/mutation'],
        testMatch: ['<rootDir>/scripts/mutation/specs.js'],
      },
    },
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    timeoutMS: 20_000, // Only an endless loop takes longer, on any machine.
    ignorePatterns: ['dist', 'coverage', '.angular', 'test-results'], // May change during the run.
    tempDirName: `dist/mutation-${name}`,
    reporters: ['progress-append-only'],
    thresholds: { high: 100, low: FLOOR, break: FLOOR },
  }).runMutationTest();
  return mutants.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
}

process.env.LONG_QUEUE = '100'; // Shorter than by default: it runs for each mutant of the commands.
const names = process.argv.slice(2);
const tested = [];
const survived = [];
const table = {};
const found = {};
for (const name of names.length > 0 ? names : Object.keys(AREAS)) {
  const start = performance.now();
  const mutants = await testMutants(name, { ...AREAS, quick: QUICK }[name]);
  const survivors = mutants.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage',
  );
  tested.push(...mutants);
  survived.push(...survivors);
  const noticed = 100 * (1 - survivors.length / mutants.length);
  table[name] = {
    mutants: mutants.length,
    survivors: survivors.length,
    'noticed, %': noticed.toFixed(1),
    seconds: Math.round((performance.now() - start) / 1000),
  };
  found[`mutants: ${name}`] = mutants.length;
  found[`mutants noticed: ${name}`] = noticed;
}
console.table(table);
leave('mutation', found);

const { unexplained, outdated } = compareWithDocs(tested, survived);
for (const name of unexplained) {
  console.error(`Survived, but docs/mutation.md does not explain it:\n${name}`);
}
for (const name of outdated) {
  console.error(`In docs/mutation.md, but noticed now, or gone:\n${name}`);
}
if (unexplained.length + outdated.length > 0) {
  process.exitCode = 1;
}
