// The proofs of docs/trust.md, in the order of the runs: later ones need what `e2e` builds.
import { readFileSync } from 'node:fs';
import { readFound } from './found.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** By command: its arguments, and how to get figures that the run does not save in dist/trust. */
const PROOFS = {
  'test:coverage': {
    args: ['--ci', '--json', '--outputFile=jest-results.json'],
    found: getBranches,
  },
  e2e: { found: () => ({}) },
  faults: {
    args: ['--check'],
    found: () => ({ 'faults with a test that passed': readJson('scripts/faults.json').length }),
  },
  'e2e:hostile': {},
  'e2e:server': { found: () => ({}) },
  fuzz: {},
  'test:long': {},
  soak: {},
  mutation: {},
};

/** The names of all proofs. */
export const NAMES = Object.keys(PROOFS);

/** Returns the arguments for npm. */
export const getArgs = (proof) => ['run', proof, '--', ...(PROOFS[proof].args ?? [])];

/** Returns the figures of a run that has passed. */
export const getFound = (proof) => (PROOFS[proof].found ?? readFound)(proof);

/** Returns the share of the library's branches that the unit tests cover. */
function getBranches() {
  const { total, ...files } = readJson('coverage/coverage-summary.json');
  const guards = Object.entries(files).filter(([file]) =>
    /[\\/]core[\\/]src[\\/](protocol|config|messages|bridge)[\\/]/.test(file),
  );
  return {
    // The share of the file with the lowest one.
    'branches of gate, decoders, config and commands': Math.min(
      ...guards.map(([, figures]) => figures.branches.pct),
    ),
    'branches of the whole library': total.branches.pct,
  };
}
