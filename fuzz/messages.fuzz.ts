import fc from 'fast-check';
import assert from 'node:assert/strict';
import { Gate, type Sender, SENDERS } from './gate';
import { checkPrototypes, checkPrototypesFully, forbidConsole } from './host-page';
import { buildData, type HostileMessage, hostileMessage } from './hostile-messages';
import { hostileData, Named } from './hostile-values';
import { lookAlikes } from './look-alikes';
import { mostly } from './mostly';
import { type Outcome, tryMessage } from './properties';
import { Results } from './results';

/** The number of this part of the messages; see jest.config.mjs. */
declare const SHARD: number;

const { FUZZ_MESSAGES, FUZZ_SEED } = process.env;
const ORIGIN = 'https://acme.rox.chat';

const anySender = fc.constantFrom(...(Object.keys(SENDERS) as Sender[]));
const otherOrigin = fc.constantFrom(null, ...lookAlikes(ORIGIN));

const attempt = fc.record({
  sender: mostly(50, fc.constant<Sender>('workspace'), anySender),
  origin: mostly<string | null>(50, fc.constant(ORIGIN), otherOrigin),
  ports: mostly(50, fc.constant(0), fc.integer({ min: 1, max: 3 })),
  content: mostly<HostileMessage | Named>(15, hostileMessage, hostileData),
  isReplyLate: fc.boolean(),
});

/** The minimum share of each outcome, in per cent. Below it, the run has tried too little. */
const SHARES: Readonly<Record<Outcome, number>> = {
  accepted: 5,
  'accepted and coerced': 5,
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
  it(`handles ${FUZZ_MESSAGES ?? 'no'} hostile messages as the schema says`, () => {
    forbidConsole();
    const messages = Number(FUZZ_MESSAGES);
    const idle = new Gate(ORIGIN);
    const waiting = new Gate(ORIGIN);
    const results = new Results(['hostile messages', ...Object.keys(SHARES)]);
    fc.assert(
      fc.property(attempt, ({ sender, origin, ports, content, isReplyLate }) => {
        const data = content instanceof Named ? content.value : buildData(content);
        if (isReplyLate) {
          waiting.timeOut();
        }
        const outcome = tryMessage(
          isReplyLate ? waiting : idle,
          { sender, origin, ports, data },
          isReplyLate,
        );
        checkPrototypes();
        results.add('hostile messages');
        results.add(outcome);
      }),
      { numRuns: messages, seed: Number(FUZZ_SEED) + SHARD },
    );
    checkPrototypesFully();
    results.save(`messages-${SHARD}`);
    for (const [outcome, share] of Object.entries(SHARES)) {
      const found = results.get(outcome);
      assert.ok(found >= (messages * share) / 100, `${outcome}: only ${found} of ${messages}`);
    }
  }, 10_000_000);
});
