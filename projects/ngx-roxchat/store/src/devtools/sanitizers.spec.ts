import type { Action } from '@ngrx/store';
import type { StoreDevtoolsOptions } from '@ngrx/store-devtools';
import type { OutgoingChatResult, RoxChatEvent } from 'ngx-roxchat/core';
import { SAMPLE_ROWS } from '../../../core/testing/samples';
import { OutgoingChatActions, toResultAction } from '../actions/outgoing-chat.actions';
import { toEventAction } from '../actions/rox-chat-event.actions';
import { roxChatFeature } from '../rox-chat.feature';
import { initialRoxChatState, type RoxChatState } from '../state/rox-chat-state';
import { roxChatActionSanitizer, roxChatStateSanitizer } from './sanitizers';

const CANARY = 'canary';

/** The fields that are not masked: words of the protocol, and the ids of notifications. */
const LEGIBLE = ['type', 'kind', 'channelType', 'id', 'status', 'code', 'reason'];

/** Returns a copy with a canary before each personal text. */
function addCanaries<T>(value: T): T {
  const withCanaries = JSON.stringify(value, (key, item: unknown) =>
    typeof item === 'string' && !LEGIBLE.includes(key) ? `${CANARY} ${item}` : item,
  );
  return JSON.parse(withCanaries) as T;
}

function stringifyMasked(value: unknown): string {
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
    toEventAction({ event, params: addCanaries(params), receivedAt: 1 } as RoxChatEvent),
  ),
  OutgoingChatActions.startOutgoingChat(addCanaries({ roxchatVisitorId: 'ann', sessionId: 's' })),
  ...RESULTS.flatMap((result, index) => {
    const roxchatVisitorId = addCanaries(`ann ${String(index)}`);
    return [
      OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }),
      toResultAction(roxchatVisitorId, addCanaries(result)),
    ];
  }),
];

const state = actions.reduce<RoxChatState>(
  (before, action) => roxChatFeature.reducer(before, action),
  initialRoxChatState,
);

describe('roxChatActionSanitizer', () => {
  it.each(actions)('masks the personal data in $type', (action) => {
    const sanitized = JSON.stringify(roxChatActionSanitizer(action));

    expect(sanitized).not.toContain(CANARY);
    expect(sanitized).toBe(stringifyMasked(action));
  });

  it('returns other actions unchanged', () => {
    const other = { type: '[Other] roxchatVisitorId', text: CANARY };

    expect(roxChatActionSanitizer(other)).toBe(other);
  });
});

describe('roxChatStateSanitizer', () => {
  it('masks the personal data in the state, and keeps its shape', () => {
    const sanitized = roxChatStateSanitizer({ roxChat: state }).roxChat;

    expect(JSON.stringify(state)).toContain(CANARY);
    expect(JSON.stringify(sanitized)).toBe(stringifyMasked(state));
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
      removedNotifications: [{ id: 'c9905a4eab2a4148add9b1c8ac97ad7d', removedAt: 1 }],
      outgoingChats: [
        { roxchatVisitorId: '•••', status: 'notSent', reason: 'session-unknown' },
        { status: 'unconfirmed', reason: 'timed-out' },
        { code: 'visitor_already_in_chat', message: '•••', rawCode: '•••' },
        { status: 'started', sessionId: '•••' },
        { status: 'sending' },
      ],
    });
  });

  it('masks a field it does not know', () => {
    const later = { roxChat: { visitors: [{ nickname: CANARY }] } };

    expect(roxChatStateSanitizer(later)).toEqual({ roxChat: { visitors: [{ nickname: '•••' }] } });
  });

  it('returns the rest of the state, and any other state, unchanged', () => {
    const own = { text: CANARY };
    const without = { own };

    expect(roxChatStateSanitizer({ own, roxChat: state }).own).toBe(own);
    expect(roxChatStateSanitizer(without)).toBe(without);
    expect(roxChatStateSanitizer(null)).toBeNull();
    expect(roxChatStateSanitizer('a text')).toBe('a text');
  });
});

describe('both sanitizers', () => {
  it('work alone and inside sanitizers of the application', () => {
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
