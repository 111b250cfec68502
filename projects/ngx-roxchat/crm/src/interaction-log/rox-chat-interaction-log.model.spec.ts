import fc from 'fast-check';
import { endRun } from '../../testing/desk';
import { LogModel } from '../../testing/log.model';
import { type Conditions, type Step, STEPS } from '../../testing/log-conditions';

/** A tenth of the runs of other models: here, each passes hours in three tabs. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 1_000) / 10;

/** Messages, wrap-ups and the passing of time are frequent. */
const STEP: fc.Arbitrary<Step> = fc.record({
  step: fc.oneof(
    fc.constantFrom(...STEPS),
    fc.constantFrom<Step['step']>(
      'visitor writes',
      'agent writes',
      'close',
      'visitor writes first',
    ),
    fc.constantFrom<Step['step']>('second', 'minute', 'silence'),
    fc.constantFrom<Step['step']>('close', 'wrap up', 'reload'),
  ),
  tab: fc.constantFrom(0, 0, 1, 2),
  visitor: fc.constantFrom<Step['visitor']>(0, 0, 0, 1, 2),
});
const CONDITIONS: fc.Arbitrary<Conditions> = fc.record({
  storage: fc.constantFrom('works', 'works', 'works', 'full', 'denied'),
  latency: fc.constantFrom(0, 0, 50, 20_000),
  failure: fc.constantFrom('false', 'throws', 'rejects', 'silence'),
  lateness: fc.constantFrom(0, 0, 5_000),
  hasSlowStorage: fc.boolean(),
});

/** Comes before the random orders: losses are rare in these. */
const LOSSES: [Conditions, Step[]] = [
  { storage: 'full', latency: 0, failure: 'throws', lateness: 0, hasSlowStorage: false },
  (
    [
      'server',
      'visitor writes',
      'close',
      'wrap up',
      'second',
      'reload',
      'agent writes',
      'reset',
    ] as const
  ).map((step) => ({ step, tab: 0, visitor: 0 })),
];

/** Must all occur: a model proves nothing about what never happens in it. */
const HAPPENINGS = [
  'agent',
  'failed',
  'logged',
  'logged again',
  'lost: note',
  'lost: reset',
  'lost: storage',
  'page-left',
  'silence',
  'wrapped up',
];

describe('the interaction log in three tabs', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it(
    'logs one record for each chat, or reports its loss',
    async () => {
      const happened = new Set<string>();
      const orders = fc.array(STEP, { minLength: 6, maxLength: 20, size: 'max' });
      await fc.assert(
        fc.asyncProperty(CONDITIONS, orders, async (conditions, steps) => {
          const faults: string[] = [];
          const model = new LogModel(conditions, happened, faults);
          for (const step of steps) {
            await model.run(step);
          }
          await model.end();
          endRun();
          expect(faults).toEqual([]);
        }),
        { numRuns: RUNS, examples: [LOSSES] },
      );

      expect([...happened].sort()).toEqual(HAPPENINGS);
    },
    RUNS * 500,
  );
});
