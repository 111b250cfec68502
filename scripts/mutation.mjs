// npm run mutation: breaks the library in each small way, and sees whether its specs notice. All areas,
// or those that are named: npm run mutation -- gate commands. For each push: npm run mutation -- quick.
import { Stryker } from '@stryker-mutator/core';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import jestConfig from '../jest.config.mjs';
import { AREAS, QUICK } from './mutation/areas.mjs';
import { compareWithDocs } from './mutation/survivors.mjs';
import { leave } from './trust/found.mjs';

/** The share of mutants, in per cent, that the specs of each area have to notice. */
const FLOOR = 95;

/** What Stryker says of each mutant; below the floor it also sets the exit code. */
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
    timeoutMS: 20_000, // An endless loop takes longer on any machine, a slow spec on none.
    ignorePatterns: ['dist', 'coverage', '.angular', 'test-results'], // May be written meanwhile.
    tempDirName: `dist/mutation-${name}`,
    reporters: ['progress-append-only'],
    thresholds: { high: 100, low: FLOOR, break: FLOOR },
  }).runMutationTest();
  return mutants.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
}

process.env.LONG_QUEUE = '100'; // Shorter than by itself: it runs for each mutant of the commands.
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
  console.error(`Survived, and docs/mutation.md does not explain it:\n${name}`);
}
for (const name of outdated) {
  console.error(`In docs/mutation.md, but noticed or not there any more:\n${name}`);
}
if (unexplained.length + outdated.length > 0) {
  process.exitCode = 1;
}
