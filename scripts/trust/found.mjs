// What the last run of each proof has found, figures by name, in dist/trust.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const fileOf = (proof) => `dist/trust/${proof.replaceAll(':', '-')}.json`;

/** Leaves what a run has found. */
export function leave(proof, found) {
  mkdirSync('dist/trust', { recursive: true });
  writeFileSync(fileOf(proof), JSON.stringify(found));
}

/** What the last run left. */
export const foundBy = (proof) => JSON.parse(readFileSync(fileOf(proof), 'utf8'));
