import type { Action, ActionReducer } from '@ngrx/store';
import fc from 'fast-check';
import type { OutgoingChatResult, RoxChatEvent, RoxChatEventName } from 'ngx-roxchat/core';
import { isDeepStrictEqual } from 'node:util';
import { Model } from '../../testing/reducer.model';
import { OutgoingChatActions, toResultAction } from '../actions/outgoing-chat.actions';
import { toEventAction } from '../actions/rox-chat-event.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { createRoxChatReducer } from './rox-chat.reducer';
import { initialRoxChatState, type RoxChatState } from './rox-chat-state';
import { findRoxChatVisitor } from './visitors';

/** `npm run test:long` sets a higher number. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 2_000);

/** The time between every two steps, in ms: a few of them take a minute. */
const STEP = 20_000;

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

// Few ids, so that they recur; some are names of properties that every object has.
const visitorId = fc.oneof(
  { weight: 4, arbitrary: oneOf('a', 'b', 'c', '__proto__', 'constructor') },
  { weight: 1, arbitrary: fc.nat(14).map((n) => `v${String(n)}`) },
);
const visitorIds = {
  roxchatVisitorId: visitorId,
  providedVisitorId: oneOf(null, '1', '2'),
  siebelId: oneOf(null, 'S', 'T'),
};
const chat = { chatId: oneOf(null, 0, 1, 2), sessionId: oneOf(null, 's', 't') };
const notificationId = oneOf('n', 'm', 'o', '__proto__', 'toString');

const params: { [Name in RoxChatEventName]: fc.Arbitrary<RoxChatEvent<Name>['params']> } = {
  newMessageAdded: fc.record({
    ...visitorIds,
    ...chat,
    kind: oneOf(
      null,
      'visitor',
      'file_visitor',
      'operator',
      'info',
      'for_operator',
      'operator_note',
      'newer',
    ),
    messageText: oneOf(null, 'Hi'),
  }),
  chatClosedByOperator: fc.record({
    ...visitorIds,
    chatId: chat.chatId,
    channelId: oneOf(null, 'i'),
    channelType: oneOf(null, 'skype', 'telegram'),
    channelUserId: oneOf(null, 'u'),
    channelUserName: oneOf(null, 'Ann'),
  }),
  visitorAuthorized: fc.record({ old: fc.record(visitorIds), new: fc.record(visitorIds) }),
  visitorSelected: fc.record({ ...visitorIds, ...chat, taskId: oneOf(null, 'x', 'y') }),
  notificationAdded: fc.record({
    notification: fc.record({
      id: notificationId,
      kind: oneOf(null, 'visitor'),
      text: oneOf('here', 'left'),
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

/** A step of both implementations: an event, a command or a result. */
interface Step {
  readonly action: Action;
  /** Replaces the state before the action, as a meta-reducer can. */
  readonly replace?: (state: RoxChatState) => unknown;
  readonly applyTo: (model: Model) => void;
}

const eventSteps = message.map((one): ((at: number) => Step) => (at) => {
  const event = { ...one, receivedAt: at } as RoxChatEvent;
  return {
    action: toEventAction(event),
    applyTo: (model) => {
      model.handleEvent(event);
    },
  };
});

const commandSteps = visitorId.map((id) => (): Step => ({
  action: OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: id }),
  applyTo: (model) => {
    model.setOutgoingChat(id, { status: 'sending' });
  },
}));

const result: fc.Arbitrary<OutgoingChatResult> = oneOf(
  { status: 'started', sessionId: 's' },
  { status: 'failed', code: 'no_tariff_option', message: 'No.', rawCode: 'no-tariff-option' },
  { status: 'unconfirmed', reason: 'timed-out' },
  { status: 'notSent', reason: 'session-unknown' },
);

const resultSteps = fc.tuple(visitorId, result).map(([id, outcome]) => (): Step => ({
  action: toResultAction(id, outcome),
  applyTo: (model) => {
    model.setOutgoingChat(id, outcome);
  },
}));

const copy = (state: RoxChatState) => JSON.parse(JSON.stringify(state)) as RoxChatState;

const pageSteps = fc.boolean().map((isPageVisible) => (): Step => ({
  action: RoxChatStatusActions.pageVisibilityChanged({ isPageVisible }),
  applyTo: (model) => {
    model.setPageVisible(isPageVisible);
  },
}));

const resetAndRestoreSteps = oneOf<Step>(
  {
    action: RoxChatStatusActions.reset(),
    applyTo: (model) => {
      model.reset();
    },
  },
  {
    action: { type: 'restore' },
    replace: copy,
    applyTo: (model) => {
      model.restoreCopy();
    },
  },
  {
    action: { type: 'restore' },
    replace: (state) => ({
      ...copy(state),
      visitors: state.visitors.map(({ formerIds, ...visitor }) => visitor),
      notifications: { entities: {} },
    }),
    applyTo: (model) => {
      model.restoreOlderCopy();
    },
  },
).map((step) => () => step);

/** Up to eighty steps in any order, some of them twice. */
const sequences: fc.Arbitrary<Step[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: eventSteps },
        { weight: 2, arbitrary: commandSteps },
        { weight: 2, arbitrary: resultSteps },
        { weight: 1, arbitrary: resetAndRestoreSteps },
        { weight: 1, arbitrary: pageSteps },
      ),
      fc.nat(40),
      fc.boolean(),
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((all) => {
    const sequence = all.map(([step]) => step);
    all.forEach(([step, position, isTwice]) => {
      if (isTwice) {
        sequence.splice(position, 0, step);
      }
    });
    return sequence.map((step, index) => {
      const { action, ...rest } = step(1000 + Math.floor(index / 2) * STEP);
      return { action: deepFreeze(action), ...rest };
    });
  });

function reduce(
  reducer: ActionReducer<RoxChatState>,
  state: RoxChatState | undefined,
  { action, replace }: Step,
): RoxChatState {
  const given = (state && replace?.(state)) ?? state;
  return deepFreeze(reducer(given as RoxChatState | undefined, action));
}

/** Compares quickly; jest shows the difference, if there is one. */
function expectEqual(state: object | undefined, expected: object): void {
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
        sequences,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (all, maxVisitors, maxNotifications) => {
          const reducer = createRoxChatReducer({ maxVisitors, maxNotifications });
          const model = new Model(maxVisitors, maxNotifications);
          const states = [initialRoxChatState];
          for (const step of all) {
            states.unshift(reduce(reducer, states[0], step));
            step.applyTo(model);
            expectEqual(states[0], model.snapshot());
            for (const providedVisitorId of ['1', '2']) {
              const found = findRoxChatVisitor(states[0]?.visitors ?? [], { providedVisitorId });
              expectEqual([found?.roxchatVisitorId ?? null], [model.find(providedVisitorId)]);
            }
          }
          // Replays from an earlier state, as the devtools do.
          const back = Math.floor(all.length / 2);
          const replayed = all
            .slice(all.length - back)
            .reduce((state, step) => reduce(reducer, state, step), states[back]);
          expectEqual(replayed, model.snapshot());
        },
      ),
      { numRuns: RUNS },
    );
  }, 10_000_000);
});
