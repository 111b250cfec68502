// The figures in the docs, and their pictures: what the committed run of `npm run bench` has measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { drawBytes, drawStore } from '../../benchmarks/plots.mjs';
import { goals, header, TABLES } from '../../benchmarks/report.mjs';

const { parts, ...run } = JSON.parse(readFileSync('benchmarks/results.json', 'utf8'));
const REGION = /(<!-- bench: (\w+) -->\n)[^]*?(<!-- \/bench -->)/g;

/** A page with the figures that it names. */
export function withFigures(markdown) {
  return markdown.replace(REGION, (_, start, name, end) => `${start}\n${figures(name)}\n\n${end}`);
}

function figures(name) {
  if (name === 'header') return header(run);
  return name === 'goals' ? goals(parts) : TABLES[name](parts[name]);
}

/** Draws the pictures anew. */
export function drawPictures() {
  writeFileSync('docs/images/store.svg', drawStore(parts.store));
  writeFileSync('docs/images/bytes.svg', drawBytes(parts.size));
}
