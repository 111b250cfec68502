import type { Action, ActionReducer } from '@ngrx/store';
import fc from 'fast-check';
import type { OutgoingChatResult, RoxChatEvent, RoxChatEventName } from 'ngx-roxchat/core';
import { isDeepStrictEqual } from 'node:util';
import { Model } from '../../testing/reducer.model';
import { OutgoingChatActions, toEndAction } from '../actions/outgoing-chat.actions';
import { toEventAction } from '../actions/rox-chat-event.actions';
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

/** What happens to both: an event, or a step in the life of a command. */
interface Happening {
  readonly action: Action;
  readonly tell: (model: Model) => void;
}

const heard = message.map((one): ((at: number) => Happening) => (at) => {
  const event = { ...one, receivedAt: at } as RoxChatEvent;
  return {
    action: toEventAction(event),
    tell: (model) => {
      model.hear(event);
    },
  };
});

const started = visitorId.map((id) => (): Happening => ({
  action: OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: id }),
  tell: (model) => {
    model.noteOutgoingChat(id, { status: 'sending' });
  },
}));

const result: fc.Arbitrary<OutgoingChatResult> = oneOf(
  { status: 'started', sessionId: 's' },
  { status: 'failed', code: 'no_tariff_option', message: 'No.', rawCode: 'no-tariff-option' },
  { status: 'unconfirmed', reason: 'timed-out' },
  { status: 'notSent', reason: 'session-unknown' },
);

const ended = fc.tuple(visitorId, result).map(([id, end]) => (): Happening => ({
  action: toEndAction(id, end),
  tell: (model) => {
    model.noteOutgoingChat(id, end);
  },
}));

/** Up to eighty of them in any order, some of them twice. */
const happenings: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: heard },
        { weight: 1, arbitrary: started },
        { weight: 1, arbitrary: ended },
      ),
      fc.nat(40),
      fc.boolean(),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((all) => {
    const sequence = all.map(([happening]) => happening);
    all.forEach(([happening, place, isTwice]) => {
      if (isTwice) {
        sequence.splice(place, 0, happening);
      }
    });
    return sequence.map((happening, index) => {
      const { action, tell } = happening(1000 + Math.floor(index / 2));
      return { action: deepFreeze(action), tell };
    });
  });

function reduce(
  reducer: ActionReducer<RoxChatState>,
  state: RoxChatState | undefined,
  { action }: Happening,
): RoxChatState {
  return deepFreeze(reducer(state, action));
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
  it('a reducer fed random sequences', () => {
    fc.assert(
      fc.property(
        happenings,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (all, maxVisitors, maxNotifications) => {
          const reducer = createRoxChatReducer({ maxVisitors, maxNotifications });
          const model = new Model(maxVisitors, maxNotifications);
          const states = [initialRoxChatState];
          for (const happening of all) {
            states.unshift(reduce(reducer, states[0], happening));
            happening.tell(model);
            expectSame(states[0], model.snapshot());
          }
          // As the devtools do: back to an earlier state, and on from there.
          const back = Math.floor(all.length / 2);
          const replayed = all
            .slice(all.length - back)
            .reduce((state, happening) => reduce(reducer, state, happening), states[back]);
          expectSame(replayed, model.snapshot());
        },
      ),
      { numRuns: RUNS },
    );
  }, 10_000_000);
});
