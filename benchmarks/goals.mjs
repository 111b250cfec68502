// The goals of all figures, in the order in which they are printed.
import { VISITORS } from './parts/lookup.mjs';
import { isLanguage } from './parts/size.mjs';
import { SEEN } from './parts/store.mjs';
import { differences, ratios, summary } from './harness/statistics.mjs';

/** A figure of one row divided by that of another, round by round. */
const ratio = (figure, name, other) => (results) =>
  ratios(results[name][figure], results[other][figure]);

/** A figure of one row minus that of another, in another unit. */
const difference =
  (figure, name, other, unit = 1) =>
  (results) =>
    differences(results[name][figure], results[other][figure]).map((more) => more / unit);

/** A figure of one row, in another unit. */
const plain =
  (figure, name, unit = 1) =>
  (results) =>
    results[name][figure].map((each) => each / unit);

const ONE = 'ngx-roxchat, one observable';
const REMEMBERED = 'ngx-roxchat, from the action on';
const KIB = 1_024;

/** Returns the rows of the languages that were measured. */
const languagesIn = (results) => Object.keys(results).filter(isLanguage);

/**
 * Each goal with the part that measures it, the samples of its figure, and the limit of their
 * median. `guard` is the limit of `npm run bench:check`: wide enough for a busy machine, and set
 * for stable figures only.
 */
const GOALS = [
  {
    what: 'accepted event, validated, copied and frozen ÷ raw switch without validation',
    part: 'handler',
    samples: ratio('own', ONE, 'raw switch'),
    atMost: 2,
    guard: 8,
  },
  {
    what: 'the same ÷ the same promises by hand, without streams',
    part: 'handler',
    samples: ratio('own', ONE, 'the same promises by hand'),
    atMost: 1.5,
    guard: 3,
  },
  {
    what: 'the same with six observables subscribed ÷ with one',
    part: 'handler',
    samples: ratio('own', 'ngx-roxchat, six observables', ONE),
    atMost: 1.2,
    guard: 2,
  },
  {
    what: 'foreign message, frame bound ÷ comparing the source only',
    part: 'handler',
    samples: ratio('foreign', ONE, 'compare source only'),
    atMost: 1.5,
    guard: 3,
  },
  {
    what: 'foreign message: a listener that compares the origin first ÷ ours',
    part: 'handler',
    samples: ratio('foreign', 'compare origin only', ONE),
    atLeast: 10,
    guard: 3,
  },
  {
    what: 'foreign message of 30 KB, over an empty listener',
    unit: 'µs',
    part: 'live',
    samples: difference('foreignLong', 'ngx-roxchat', 'empty', 1_000),
    atMost: 1,
  },
  {
    what: 'end to end ÷ raw switch',
    part: 'pair',
    samples: ratio('message', 'ngx-roxchat', 'raw-switch'),
    atMost: 1.15,
  },
  ...['postmate', 'penpal', 'comlink', 'post-robot'].map((peer) => ({
    // Ahead by more than the difference that two runs of the same may have.
    what: `end to end: ${peer} ÷ ours`,
    part: 'live',
    samples: ratio('message', peer, 'ngx-roxchat'),
    atLeast: 1.1,
  })),
  {
    what: 'main-thread CPU of a live page: penpal ÷ ours',
    part: 'live',
    samples: ratio('cpu', 'penpal', 'ngx-roxchat'),
    atLeast: 1.5,
  },
  {
    what: 'main-thread CPU of a live page: post-robot ÷ ours',
    part: 'live',
    samples: ratio('cpu', 'post-robot', 'ngx-roxchat'),
    atLeast: 2.5,
  },
  {
    what: 'sending a command ÷ raw `postMessage`',
    part: 'live',
    samples: ratio('send', 'ngx-roxchat', 'raw-switch'),
    atMost: 1.1,
  },
  {
    what: 'heap kept per message that is not remembered',
    unit: 'bytes',
    part: 'memory',
    samples: plain('kept', 'ngx-roxchat'),
    atMost: 8,
  },
  {
    what: 'listeners left after 2,000 subscriptions',
    unit: '',
    part: 'memory',
    samples: plain('listenersLeft', 'ngx-roxchat'),
    atMost: 0,
  },
  ...SEEN.slice(-2).map((seen) => ({
    what: `one more event in the store, at ${seen.toLocaleString('en')} seen ÷ at 1`,
    part: 'store',
    samples: ({ [REMEMBERED]: times }) => ratios(times[seen], times[1]),
    atMost: 1.3,
    guard: 4,
  })),
  {
    what: 'visitors found by the ids of the CRM after an event, at 10,000 visitors ÷ at 10',
    part: 'lookup',
    samples: (results) => ratios(results[VISITORS[1]].read, results[VISITORS[0]].read),
    atMost: 1.5,
    guard: 4,
  },
  {
    what: 'burst of 100,000 messages: longest time between frames, over a bare listener',
    unit: 'ms',
    part: 'burst',
    samples: difference('longestFrame', 'ngx-roxchat', 'empty'),
    atMost: 100,
  },
  {
    what: 'change detections for a rejected message, in an application with zone.js',
    unit: '',
    part: 'zone',
    samples: plain('rejected', 'zone-ngx-roxchat'),
    atMost: 0,
  },
  {
    what: 'change detections for an accepted message',
    unit: '',
    part: 'zone',
    samples: plain('accepted', 'zone-ngx-roxchat'),
    atMost: 1,
  },
  {
    what: '`ngx-roxchat/core` with its component, in English, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'core-component', KIB),
    atMost: 9.5,
    guard: 14.2,
  },
  {
    what: 'the largest language but English, in an application that runs in it, gzip',
    unit: 'KiB',
    part: 'size',
    samples: (results) => [
      Math.max(...languagesIn(results).map((name) => results[name].gzip[0])) / KIB,
    ],
    atMost: 1,
    guard: 1.9,
  },
  {
    what: '`ngx-roxchat` in an application that has NgRx, all included, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'module', KIB),
    atMost: 6,
    guard: 20,
  },
  {
    what: 'host and outlet, beside the component, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'host', KIB),
    atMost: 2.5,
    guard: 5.06,
  },
  {
    what: 'the screen pop, with the tabs, in an application that has the store, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'screen-pop', KIB),
    atMost: 1.6,
    guard: 1.99,
  },
  {
    what: 'the start button in an application that has the store, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'start-button', KIB),
    atMost: 1.2,
    guard: 0.93,
  },
  {
    what: 'the interaction log, with the tabs, in an application that has the store, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'interaction-log', KIB),
    atMost: 2,
    guard: 5.54,
  },
  {
    what: 'the attention, with the tabs, in an application that has the store, gzip',
    unit: 'KiB',
    part: 'size',
    samples: plain('gzip', 'attention', KIB),
    atMost: 1.2,
    guard: 1.53,
  },
  {
    what: 'an application that uses a type alone',
    unit: 'bytes',
    part: 'size',
    samples: plain('minified', 'type'),
    atMost: 0,
    guard: 64, // Of the bundler, which puts its helpers into a file of their own.
  },
];

/** Returns each goal whose part was measured, with its figure and whether it is reached. */
export const verdicts = (results) =>
  GOALS.filter(({ part }) => Object.hasOwn(results, part)).map((goal) => {
    const figure = summary(goal.samples(results[goal.part]));
    const reached =
      goal.atMost === undefined ? figure.median >= goal.atLeast : figure.median <= goal.atMost;
    return { ...goal, figure, reached };
  });
