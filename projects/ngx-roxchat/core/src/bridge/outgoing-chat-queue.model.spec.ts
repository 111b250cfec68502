import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { COMMAND_STEPS } from '../../testing/command-steps';
import { BIND, bind, FRAME_STEPS, OPEN } from '../../testing/frame-steps';
import { LibrarySide } from '../../testing/library-side';
import { MESSAGE_STEPS } from '../../testing/message-steps';
import { QueueModel } from '../../testing/queue.model';

/** `npm run test:long` sets a higher number. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 2_000);
/** The test's limit, in ms: far more than a slow machine needs. */
const TIMEOUT = 100 * RUNS;

const STEPS = [...COMMAND_STEPS, ...FRAME_STEPS, ...MESSAGE_STEPS, OPEN];
const SIZE = { maxCommands: 60, size: 'max' } as const;

/** The number of frames that are bound at first, and the steps that follow. */
const SEQUENCES = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(fc.constant(0), fc.commands([fc.oneof(...STEPS, OPEN)], SIZE)) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(3), fc.commands([fc.oneof(...STEPS, BIND)], SIZE)) },
);

/** Must all occur: a model proves nothing about what never happens in it. */
const RESULTS = [
  'failed',
  'notSent: destroyed',
  'notSent: reset',
  'notSent: session-invalid',
  'notSent: session-unknown',
  'notSent: visitor-invalid',
  'notSent: workspace-not-ready',
  'started',
  'unconfirmed: ambiguous-reply',
  'unconfirmed: destroyed',
  'unconfirmed: reset',
  'unconfirmed: timed-out',
  'unconfirmed: workspace-gone',
  'unconfirmed: workspace-reloaded',
];
const HAPPENINGS = [
  'a former id named another customer',
  'a reply came when it was owed no longer',
  'a reply came after a reset',
  'a reset from within an event or a result',
  'a reset while the event of a result was emitted',
  'an owed reply was settled by a late visitorSelected',
  'an owed reply was settled by a reply',
  'joined a command in flight',
  'joined a queued command',
  'joined by an authorization',
  'joined from within an event or a result',
  'passed an earlier command',
  'withdrawn',
];

describe('the queue of outgoing chats', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it(
    `does what the model says, in ${String(RUNS)} random sequences`,
    async () => {
      const seen = new Map<string, number>();
      const count = (name: string): void => {
        seen.set(name, (seen.get(name) ?? 0) + 1);
      };
      await fc.assert(
        fc.asyncProperty(SEQUENCES, async ([frameCount, steps]) => {
          const [model, library] = [new QueueModel(count), new LibrarySide()];
          try {
            for (let index = 0; index < frameCount; index++) {
              bind(model, library);
            }
            fc.modelRun(() => ({ model, real: library }), steps);
            finish(model, library);
            for (const result of library.results) {
              if (result !== null) {
                count(result.replace(/^(started|failed).*/, '$1'));
              }
            }
          } finally {
            library.destroy();
          }
          // The target of a WeakRef stays in memory until the current job has ended.
          await setImmediate();
        }),
        { numRuns: RUNS },
      );

      const rare = [...RESULTS, ...HAPPENINGS].filter(
        (name) => (seen.get(name) ?? 0) < RUNS / 1_000,
      );
      expect(rare).toEqual([]);
      expect([...seen.keys()].sort()).toEqual([...RESULTS, ...HAPPENINGS].sort());
    },
    TIMEOUT,
  );
});

/** Destroys the application. Afterwards every command has a result, and nothing is posted. */
function finish(model: QueueModel, library: LibrarySide): void {
  const hasWrongFailure = model.requests.some(({ command, result }) => {
    const code = /^failed: (\d+)$/.exec(result ?? '')?.[1];
    return code !== undefined && model.commands.list[Number(code)] !== command;
  });
  if (library.isPageAsAssumed && hasWrongFailure) {
    throw new Error('A command has failed with the code of another one.');
  }
  for (const side of [model, library]) {
    side.beginStep();
    side.destroy();
    side.start('ann', null);
  }
  expect(jest.getTimerCount()).toBe(0);
  jest.advanceTimersByTime(10_000);

  expect(library.takePosts()).toEqual([]);
  expect(library.results).toEqual(model.requests.map(({ result }) => result));
  const open = model.requests.filter(({ result, isUnsubscribed }) => {
    return result === null && !isUnsubscribed;
  });
  expect(open).toEqual([]);
}
