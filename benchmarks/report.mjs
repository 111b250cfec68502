// Formats the figures of a run as Markdown.
import { markdownTable } from '../scripts/markdown-table.mjs';
import { verdicts } from './goals.mjs';
import { PEERS } from './harness/peers.mjs';
import { differences, median, ratios, round, summary } from './harness/statistics.mjs';
import { VISITORS } from './parts/lookup.mjs';
import { isLanguage } from './parts/size.mjs';
import { SEEN } from './parts/store.mjs';

/** Returns the machine and the versions. */
export function header({ machine, node, chromium, packages }) {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `${machine}; Node ${node}; Chromium ${chromium}; ${versions.join(', ')}.`;
}

/** Returns the table of goals, with a mark for each. */
export const goals = (results) =>
  markdownTable(
    ['', 'goal', 'measured', ''],
    verdicts(results).map(({ what, unit, atMost, atLeast, figure, reached }) => [
      what,
      `${atMost === undefined ? '≥' : '≤'} ${atMost ?? atLeast}${unit ? ` ${unit}` : ''}`,
      spread(figure),
      reached ? '✓' : '✗',
    ]),
  );

/** By part: formats the table of its figures. */
export const TABLES = {
  handler: (handlers) =>
    markdownTable(
      ['handler', 'own 0.3 KB, ns', '÷ raw', 'own 30 KB, ns', 'foreign, ns', '÷ source only'],
      Object.entries(handlers).map(([name, { own, ownLong, foreign }]) => [
        name,
        spread(summary(own)),
        spread(summary(ratios(own, handlers['raw switch'].own))),
        round(median(ownLong)),
        spread(summary(foreign)),
        spread(summary(ratios(foreign, handlers['compare source only'].foreign))),
      ]),
    ),

  live: (peers) =>
    markdownTable(
      [
        '',
        'µs a message',
        '÷ raw',
        'CPU, µs a message',
        '÷ empty',
        'sending a command, µs',
        'until its answer, µs',
        'foreign 0.3 KB, µs',
        'foreign 30 KB, µs',
        'leaves out',
      ],
      Object.entries(peers).map(([name, figures]) => [
        PEERS[name].title,
        spread(summary(figures.message)),
        spread(summary(ratios(figures.message, peers['raw-switch'].message))),
        spread(summary(figures.cpu)),
        spread(summary(ratios(figures.cpu, peers.empty.cpu))),
        figures.send ? round(median(figures.send)) : '',
        figures.answered ? round(median(figures.answered)) : '',
        round(median(figures.foreign) / 1_000),
        round(median(figures.foreignLong) / 1_000),
        PEERS[name].leavesOut,
      ]),
    ),

  pair: (peers) =>
    markdownTable(
      ['', 'µs a message', '÷ raw', 'CPU, µs a message', '÷ raw'],
      Object.entries(peers).map(([name, { message, cpu }]) => [
        PEERS[name].title,
        spread(summary(message)),
        spread(summary(ratios(message, peers['raw-switch'].message))),
        spread(summary(cpu)),
        spread(summary(ratios(cpu, peers['raw-switch'].cpu))),
      ]),
    ),

  store: (stores) =>
    markdownTable(
      [
        'ns for one more event',
        ...SEEN.map((seen) => `${seen.toLocaleString('en')} seen`),
        '÷ at 1',
      ],
      Object.entries(stores).map(([name, times]) => [
        name,
        ...SEEN.map((seen) => round(median(times[seen]))),
        spread(summary(ratios(times[SEEN.at(-1)], times[SEEN[0]]))),
      ]),
    ),

  lookup: (counts) =>
    markdownTable(
      ['visitors in the store', 'µs to read 50 signals after an event'],
      VISITORS.map((count) => [
        count.toLocaleString('en'),
        round(median(counts[count].read) / 1_000),
      ]),
    ),

  memory: (peers) =>
    markdownTable(
      ['', 'bytes kept of a message'],
      Object.entries(peers).map(([name, { kept }]) => [PEERS[name].title, round(median(kept))]),
    ),

  burst: (peers) =>
    markdownTable(
      ['', 'longest time between frames, ms', 'more than an empty listener, ms'],
      Object.entries(peers).map(([name, { longestFrame }]) => [
        PEERS[name].title,
        spread(summary(longestFrame)),
        spread(summary(differences(longestFrame, peers.empty.longestFrame))),
      ]),
    ),

  zone: (apps) =>
    markdownTable(
      ['', 'change detections: accepted', 'rejected', 'CPU, µs: accepted', 'rejected'],
      Object.entries({
        'zone-listener': "a component's listener",
        'zone-ngx-roxchat': 'ngx-roxchat',
      }).map(([name, title]) => [
        title,
        ...['accepted', 'rejected', 'acceptedCpu', 'rejectedCpu'].map((figure) =>
          round(median(apps[name][figure])),
        ),
      ]),
    ),

  scroll: ({ 'scroll-component': component, 'scroll-outlet': outlet }) =>
    markdownTable(
      ['', 'frames dropped, %', 'main-thread CPU, ms a second'],
      [
        [
          'the component in the page',
          spread(summary(component.dropped)),
          spread(summary(component.cpu)),
        ],
        ['an outlet in the page', spread(summary(outlet.dropped)), spread(summary(outlet.cpu))],
        [
          'more',
          spread(summary(differences(outlet.dropped, component.dropped))),
          spread(summary(differences(outlet.cpu, component.cpu))),
        ],
      ],
    ),

  size: (apps) =>
    markdownTable(
      ['added to an application', 'minified', 'gzip', 'brotli'],
      Object.entries(apps).map(([name, { minified, gzip, brotli }]) => [
        sizeTitle(name),
        ...[minified, gzip, brotli].map(([bytes]) => bytes.toLocaleString('en')),
      ]),
    ),

  startUp: ({ ngrx, module }) =>
    markdownTable(
      ['main-thread CPU of a page until it has rendered', 'ms'],
      [
        ['an application with NgRx', spread(summary(ngrx.cpu))],
        [
          'the same with `RoxChatModule.forRoot`, a selector and a command',
          spread(summary(module.cpu)),
        ],
        ['more', spread(summary(differences(module.cpu, ngrx.cpu)))],
      ],
    ),
};

/** The applications that contain a part of the library. */
const OURS = {
  type: 'a type of ngx-roxchat alone',
  core: 'ngx-roxchat/core',
  'core-component': 'ngx-roxchat/core with its component',
  host: 'host and outlet, beside the component',
  'dock-separator': 'the separator that resizes the dock, beside the host',
  module: 'ngx-roxchat, all of it, beside NgRx',
  'screen-pop': 'the screen pop of ngx-roxchat/crm, beside ngx-roxchat',
  'start-button': 'the start button of ngx-roxchat/crm, beside ngx-roxchat',
  'interaction-log': 'the interaction log of ngx-roxchat/crm, beside ngx-roxchat',
  attention: 'the attention of ngx-roxchat/crm, beside ngx-roxchat',
  'bare-core': 'ngx-roxchat/core in an application with a heading alone',
};

/** Whether an application contains a part of the library. */
export const isOurs = (name) => isLanguage(name) || Object.hasOwn(OURS, name);

/** Returns the title of an application in the size table. */
export const sizeTitle = (name) =>
  isLanguage(name) ? `ngx-roxchat/${name}, where it is used` : (OURS[name] ?? PEERS[name].title);

/** Formats the median, and the quartiles if they differ. */
function spread({ low, median: middle, high }) {
  const [from, to] = [round(low), round(high)];
  return from === to ? round(middle) : `${round(middle)} (${from}–${to})`;
}
