// The figures of the proofs in the docs: what the committed run of `npm run trust` has found.
import { readFileSync } from 'node:fs';
import { TABLES } from '../trust/figures.mjs';
import { fillRegions } from './figure-regions.mjs';

const results = JSON.parse(readFileSync('scripts/trust/results.json', 'utf8'));

/** A page with the figures that it names. */
export const withProofs = (markdown) =>
  fillRegions(markdown, 'trust', (name) => TABLES[name](results));
