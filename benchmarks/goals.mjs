// What the figures are to reach, as closed a table as it is printed.
import { SEEN } from './parts/store.mjs';
import { differences, ratios, summary } from './harness/statistics.mjs';

/** The figure of one, by name, over that of another, round by round. */
const over = (figure, name, other) => (results) =>
  ratios(results[name][figure], results[other][figure]);

/** The figure of one less that of another, in another unit. */
const beyond =
  (figure, name, other, unit = 1) =>
  (results) =>
    differences(results[name][figure], results[other][figure]).map((more) => more / unit);

const of =
  (figure, name, unit = 1) =>
  (results) =>
    results[name][figure].map((each) => each / unit);

const ONE = 'ngx-roxchat, one observable';
const REMEMBERED = 'ngx-roxchat, from the action on';
const KIB = 1_024;

/**
 * Each with the part that measures it, the samples of its figure, and the limit that their median
 * is to keep. `guard` is the limit of `npm run bench:check`, far enough from what is measured that
 * a busy machine does not reach it; it is there for what is steady.
 */
const GOALS = [
  {
    what: 'accepted event, validated, copied and frozen ÷ raw switch without validation',
    part: 'handler',
    samples: over('own', ONE, 'raw switch'),
    atMost: 2,
    guard: 8,
  },
  {
    what: 'the same ÷ the same promises by hand, without streams',
    part: 'handler',
    samples: over('own', ONE, 'the same promises by hand'),
    atMost: 1.5,
    guard: 3,
  },
  {
    what: 'the same with six observables subscribed ÷ with one',
    part: 'handler',
    samples: over('own', 'ngx-roxchat, six observables', ONE),
    atMost: 1.2,
    guard: 2,
  },
  {
    what: 'foreign message, frame bound ÷ comparing the source only',
    part: 'handler',
    samples: over('foreign', ONE, 'compare source only'),
    atMost: 1.5,
    guard: 3,
  },
  {
    what: 'foreign message: a listener that compares the origin first ÷ ours',
    part: 'handler',
    samples: over('foreign', 'compare origin only', ONE),
    atLeast: 10,
    guard: 3,
  },
  {
    what: 'foreign message of 30 KB, over an empty listener',
    unit: 'µs',
    part: 'live',
    samples: beyond('foreignLong', 'ngx-roxchat', 'empty', 1_000),
    atMost: 1,
  },
  {
    what: 'end to end ÷ raw switch',
    part: 'pair',
    samples: over('message', 'ngx-roxchat', 'raw-switch'),
    atMost: 1.15,
  },
  ...['postmate', 'penpal', 'comlink', 'post-robot'].map((peer) => ({
    // Ahead by more than two runs of the same may differ.
    what: `end to end: ${peer} ÷ ours`,
    part: 'live',
    samples: over('message', peer, 'ngx-roxchat'),
    atLeast: 1.1,
  })),
  {
    what: 'main-thread CPU of a live page: penpal ÷ ours',
    part: 'live',
    samples: over('cpu', 'penpal', 'ngx-roxchat'),
    atLeast: 1.5,
  },
  {
    what: 'main-thread CPU of a live page: post-robot ÷ ours',
    part: 'live',
    samples: over('cpu', 'post-robot', 'ngx-roxchat'),
    atLeast: 2.5,
  },
  {
    what: 'sending a command ÷ raw `postMessage`',
    part: 'live',
    samples: over('send', 'ngx-roxchat', 'raw-switch'),
    atMost: 1.1,
  },
  {
    what: 'heap kept per message that is not remembered',
    unit: 'bytes',
    part: 'memory',
    samples: of('kept', 'ngx-roxchat'),
    atMost: 8,
  },
  {
    what: 'listeners left after 2,000 subscriptions',
    unit: '',
    part: 'memory',
    samples: of('listenersLeft', 'ngx-roxchat'),
    atMost: 0,
  },
  ...SEEN.slice(-2).map((seen) => ({
    what: `one more event in the store, at ${seen.toLocaleString('en')} seen ÷ at 1`,
    part: 'store',
    samples: ({ [REMEMBERED]: times }) => ratios(times[seen], times[1]),
    atMost: 1.5,
    guard: 4,
  })),
  {
    what: 'burst of 100,000 messages: longest time between frames, over a bare listener',
    unit: 'ms',
    part: 'burst',
    samples: beyond('longestFrame', 'ngx-roxchat', 'empty'),
    atMost: 100,
  },
  {
    what: 'change detections for a rejected message, in an application with zone.js',
    unit: '',
    part: 'zone',
    samples: of('rejected', 'zone-ngx-roxchat'),
    atMost: 0,
  },
  {
    what: 'change detections for an accepted message',
    unit: '',
    part: 'zone',
    samples: of('accepted', 'zone-ngx-roxchat'),
    atMost: 1,
  },
  {
    what: '`ngx-roxchat/core` in an Angular application, without the texts, gzip',
    unit: 'KiB',
    part: 'size',
    samples: of('gzip', 'core, without texts', KIB),
    atMost: 3.3,
    guard: 6.8,
  },
  {
    what: 'the texts in eight languages, gzip',
    unit: 'KiB',
    part: 'size',
    samples: beyond('gzip', 'core', 'core, without texts', KIB),
    atMost: 1.5,
    guard: 1.8,
  },
  {
    what: '`ngx-roxchat` in an application that has NgRx, all included, gzip',
    unit: 'KiB',
    part: 'size',
    samples: of('gzip', 'module', KIB),
    atMost: 6,
    guard: 14.8,
  },
  {
    what: 'an application that uses a type alone',
    unit: 'bytes',
    part: 'size',
    samples: of('minified', 'type'),
    atMost: 0,
    guard: 0,
  },
];

/** Each goal whose part was measured, with its figure and whether that reaches it. */
export const verdicts = (results) =>
  GOALS.filter(({ part }) => Object.hasOwn(results, part)).map((goal) => {
    const figure = summary(goal.samples(results[goal.part]));
    const reached =
      goal.atMost === undefined ? figure.median >= goal.atLeast : figure.median <= goal.atMost;
    return { ...goal, figure, reached };
  });
