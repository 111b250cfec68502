// The figures in the docs, and their pictures: what the committed run of `npm run bench` has measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { drawBytes, drawStore } from '../../benchmarks/plots.mjs';
import { goals, header, TABLES } from '../../benchmarks/report.mjs';
import { fillRegions } from './figure-regions.mjs';

const { parts, ...run } = JSON.parse(readFileSync('benchmarks/results.json', 'utf8'));

/** A page with the figures that it names. */
export const withFigures = (markdown) => fillRegions(markdown, 'bench', figures);

function figures(name) {
  if (name === 'header') return header(run);
  return name === 'goals' ? goals(parts) : TABLES[name](parts[name]);
}

/** Draws the pictures anew. */
export function drawPictures() {
  writeFileSync('docs/images/store.svg', drawStore(parts.store));
  writeFileSync('docs/images/bytes.svg', drawBytes(parts.size));
}
