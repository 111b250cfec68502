import fc from 'fast-check';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { roxChatFeature } from '../rox-chat.feature';
import { restoreState } from './restore-state';
import { initialRoxChatState, type RoxChatOutgoingChat } from './rox-chat-state';
import { createVisitor } from './visitor';

const { reducer } = roxChatFeature;
const nothing = { type: 'nothing' };
const sending: RoxChatOutgoingChat = { roxchatVisitorId: 'ann', status: 'sending' };
const failed = {
  roxchatVisitorId: 'ann',
  status: 'failed',
  code: 'no_tariff_option',
  message: 'No.',
  rawCode: 'x',
};
const ann = createVisitor('ann');
const bob = createVisitor('bob');
const notification = { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 0 };

/** Reduces a state of any shape, which a meta-reducer could give. */
const reduce = (state: unknown, action = nothing) =>
  reducer(state as typeof initialRoxChatState, action);

describe('restoreState', () => {
  it('returns the initial state if there is none, and counts nothing', () => {
    expect(restoreState(undefined)).toBe(initialRoxChatState);
  });

  it.each([null, 7, 'text', true, []])('counts %j in place of a state', (value) => {
    expect(restoreState(value)).toEqual({
      ...initialRoxChatState,
      dropped: { ...initialRoxChatState.dropped, malformedState: 1 },
    });
  });

  it.each<[string, object, object, number]>([
    [
      'without former ids',
      { visitors: [{ ...ann, formerIds: undefined }] },
      { visitors: [ann] },
      1,
    ],
    ['with null items', { visitors: [null, ann, 7] }, { visitors: [ann] }, 2],
    ['with nothing as an item', { outgoingChats: [undefined] }, { outgoingChats: [] }, 1],
    ['with an entity map', { visitors: { ids: [], entities: {} } }, { visitors: [] }, 1],
    ['with visitors without an id', { visitors: [{ formerIds: [] }] }, { visitors: [] }, 1],
    ['with ids that are no texts', { visitors: [{ ...ann, siebelId: 7 }] }, { visitors: [ann] }, 1],
    [
      'with former ids that are no texts',
      { visitors: [{ ...ann, formerIds: ['a', null] }] },
      { visitors: [{ ...ann, formerIds: ['a'] }] },
      1,
    ],
    [
      'with a malformed chat',
      { visitors: [{ ...ann, chat: { id: '7' } }] },
      { visitors: [ann] },
      1,
    ],
    ['with no number', { visitors: [{ ...ann, messageCount: NaN }] }, { visitors: [ann] }, 1],
    ['with a selected object', { selectedVisitorId: {} }, { selectedVisitorId: null }, 1],
    [
      'with an incomplete notification',
      { notifications: [{ id: 'n' }] },
      { notifications: [{ id: 'n', kind: null, text: null, sessionId: null, receivedAt: 0 }] },
      1,
    ],
    [
      'with removed ids alone',
      { removedNotifications: ['n', { id: 'm' }] },
      { removedNotifications: [{ id: 'm', removedAt: 0 }] },
      2,
    ],
    [
      'with several visitors of one id',
      { visitors: [ann, { ...ann, unread: 2 }, ann, bob] },
      { visitors: [ann, bob] },
      2,
    ],
    [
      'with a notification twice',
      { notifications: [notification, { ...notification, text: 'again' }] },
      { notifications: [notification] },
      1,
    ],
    [
      'with a status that does not exist',
      { outgoingChats: [{ roxchatVisitorId: 'ann', status: 'told' }] },
      { outgoingChats: [] },
      1,
    ],
    [
      'with a part of the status',
      { workspaceStatus: { bound: true, heard: 'no' } },
      { workspaceStatus: { bound: true, loaded: false, heard: false } },
      1,
    ],
  ])('completes and counts a state %s', (_, parts, expected, count) => {
    expect(reduce({ ...initialRoxChatState, ...parts })).toEqual({
      ...initialRoxChatState,
      ...expected,
      dropped: { ...initialRoxChatState.dropped, malformedState: count },
    });
  });

  it('keeps the counts of a restored state, and adds to them', () => {
    const dropped = { visitors: 3, malformedState: 2, actions: null };

    expect(reduce({ ...initialRoxChatState, dropped }).dropped).toEqual({
      ...initialRoxChatState.dropped,
      visitors: 3,
      malformedState: 3,
    });
  });

  it('counts once', () => {
    const restored = reduce({ ...initialRoxChatState, visitors: null });

    expect(reduce(restored)).toBe(restored);
    expect(restored.dropped.malformedState).toBe(1);
  });

  it('ends the commands of a restored state, which are not in flight', () => {
    const state = { ...initialRoxChatState, outgoingChats: [sending] };
    const { outgoingChats, dropped } = reduce(state);

    expect(outgoingChats).toEqual([
      { roxchatVisitorId: 'ann', status: 'unconfirmed', reason: 'destroyed' },
    ]);
    expect(dropped.malformedState).toBe(0);
  });

  it('keeps everything else of a restored state', () => {
    const channel = {
      channelId: '27',
      channelType: 'telegram',
      channelUserId: '8103',
      channelUserName: 'Ann',
    };
    const state = {
      ...initialRoxChatState,
      visitors: [
        { ...ann, formerIds: ['a', 'b'], chat: { id: 7, status: 'open' }, channel, unread: 2 },
        { ...bob, chat: { id: 8, status: 'closed' } },
      ],
      selectedVisitorId: 'ann',
      notifications: [notification, { ...notification, id: 'm' }],
      removedNotifications: [
        { id: 'o', removedAt: 5 },
        { id: 'p', removedAt: 6 },
      ],
      outgoingChats: [
        { roxchatVisitorId: 'a', status: 'started', sessionId: 's' },
        {
          roxchatVisitorId: 'b',
          status: 'failed',
          code: 'no_tariff_option',
          message: 'No.',
          rawCode: 'x',
        },
        { roxchatVisitorId: 'c', status: 'unconfirmed', reason: 'timed-out' },
        { roxchatVisitorId: 'd', status: 'notSent', reason: 'session-unknown' },
      ],
      workspaceStatus: { bound: true, loaded: true, heard: false },
      isPageVisible: false,
    };

    expect(reduce(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    ['a malformed channel', { visitors: [{ ...ann, channel: { channelId: 7 } }] }],
    ['an unknown status of a chat', { visitors: [{ ...ann, chat: { id: 7, status: '' } }] }],
    ['an unknown status of a command', { outgoingChats: [{ roxchatVisitorId: 'a', status: '' }] }],
    ['a command without its reason', { outgoingChats: [{ ...failed, status: 'notSent' }] }],
    ['a failure without its code', { outgoingChats: [{ ...failed, code: undefined }] }],
    ['a failure without its message', { outgoingChats: [{ ...failed, message: 7 }] }],
    ['a failure without the original code', { outgoingChats: [{ ...failed, rawCode: null }] }],
    ['a start without its session', { outgoingChats: [{ ...failed, status: 'started' }] }],
    ['a negative count', { visitors: [{ ...ann, unread: -3.5 }] }],
    ['a current id among the former ones', { visitors: [{ ...ann, formerIds: ['ann'] }] }],
    ["another visitor's id among them", { visitors: [{ ...ann, formerIds: ['bob'] }, bob] }],
    ['a visibility that is no flag', { isPageVisible: null }],
  ])('completes and counts %s', (_, parts) => {
    const { visitors, outgoingChats, isPageVisible, dropped } = reduce({
      ...initialRoxChatState,
      ...parts,
    });

    const channels = visitors.flatMap(({ channel }) => Object.values(channel ?? {}));
    expect(channels.every((value) => value === null)).toBe(true);
    expect(visitors.every(({ chat, unread }) => chat === null && unread === 0)).toBe(true);
    expect(visitors.flatMap(({ formerIds }) => formerIds)).toEqual([]);
    expect(outgoingChats).toEqual([]);
    expect(isPageVisible).toBe(true);
    expect(dropped.malformedState).toBe(1);
  });

  it('starts anew with a state that cannot be read', () => {
    const state = {
      get visitors() {
        throw new Error('Unreadable.');
      },
    };

    expect(reduce(state)).toEqual({
      ...initialRoxChatState,
      dropped: { ...initialRoxChatState.dropped, actions: 1 },
    });
  });

  it('ends no command of a state that the application has changed elsewhere', () => {
    const start = OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann' });
    const state = reduce(undefined, start);

    expect(reduce({ ...state, notifications: [] }).outgoingChats).toEqual([sending]);
  });

  it('returns a whole state for anything', () => {
    const slices = Object.fromEntries(
      Object.keys(initialRoxChatState).map((name) => [name, fc.anything()]),
    );

    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(slices)), (value) => {
        const state = restoreState(value);

        expect(Object.keys(state)).toEqual(expect.arrayContaining(Object.keys(slices)));
        expect(restoreState({ ...state })).toEqual(state);
      }),
    );
  });
});
