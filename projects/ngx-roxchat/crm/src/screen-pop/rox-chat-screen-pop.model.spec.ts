import fc from 'fast-check';
import { endRun } from '../../testing/desk';
import { type Answers, type Step, STEPS } from '../../testing/tab-steps';
import { TabsModel } from '../../testing/tabs.model';

/** `npm run test:long` sets a higher number. Three tabs are slow, so that there are few by default. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 2_000);

/** Repetitions of a visitor and the passing of time are frequent, so that duplicates are. */
const STEP: fc.Arbitrary<Step> = fc.record({
  step: fc.oneof(
    fc.constantFrom(...STEPS),
    fc.constantFrom<Step['step']>('select', 'select in all', 'authorize', 'short time'),
    fc.constantFrom<Step['step']>('short time', 'long time'),
  ),
  tab: fc.constantFrom(0, 0, 1, 2),
  visitor: fc.constantFrom(0, 0, 0, 1, 2),
});
const ANSWERS: fc.Arbitrary<Answers> = fc.record({
  count: fc.constantFrom(0, 1, 1, 1, 2, 50),
  find: fc.constantFrom('answers', 'answers', 'answers', 'fails', 'throws'),
  open: fc.constantFrom('answers', 'answers', 'refuses', 'fails', 'throws'),
  findTime: fc.constantFrom(0, 0, 50, 20_000, 100_000),
  openTime: fc.constantFrom(0, 0, 50, 20_000, 100_000),
});

/** Must all occur: a model proves nothing about what never happens in it. */
const HAPPENINGS = [
  'failed',
  'held',
  'idle',
  'missed',
  'none',
  'opened',
  'opened by a click',
  'opened for a selection',
  'searching',
  'several',
];

describe('the screen pop in three tabs', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it(
    'opens at most one record for a selection, and none in a tab that does not lead',
    async () => {
      const happened = new Set<string>();
      const orders = fc.array(STEP, { minLength: 8, maxLength: 24, size: 'max' });
      await fc.assert(
        fc.asyncProperty(ANSWERS, orders, async (answers, steps) => {
          const errors: unknown[] = [];
          const model = new TabsModel(answers, happened, errors);
          for (const step of steps) {
            await model.run(step);
          }
          model.end();
          endRun();
          expect(errors).toEqual([]);
        }),
        { numRuns: RUNS },
      );

      expect([...happened].sort()).toEqual(HAPPENINGS);
    },
    RUNS * 100,
  );
});
