// Keeps the figures of the last run of each proof, by name, in dist/trust.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const getPath = (proof) => `dist/trust/${proof.replaceAll(':', '-')}.json`;

/** Saves the figures of a run. */
export function leave(proof, found) {
  mkdirSync('dist/trust', { recursive: true });
  writeFileSync(getPath(proof), JSON.stringify(found));
}

/** Returns the figures of the last run. */
export const readFound = (proof) => JSON.parse(readFileSync(getPath(proof), 'utf8'));
