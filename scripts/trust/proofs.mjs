// The proofs of docs/trust.md, in the order in which they run: `e2e` builds what those after it need.
import { readFileSync } from 'node:fs';
import { foundBy } from './found.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** By command: what it is told, and what it found, unless its run has left that in dist/trust. */
const PROOFS = {
  'test:coverage': {
    args: ['--ci', '--json', '--outputFile=jest-results.json'],
    found: branches,
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

/** All of them. */
export const NAMES = Object.keys(PROOFS);

/** What npm is to run. */
export const argsOf = (proof) => ['run', proof, '--', ...(PROOFS[proof].args ?? [])];

/** What a run that has passed found. */
export const foundOf = (proof) => (PROOFS[proof].found ?? foundBy)(proof);

/** The share of the library's branches that the unit tests reach. */
function branches() {
  const { total, ...files } = readJson('coverage/coverage-summary.json');
  const guards = Object.entries(files).filter(([file]) =>
    /[\\/]core[\\/]src[\\/](protocol|config|bridge)[\\/]/.test(file),
  );
  return {
    // Of the file that has the fewest.
    'branches of gate, decoders, config and commands': Math.min(
      ...guards.map(([, figures]) => figures.branches.pct),
    ),
    'branches of the whole library': total.branches.pct,
  };
}
