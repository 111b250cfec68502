// What the proofs have found beside what is wanted, as Markdown.
import { readFileSync } from 'node:fs';
import { markdownTable } from '../markdown-table.mjs';
import { AREAS } from '../mutation/areas.mjs';

const FAULTS = JSON.parse(readFileSync(new URL('../faults.json', import.meta.url), 'utf8'));

const atLeast = (bound, unit) => ({ sign: '≥', bound, unit, isMet: (found) => found >= bound });
const atMost = (bound, unit) => ({ sign: '≤', bound, unit, isMet: (found) => found <= bound });
const exactly = (bound) => ({ sign: '=', bound, isMet: (found) => found === bound });

/** The closed table of what is to be reached: by command, and by the name that its run gives it. */
const WANTED = {
  'e2e:hostile': {
    'attacks that ended as they should, in chromium': atLeast(45),
    'attacks that ended as they should, in firefox': atLeast(45),
  },
  fuzz: {
    'hostile messages': atLeast(1_000_000),
    'strings for allowedOrigin': atLeast(3_500),
    'look-alike origins, all rejected': atLeast(3_500),
  },
  mutation: Object.fromEntries(
    Object.keys(AREAS).map((area) => [`mutants noticed: ${area}`, atLeast(95, '%')]),
  ),
  soak: {
    'messages of ever new visitors': atLeast(1_000_000),
    'more heap after the messages of ever new visitors': atMost(1, 'MiB'),
    'messages of two visitors in turn': atLeast(1_000_000),
    'more heap after the messages of two visitors in turn': atMost(1, 'MiB'),
    'mounts of the workspace': atLeast(1_000),
    'listeners during a mount': exactly(1),
    'listeners after the mounts': exactly(0),
    'more documents after the mounts': atMost(0),
    'more nodes after the mounts': atMost(0),
    'more listeners of any kind after the mounts': atMost(0),
    'more heap after the mounts': atMost(0.125, 'MiB'),
    'starts of the application': atLeast(100),
    'listeners after the starts': exactly(0),
    'more documents after the starts': atMost(0),
    'more nodes after the starts': atMost(0),
    'more listeners of any kind after the starts': atMost(0),
    'more heap after the starts': atMost(0.125, 'MiB'),
    'subscriptions that share one listener': atLeast(2_000),
  },
  faults: { 'faults with a test that passed': atLeast(FAULTS.length) },
  'test:long': {
    'random sequences through the state': atLeast(100_000),
    'random sequences through the commands': atLeast(100_000),
  },
  'test:coverage': {
    'branches of gate, decoders, config and commands': atLeast(100, '%'),
    'branches of the whole library': atLeast(95, '%'),
  },
};

const VERDICTS = Object.entries(WANTED).flatMap(([proof, wanted]) =>
  Object.entries(wanted).map(([name, goal]) => ({ proof, name, ...goal })),
);

/** Whether every proof has passed, and every figure is reached. */
export const isProven = ({ proofs }) =>
  Object.values(proofs).every(({ passed }) => passed) &&
  VERDICTS.every(({ proof, name, isMet }) => isMet(figureOf(proofs, proof, name)));

/** By name: what was found, in a table, or what with. */
export const TABLES = {
  machine: ({ machine }) => machine,

  runs: ({ proofs }) =>
    markdownTable(
      ['command', 'result', 'minutes'],
      Object.entries(proofs).map(([proof, { passed, minutes }]) => [
        command(proof),
        passed ? 'passed' : 'FAILED',
        amount(minutes),
      ]),
    ),

  figures: ({ proofs }) =>
    markdownTable(
      ['figure', 'wanted', 'reached', '', 'command'],
      VERDICTS.map(({ proof, name, sign, bound, unit, isMet }) => {
        const found = figureOf(proofs, proof, name);
        const mark = isMet(found) ? '✓' : '✗';
        return [name, `${sign} ${amount(bound, unit)}`, amount(found, unit), mark, command(proof)];
      }),
    ),

  fuzz: ({ proofs: { fuzz } }) =>
    markdownTable(
      ['tried', 'times'],
      Object.entries(fuzz.found).map(([name, count]) => [name, amount(count)]),
    ),

  mutation: ({ proofs: { mutation } }) =>
    markdownTable(
      ['area', 'what it is', 'mutants', 'noticed'],
      Object.entries(AREAS).map(([area, { what }]) => [
        area,
        what,
        amount(mutation.found[`mutants: ${area}`]),
        amount(mutation.found[`mutants noticed: ${area}`], '%'),
      ]),
    ),
};

/** Undefined if the proof was not run, failed, or told no such figure. */
const figureOf = (proofs, proof, name) => proofs[proof]?.found[name];

const command = (proof) => `\`npm run ${proof}\``;

function amount(figure, unit) {
  const digits = figure?.toLocaleString('en', { maximumFractionDigits: 3 }) ?? 'not told';
  return unit === undefined ? digits : `${digits} ${unit}`;
}
