import { isDeepStrictEqual } from 'node:util';
import type { ActionReducer } from '@ngrx/store';
import fc from 'fast-check';
import type { RoxChatEvent, RoxChatEventName } from 'ngx-roxchat/core';
import { toEventAction } from '../actions/rox-chat-event.actions';
import { Model } from './model.fixture';
import { createRoxChatReducer } from './rox-chat.reducer';
import { initialRoxChatState, type RoxChatState } from './rox-chat-state';

/** `npm run test:long` asks for more. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 10_000);

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

// Few ids, so that they meet again and again; some that are names of an object's own properties.
const visitorId = fc.oneof(
  { weight: 4, arbitrary: oneOf('a', 'b', 'c', '__proto__', 'constructor') },
  { weight: 1, arbitrary: fc.nat(14).map((n) => `v${String(n)}`) },
);
const ids = {
  roxchatVisitorId: visitorId,
  providedVisitorId: oneOf(null, '1', '2'),
  siebelId: oneOf(null, 'S', 'T'),
};
const chat = { chatId: oneOf(null, 0, 1, 2), sessionId: oneOf(null, 's', 't') };
const notificationId = oneOf('n', 'm', 'o', '__proto__', 'toString');

const params: { [Name in RoxChatEventName]: fc.Arbitrary<RoxChatEvent<Name>['params']> } = {
  newMessageAdded: fc.record({
    ...ids,
    ...chat,
    kind: oneOf(null, 'visitor', 'operator', 'info', 'for_operator', 'operator_note', 'newer'),
    messageText: oneOf(null, 'Hi'),
  }),
  chatClosedByOperator: fc.record({
    ...ids,
    chatId: chat.chatId,
    channelId: oneOf(null, 'i'),
    channelType: oneOf(null, 'skype', 'telegram'),
    channelUserId: oneOf(null, 'u'),
    channelUserName: oneOf(null, 'Ann'),
  }),
  visitorAuthorized: fc.record({ old: fc.record(ids), new: fc.record(ids) }),
  visitorSelected: fc.record({ ...ids, ...chat, taskId: oneOf(null, 'x', 'y') }),
  notificationAdded: fc.record({
    notification: fc.record({
      id: notificationId,
      kind: oneOf(null, 'visitor'),
      text: oneOf(null, 'left'),
      sessionId: chat.sessionId,
    }),
  }),
  notificationRemoved: fc.record({ notification: fc.record({ id: notificationId }) }),
};

const message = fc.oneof(
  ...(Object.keys(params) as RoxChatEventName[]).map((event) =>
    fc.record({ event: fc.constant(event), params: params[event] }),
  ),
);

/** Up to forty events in any order, some of them twice. */
const events: fc.Arbitrary<RoxChatEvent[]> = fc
  .array(fc.tuple(message, fc.nat(40), fc.boolean()), { maxLength: 40, size: 'max' })
  .map((all) => {
    const sequence = all.map(([event]) => event);
    all.forEach(([event, place, isTwice]) => {
      if (isTwice) sequence.splice(place, 0, event);
    });
    return sequence.map(
      (event, index) =>
        deepFreeze({ ...event, receivedAt: 1000 + Math.floor(index / 2) }) as RoxChatEvent,
    );
  });

function hear(
  reducer: ActionReducer<RoxChatState>,
  state: RoxChatState | undefined,
  event: RoxChatEvent,
): RoxChatState {
  return deepFreeze(reducer(state, toEventAction(event)));
}

/** Compares quickly, and tells the difference where there is one. */
function expectSame(state: RoxChatState | undefined, expected: object): void {
  if (!isDeepStrictEqual(state, expected)) {
    expect(state).toEqual(expected);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe('the reducer', () => {
  it(`remembers what a model of its own remembers, in ${String(RUNS)} sequences of events`, () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (heard, maxVisitors, maxNotifications) => {
          const reducer = createRoxChatReducer({ maxVisitors, maxNotifications });
          const model = new Model(maxVisitors, maxNotifications);
          const states = [initialRoxChatState];
          for (const event of heard) {
            states.unshift(hear(reducer, states[0], event));
            model.hear(event);
            expectSame(states[0], model.snapshot());
          }
          // As the devtools do: back to an earlier state, and on from there.
          const back = Math.floor(heard.length / 2);
          const replayed = heard
            .slice(heard.length - back)
            .reduce((state, event) => hear(reducer, state, event), states[back]);
          expectSame(replayed, model.snapshot());
        },
      ),
      { numRuns: RUNS },
    );
  }, 10_000_000);
});
