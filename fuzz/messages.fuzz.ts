import fc from 'fast-check';
import assert from 'node:assert/strict';
import { Gate, type Sender, SENDERS } from './gate';
import { checkPrototypes, checkPrototypesWell, forbidConsole } from './host-page';
import { hostileData, Named } from './hostile-values';
import { type Letter, letter, write } from './letters';
import { lookAlikes } from './look-alikes';
import { mostly } from './mostly';
import { type Outcome, tryOn } from './properties';
import { Results } from './results';

/** Which part of the messages this is; see jest.config.mjs. */
declare const SHARD: number;

const { FUZZ_EVENTS, FUZZ_SEED } = process.env;
const ORIGIN = 'https://acme.rox.chat';

const strangers = fc.constantFrom(...(Object.keys(SENDERS) as Sender[]));
const foreign = fc.constantFrom(null, ...lookAlikes(ORIGIN));

const attempt = fc.record({
  sender: mostly(50, fc.constant<Sender>('workspace'), strangers),
  origin: mostly<string | null>(50, fc.constant(ORIGIN), foreign),
  ports: mostly(50, fc.constant(0), fc.integer({ min: 1, max: 3 })),
  said: mostly<Letter | Named>(15, letter, hostileData),
  isReplyLate: fc.boolean(),
});

/** What has to occur, and how often in a hundred at the least: else nothing was tried. */
const SHARES: Readonly<Record<Outcome, number>> = {
  accepted: 5,
  'accepted and mended': 5,
  'wrong-source': 0.5,
  'wrong-origin': 0.5,
  'transferred-ports': 0.5,
  'too-long': 0.002,
  'malformed-json': 0.5,
  'wrong-type': 0.5,
  'orphan-reply': 0.5,
  'not-roxchat': 0.5,
  'unknown-event': 0.5,
  'invalid-params': 0.5,
};

describe('the gate', () => {
  it(`does with ${FUZZ_EVENTS ?? 'no'} hostile events what the schema says`, () => {
    forbidConsole();
    const events = Number(FUZZ_EVENTS);
    const idle = new Gate(ORIGIN);
    const waiting = new Gate(ORIGIN);
    const results = new Results(['hostile messages', ...Object.keys(SHARES)]);
    fc.assert(
      fc.property(attempt, ({ sender, origin, ports, said, isReplyLate }) => {
        const data = said instanceof Named ? said.value : write(said);
        if (isReplyLate) {
          waiting.timeOut();
        }
        const outcome = tryOn(
          isReplyLate ? waiting : idle,
          { sender, origin, ports, data },
          isReplyLate,
        );
        checkPrototypes();
        results.add('hostile messages');
        results.add(outcome);
      }),
      { numRuns: events, seed: Number(FUZZ_SEED) + SHARD },
    );
    checkPrototypesWell();
    results.tell(`messages-${SHARD}`);
    for (const [outcome, share] of Object.entries(SHARES)) {
      const found = results.of(outcome);
      assert.ok(found >= (events * share) / 100, `${outcome}: ${found} of ${events} events alone`);
    }
  }, 10_000_000);
});
