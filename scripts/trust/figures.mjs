// Compares the figures of the proofs with the goals, in Markdown.
import { readFileSync } from 'node:fs';
import { markdownTable } from '../markdown-table.mjs';
import { AREAS } from '../mutation/areas.mjs';

const FAULTS = JSON.parse(readFileSync(new URL('../faults.json', import.meta.url), 'utf8'));

const atLeast = (value, unit) => ({ sign: '≥', value, unit, isMet: (found) => found >= value });
const atMost = (value, unit) => ({ sign: '≤', value, unit, isMet: (found) => found <= value });
const exactly = (value) => ({ sign: '=', value, isMet: (found) => found === value });

/** All goals, by command and by the name of the figure in its run. */
const GOALS = {
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

const VERDICTS = Object.entries(GOALS).flatMap(([proof, wanted]) =>
  Object.entries(wanted).map(([name, goal]) => ({ proof, name, ...goal })),
);

/** Whether every proof has passed, and every figure meets its goal. */
export const isProven = ({ proofs }) =>
  Object.values(proofs).every(({ passed }) => passed) &&
  VERDICTS.every(({ proof, name, isMet }) => isMet(getFigure(proofs, proof, name)));

/** The tables of the figures, and the machine, by name. */
export const TABLES = {
  machine: ({ machine }) => machine,

  runs: ({ proofs }) =>
    markdownTable(
      ['command', 'result', 'minutes'],
      Object.entries(proofs).map(([proof, { passed, minutes }]) => [
        formatCommand(proof),
        passed ? 'passed' : 'FAILED',
        formatAmount(minutes),
      ]),
    ),

  figures: ({ proofs }) =>
    markdownTable(
      ['figure', 'wanted', 'reached', '', 'command'],
      VERDICTS.map(({ proof, name, sign, value, unit, isMet }) => {
        const found = getFigure(proofs, proof, name);
        const mark = isMet(found) ? '✓' : '✗';
        return [
          name,
          `${sign} ${formatAmount(value, unit)}`,
          formatAmount(found, unit),
          mark,
          formatCommand(proof),
        ];
      }),
    ),

  fuzz: ({ proofs: { fuzz } }) =>
    markdownTable(
      ['tried', 'times'],
      Object.entries(fuzz.found).map(([name, count]) => [name, formatAmount(count)]),
    ),

  mutation: ({ proofs: { mutation } }) =>
    markdownTable(
      ['area', 'what it is', 'mutants', 'noticed'],
      Object.entries(AREAS).map(([area, { what }]) => [
        area,
        what,
        formatAmount(mutation.found[`mutants: ${area}`]),
        formatAmount(mutation.found[`mutants noticed: ${area}`], '%'),
      ]),
    ),
};

/** Returns undefined if the proof was not run, failed, or did not report this figure. */
const getFigure = (proofs, proof, name) => proofs[proof]?.found[name];

const formatCommand = (proof) => `\`npm run ${proof}\``;

function formatAmount(figure, unit) {
  const digits = figure?.toLocaleString('en', { maximumFractionDigits: 3 }) ?? 'not reported';
  return unit === undefined ? digits : `${digits} ${unit}`;
}
