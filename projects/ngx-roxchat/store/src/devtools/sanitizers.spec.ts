import type { Action } from '@ngrx/store';
import type { StoreDevtoolsOptions } from '@ngrx/store-devtools';
import type { OutgoingChatResult, RoxChatEvent } from 'ngx-roxchat/core';
import { SAMPLE_ROWS } from '../../../core/testing/samples';
import { OutgoingChatActions, toEndAction } from '../actions/outgoing-chat.actions';
import { toEventAction } from '../actions/rox-chat-event.actions';
import { roxChatFeature } from '../rox-chat.feature';
import { initialRoxChatState, type RoxChatState } from '../state/rox-chat-state';
import { roxChatActionSanitizer, roxChatStateSanitizer } from './sanitizers';

const CANARY = 'canary';

/** What may be read: words of the protocol, and the ids of notifications. */
const LEGIBLE = ['type', 'kind', 'channelType', 'id', 'status', 'code', 'reason'];

/** The same shape with a canary before each text that is somebody's. */
function plant<T>(value: T): T {
  const withCanaries = JSON.stringify(value, (key, item: unknown) =>
    typeof item === 'string' && !LEGIBLE.includes(key) ? `${CANARY} ${item}` : item,
  );
  return JSON.parse(withCanaries) as T;
}

function masked(value: unknown): string {
  return JSON.stringify(value).replace(/"canary [^"]*"/g, '"•••"');
}

const RESULTS: readonly OutgoingChatResult[] = [
  { status: 'started', sessionId: 's' },
  {
    status: 'failed',
    code: 'visitor_already_in_chat',
    message: 'Ann is already chatting.',
    rawCode: 'visitor-already-in-chat',
  },
  { status: 'unconfirmed', reason: 'timed-out' },
  { status: 'notSent', reason: 'session-unknown' },
];

const actions: readonly Action[] = [
  ...SAMPLE_ROWS.map(({ event, params }) =>
    toEventAction({ event, params: plant(params), receivedAt: 1 } as RoxChatEvent),
  ),
  OutgoingChatActions.startOutgoingChat(plant({ roxchatVisitorId: 'ann', sessionId: 's' })),
  ...RESULTS.map((result, index) => toEndAction(plant(`ann ${String(index)}`), plant(result))),
];

const state = actions.reduce<RoxChatState>(
  (before, action) => roxChatFeature.reducer(before, action),
  initialRoxChatState,
);

describe('roxChatActionSanitizer', () => {
  it.each(actions)('masks what $type tells of people', (action) => {
    const sanitized = JSON.stringify(roxChatActionSanitizer(action));

    expect(sanitized).not.toContain(CANARY);
    expect(sanitized).toBe(masked(action));
  });

  it('hands on the actions of others as they are', () => {
    const other = { type: '[Other] roxchatVisitorId', text: CANARY };

    expect(roxChatActionSanitizer(other)).toBe(other);
  });
});

describe('roxChatStateSanitizer', () => {
  it('masks what the state tells of people, and leaves its shape', () => {
    const sanitized = roxChatStateSanitizer({ roxChat: state }).roxChat;

    expect(JSON.stringify(state)).toContain(CANARY);
    expect(JSON.stringify(sanitized)).toBe(masked(state));
    expect(sanitized).toMatchObject({
      selectedVisitorId: '•••',
      visitors: [
        {
          roxchatVisitorId: '•••',
          chat: { id: 874, status: 'open' },
          channel: { channelType: 'skype', channelUserName: '•••' },
        },
        { formerIds: ['•••'] },
      ],
      removedNotificationIds: ['c9905a4eab2a4148add9b1c8ac97ad7d'],
      outgoingChats: [
        { roxchatVisitorId: '•••', status: 'notSent', reason: 'session-unknown' },
        { status: 'unconfirmed', reason: 'timed-out' },
        { code: 'visitor_already_in_chat', message: '•••', rawCode: '•••' },
        { status: 'started', sessionId: '•••' },
        { status: 'sending' },
      ],
    });
  });

  it('masks a field that a later version may add', () => {
    const later = { roxChat: { visitors: [{ nickname: CANARY }] } };

    expect(roxChatStateSanitizer(later)).toEqual({ roxChat: { visitors: [{ nickname: '•••' }] } });
  });

  it('hands on the rest of the state, and a state without ours, as it is', () => {
    const own = { text: CANARY };
    const without = { own };

    expect(roxChatStateSanitizer({ own, roxChat: state }).own).toBe(own);
    expect(roxChatStateSanitizer(without)).toBe(without);
    expect(roxChatStateSanitizer(null)).toBeNull();
    expect(roxChatStateSanitizer('a text')).toBe('a text');
  });
});

describe('both sanitizers', () => {
  it('work alone and within sanitizers of the application', () => {
    const alone: StoreDevtoolsOptions = {
      actionSanitizer: roxChatActionSanitizer,
      stateSanitizer: roxChatStateSanitizer,
    };
    const within: StoreDevtoolsOptions = {
      actionSanitizer: (action) => ({ ...roxChatActionSanitizer(action), own: true }),
      stateSanitizer: (all: object) => ({ ...roxChatStateSanitizer(all), own: true }),
    };

    for (const { actionSanitizer, stateSanitizer } of [alone, within]) {
      for (const action of actions) {
        expect(JSON.stringify(actionSanitizer?.(action, 0))).not.toContain(CANARY);
      }
      expect(JSON.stringify(stateSanitizer?.({ roxChat: state }, 0))).not.toContain(CANARY);
    }
  });
});
