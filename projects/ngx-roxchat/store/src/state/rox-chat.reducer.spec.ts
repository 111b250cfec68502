import type { Action } from '@ngrx/store';
import fc from 'fast-check';
import type {
  NewMessageAddedParams,
  RoxChatEvent,
  RoxChatEventName,
  RoxChatEventParams,
  RoxChatNotification,
  RoxChatVisitorIds,
} from 'ngx-roxchat/core';
import { SAMPLES } from '../../../core/testing/samples';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { RoxChatEventActions, toEventAction } from '../actions/rox-chat-event.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { createRoxChatReducer } from './rox-chat.reducer';
import { initialRoxChatState, type RoxChatState } from './rox-chat-state';

type EventRow = {
  [Name in RoxChatEventName]: readonly [event: Name, params: RoxChatEventParams[Name]];
}[RoxChatEventName];

const reducer = createRoxChatReducer({ maxVisitors: 3, maxNotifications: 2 });

function toAction([event, params]: EventRow, receivedAt: number): Action {
  return toEventAction({ event, params, receivedAt } as RoxChatEvent);
}

/** Returns the state after these events, the first at 1 ms, the second at 2 ms, and so on. */
function after(...events: EventRow[]): RoxChatState {
  return events.reduce<RoxChatState>(
    (state, event, index) => reducer(state, toAction(event, index + 1)),
    initialRoxChatState,
  );
}

function createIds(
  roxchatVisitorId: string,
  providedVisitorId: string | null = null,
): RoxChatVisitorIds {
  return { roxchatVisitorId, providedVisitorId, siebelId: null };
}

function message(id: string, params: Partial<NewMessageAddedParams> = {}): EventRow {
  const nothing = { chatId: null, sessionId: null, kind: 'visitor', messageText: 'secret' };
  return ['newMessageAdded', { ...createIds(id), ...nothing, ...params }];
}

function closed(id: string, params: Partial<RoxChatEventParams['chatClosedByOperator']>): EventRow {
  const nothing = {
    chatId: null,
    channelId: null,
    channelType: null,
    channelUserId: null,
    channelUserName: null,
  };
  return ['chatClosedByOperator', { ...createIds(id), ...nothing, ...params }];
}

function selected(
  id: string,
  params: Partial<RoxChatEventParams['visitorSelected']> = {},
): EventRow {
  return [
    'visitorSelected',
    { ...createIds(id), chatId: null, sessionId: null, taskId: null, ...params },
  ];
}

function authorized(old: string, now: string, providedVisitorId: string | null = null): EventRow {
  return ['visitorAuthorized', { old: createIds(old), new: createIds(now, providedVisitorId) }];
}

function added(id: string, changes: Partial<RoxChatNotification> = {}): EventRow {
  const nothing = { kind: null, text: null, sessionId: null };
  return ['notificationAdded', { notification: { id, ...nothing, ...changes } }];
}

function removed(id: string): EventRow {
  return ['notificationRemoved', { notification: { id } }];
}

const getVisitorIds = ({ visitors }: RoxChatState) =>
  visitors.map(({ roxchatVisitorId }) => roxchatVisitorId);
const getNotificationIds = ({ notifications }: RoxChatState) => notifications.map(({ id }) => id);

describe('the reducer of visitors', () => {
  it('stores all data of the samples in the document', () => {
    const state = after(
      ['newMessageAdded', sample('newMessageAdded')],
      ['visitorSelected', sample('visitorSelected')],
      ['chatClosedByOperator', sample('chatClosedByOperator')],
    );

    expect(state.visitors).toEqual([
      {
        roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
        providedVisitorId: '12345',
        siebelId: '4-1GQJDL78',
        formerIds: [],
        sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
        taskId: '20913584',
        // The close names chat 1024, which is no longer the visitor's chat.
        chat: { id: 874, status: 'open' },
        channel: {
          channelId: '073afd9ccfee448dba19a5c974940bfc',
          channelType: 'skype',
          channelUserId: '16248561',
          channelUserName: 'John Doe',
        },
        messageCount: 1,
        unread: 0,
        lastActivity: 3,
      },
    ]);
  });

  it('keeps no message text', () => {
    expect(JSON.stringify(after(message('a')))).not.toContain('secret');
  });

  it('lists the last active visitor first', () => {
    expect(getVisitorIds(after(message('a'), message('b'), message('a')))).toEqual(['a', 'b']);
  });

  it('opens the chat of a message, and closes it when the agent does', () => {
    const events = [message('a', { chatId: 7 }), closed('a', { chatId: 7 })];

    expect(after(...events.slice(0, 1)).visitors[0]?.chat).toEqual({ id: 7, status: 'open' });
    expect(after(...events).visitors[0]?.chat).toEqual({ id: 7, status: 'closed' });
  });

  it.each(['visitor', 'operator', 'a_newer_kind', null])(
    'reopens a closed chat when a message of kind %s arrives in it',
    (kind) => {
      const state = after(closed('a', { chatId: 7 }), message('a', { chatId: 7, kind }));

      expect(state.visitors[0]?.chat).toEqual({ id: 7, status: 'open' });
    },
  );

  it.each(['info', 'for_operator', 'operator_note'])(
    'keeps a closed chat closed when a message of kind %s arrives in it',
    (kind) => {
      const state = after(closed('a', { chatId: 7 }), message('a', { chatId: 7, kind }));

      expect(state.visitors[0]?.chat).toEqual({ id: 7, status: 'closed' });
    },
  );

  it('keeps the chat when an info message names another one', () => {
    const state = after(message('a', { chatId: 8 }), message('a', { chatId: 7, kind: 'info' }));

    expect(state.visitors[0]?.chat).toEqual({ id: 8, status: 'open' });
  });

  it('keeps a closed chat closed when it is selected, or a message names no chat', () => {
    const state = after(closed('a', { chatId: 7 }), selected('a', { chatId: 7 }), message('a'));

    expect(state.visitors[0]?.chat).toEqual({ id: 7, status: 'closed' });
  });

  it('close of an unknown chat', () => {
    expect(after(closed('a', { chatId: 7 })).visitors[0]?.chat).toEqual({
      id: 7,
      status: 'closed',
    });
    expect(after(closed('a', {})).visitors[0]?.chat).toBeNull();
    expect(
      after(message('a', { chatId: 7 }), closed('a', { chatId: 8 })).visitors[0]?.chat,
    ).toEqual({ id: 7, status: 'open' });
  });

  it('keeps ids that a later event leaves out', () => {
    const state = after(message('a', { providedVisitorId: 'p', siebelId: 'S' }), message('a'));

    expect(state.visitors).toMatchObject([{ providedVisitorId: 'p', siebelId: 'S' }]);
  });

  it('clears the ids and the task of a previous person', () => {
    const state = after(
      selected('a', { providedVisitorId: 'p', siebelId: 'S', taskId: 'T' }),
      message('a', { providedVisitorId: 'q' }),
    );

    expect(state.visitors).toMatchObject([
      { providedVisitorId: 'q', siebelId: null, taskId: null },
    ]);
  });

  it('drops and counts the longest inactive visitors, except the selected one', () => {
    const state = after(selected('a'), message('b'), message('c'), message('d'), message('e'));

    expect(getVisitorIds(state)).toEqual(['e', 'd', 'a']);
    expect(state.dropped.visitors).toBe(2);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'accepts %s as an id',
    (id) => {
      const state = after(message(id), authorized(id, 'valueOf'), removed(id), added(id));

      expect(state.visitors).toMatchObject([{ roxchatVisitorId: 'valueOf', formerIds: [id] }]);
      expect(getNotificationIds(state)).toEqual([]);
    },
  );

  it('moves to the chat of a later message, and without a chat to that of an info message', () => {
    const state = after(message('a', { chatId: 8 }), message('a', { chatId: 9 }));

    expect(state.visitors[0]?.chat).toEqual({ id: 9, status: 'open' });
    expect(after(message('b', { chatId: 7, kind: 'info' })).visitors[0]?.chat).toEqual({
      id: 7,
      status: 'open',
    });
  });

  it('keeps a channel, even an incomplete one, when a later close has none', () => {
    const state = after(closed('a', { channelType: 'skype' }), closed('a', {}));

    expect(state.visitors[0]?.channel).toEqual({
      channelId: null,
      channelType: 'skype',
      channelUserId: null,
      channelUserName: null,
    });
  });

  it('drops the longest inactive visitor when none is selected', () => {
    const state = after(...['a', 'b', 'c', 'a', 'd'].map((id) => message(id)));

    expect(getVisitorIds(state)).toEqual(['d', 'a', 'c']);
    expect(state.dropped.visitors).toBe(1);
  });

  it('drops the visitor of the event if only the selected visitor is within the limit', () => {
    const narrow = createRoxChatReducer({ maxVisitors: 1, maxNotifications: 1 });
    const state = [selected('a'), message('b')]
      .map((event) => toAction(event, 1))
      .reduce<RoxChatState>(narrow, initialRoxChatState);

    expect(getVisitorIds(state)).toEqual(['a']);
    expect(state.dropped.visitors).toBe(1);
  });
});

describe('the reducer of unread messages', () => {
  const page = (isPageVisible: boolean) =>
    RoxChatStatusActions.pageVisibilityChanged({ isPageVisible });
  const getUnread = ({ visitors }: RoxChatState) =>
    visitors.map(({ roxchatVisitorId, unread }) => [roxchatVisitorId, unread]);
  const next = (state: RoxChatState, ...steps: (EventRow | Action)[]) =>
    steps.reduce<RoxChatState>(
      (before, step) =>
        reducer(before, Array.isArray(step) ? toAction(step as EventRow, 9) : (step as Action)),
      state,
    );

  it('counts messages and files of the visitor alone', () => {
    const kinds = ['visitor', 'file_visitor', 'info', 'operator_busy', null];

    expect(getUnread(after(...kinds.map((kind) => message('a', { kind }))))).toEqual([['a', 2]]);
  });

  it.each(['operator', 'file_operator'])('counts none after an answer of the kind %s', (kind) => {
    const state = after(message('a'), message('b'), message('a', { kind }));

    expect(getUnread(state)).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('counts none of the selected visitor, also under a former id, while the page is visible', () => {
    const state = after(message('a'), message('b'), selected('a'), message('a'));
    expect(getUnread(state)).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(getUnread(next(state, authorized('a', 'c'), message('a')))[0]).toEqual(['c', 0]);
  });

  it('counts those of the selected visitor while the page is hidden, until it is visible', () => {
    const hidden = next(
      after(message('b'), selected('a')),
      page(false),
      message('a'),
      message('a'),
    );
    expect(getUnread(hidden)).toEqual([
      ['a', 2],
      ['b', 1],
    ]);

    expect(getUnread(next(hidden, page(true)))).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(getUnread(next(hidden, selected('b')))).toEqual([
      ['b', 0],
      ['a', 2],
    ]);
    expect(next(initialRoxChatState, page(false), page(true))).toEqual(initialRoxChatState);
  });

  it('counts none after a close', () => {
    expect(getUnread(after(message('a'), closed('a', {})))).toEqual([['a', 0]]);
  });

  it('adds those of two records of one visitor', () => {
    expect(getUnread(after(message('a'), message('b'), authorized('a', 'b')))).toEqual([['b', 2]]);
  });

  it('keeps whether the page is visible when the state is reset', () => {
    const state = next(after(message('a')), page(false), RoxChatStatusActions.reset());

    expect(state).toEqual({ ...initialRoxChatState, isPageVisible: false });
  });
});

describe('the reducer of authorizations', () => {
  it('moves the record, its chat and its selection to the new id', () => {
    const state = after(
      selected('a', { chatId: 7, sessionId: 's', taskId: 't' }),
      message('a'),
      authorized('a', 'b', 'p'),
    );

    expect(state.visitors).toMatchObject([
      {
        roxchatVisitorId: 'b',
        providedVisitorId: 'p',
        formerIds: ['a'],
        sessionId: 's',
        taskId: 't',
        chat: { id: 7, status: 'open' },
        messageCount: 1,
      },
    ]);
    expect(state.selectedVisitorId).toBe('b');
  });

  it('applies later events of the old id to the same visitor, and ignores their other ids', () => {
    const state = after(
      message('a'),
      authorized('a', 'b', 'p'),
      message('a', { chatId: 7, siebelId: 'before' }),
      selected('a', { providedVisitorId: 'p' }),
    );

    expect(state.visitors).toMatchObject([
      {
        roxchatVisitorId: 'b',
        providedVisitorId: 'p',
        siebelId: null,
        messageCount: 2,
        chat: { id: 7 },
      },
    ]);
    expect(state.selectedVisitorId).toBe('b');
  });

  it.each<Partial<RoxChatVisitorIds>>([
    { providedVisitorId: '8888' },
    { siebelId: 'S-OTHER' },
    { providedVisitorId: '7925', siebelId: 'S-OTHER' },
  ])('creates another visitor for a former id with %j', (ids) => {
    const known = { ...createIds('b', '7925'), siebelId: 'S-A' };
    const before = after(
      selected('a', { chatId: 7, sessionId: 's', taskId: 't' }),
      ['visitorAuthorized', { old: createIds('a'), new: known }],
      authorized('x', 'b'),
    );
    const events = [
      selected('a', { ...ids, chatId: 9, taskId: 'task9' }),
      message('a', ids),
      closed('a', ids),
      authorized('y', 'a', 'another'),
    ];
    for (const event of events) {
      const { visitors, selectedVisitorId } = reducer(before, toAction(event, 9));
      const another = event === events[3] ? { providedVisitorId: 'another' } : ids;
      const unknown = { providedVisitorId: null, siebelId: null, sessionId: null };

      expect(visitors).toMatchObject([
        {
          ...unknown,
          ...another,
          roxchatVisitorId: 'a',
          taskId: event === events[0] ? 'task9' : null,
        },
        { ...before.visitors[0], formerIds: ['x'] },
      ]);
      expect(selectedVisitorId).toBe(event === events[0] ? 'a' : 'b');
    }
  });

  it('keeps the record of a visitor who goes back to a former id as another customer', () => {
    const state = after(message('a'), authorized('a', 'b', 'p'), authorized('b', 'a', 'q'));

    expect(state.visitors).toMatchObject([
      { roxchatVisitorId: 'a', providedVisitorId: 'q', formerIds: ['b'], messageCount: 1 },
    ]);
  });

  it('merges two records', () => {
    const state = after(
      message('b', { chatId: 1, sessionId: 's' }),
      message('a', { chatId: 2 }),
      authorized('a', 'b'),
    );

    expect(state.visitors).toMatchObject([
      { roxchatVisitorId: 'b', sessionId: 's', chat: { id: 2 }, messageCount: 2 },
    ]);
  });

  it('keeps the task of the record with the new id', () => {
    const state = after(
      message('a', { providedVisitorId: 'p' }),
      selected('b', { providedVisitorId: 'q', taskId: 't' }),
      authorized('a', 'b', 'q'),
    );

    expect(state.visitors).toMatchObject([{ providedVisitorId: 'q', taskId: 't' }]);
  });

  it('uses the order of events, not their times', () => {
    const state = [message('a', { chatId: 1 }), message('b', { chatId: 2 }), authorized('a', 'b')]
      .map((event) => toAction(event, 5))
      .reduce<RoxChatState>(reducer, initialRoxChatState);

    expect(state.visitors).toMatchObject([{ chat: { id: 2 } }]);
  });

  it.each<[string, EventRow[], string, string[]]>([
    ['in a chain', [authorized('a', 'b'), authorized('b', 'c')], 'c', ['a', 'b']],
    ['in a chain in reverse order', [authorized('b', 'c'), authorized('a', 'b')], 'c', ['b', 'a']],
    ['twice', [authorized('a', 'b'), authorized('a', 'b')], 'b', ['a']],
    ['there and back', [authorized('a', 'b'), authorized('b', 'a')], 'a', ['b']],
    ['to the same id', [authorized('a', 'a')], 'a', []],
    ['from an unknown id', [authorized('x', 'a')], 'a', ['x']],
  ])('keeps one visitor who authorizes %s', (_, authorizations, id, formerIds) => {
    const state = after(
      message('a', { chatId: 7 }),
      selected('a'),
      ...authorizations,
      message('a'),
    );

    expect(state.visitors).toMatchObject([
      { roxchatVisitorId: id, formerIds, chat: { id: 7 }, messageCount: 2 },
    ]);
    expect(state.selectedVisitorId).toBe(id);
  });

  it('assigns a former id to the visitor who had it last', () => {
    const state = after(authorized('a', 'b'), authorized('a', 'c'), message('a'));

    expect(state.visitors).toMatchObject([
      { roxchatVisitorId: 'c', formerIds: ['a'], messageCount: 1 },
      { roxchatVisitorId: 'b', formerIds: [], messageCount: 0 },
    ]);
  });

  it('keeps ten former ids, and counts those it drops', () => {
    const moves = Array.from({ length: 12 }, (_, i) =>
      authorized(`v${String(i)}`, `v${String(i + 1)}`),
    );
    const state = after(...moves);

    expect(state.visitors[0]?.formerIds).toEqual(moves.slice(2).map((_, i) => `v${String(i + 2)}`));
    expect(state.dropped.formerIds).toBe(2);
  });

  it('moves one visitor, and does not change the others or the selection', () => {
    const one = after(selected('x'), message('a'), message('y'), authorized('a', 'b'));
    const again = after(selected('x'), authorized('a', 'b'), authorized('a', 'b'));

    expect(getVisitorIds(one)).toEqual(['b', 'y', 'x']);
    expect(getVisitorIds(again)).toEqual(['b', 'x']);
    expect([one, again].map(({ selectedVisitorId }) => selectedVisitorId)).toEqual(['x', 'x']);
  });

  it('removes only the one former id from its visitor', () => {
    const state = after(authorized('x', 'b'), authorized('a', 'b'), authorized('a', 'c'));

    expect(state.visitors).toMatchObject([{ formerIds: ['a'] }, { formerIds: ['x'] }]);
  });

  it.each([
    ['the old id', [closed('a', { channelType: 'skype' }), message('b')]],
    ['the new id', [message('a'), closed('b', { channelType: 'skype' })]],
  ])('keeps the channel of %s', (_, events) => {
    const state = after(...events, authorized('a', 'b'));

    expect(state.visitors).toMatchObject([{ channel: { channelType: 'skype' } }]);
  });
});

describe('the reducer of outgoing chats', () => {
  const { startOutgoingChat, outgoingChatStarted, outgoingChatFailed } = OutgoingChatActions;
  const { outgoingChatUnconfirmed, outgoingChatNotSent } = OutgoingChatActions;
  const afterActions = (...actions: Action[]) => actions.reduce(reducer, initialRoxChatState);
  const start = (roxchatVisitorId: string) => startOutgoingChat({ roxchatVisitorId });

  it('stores the status of the last command for a visitor', () => {
    const roxchatVisitorId = 'a';
    const started = { status: 'started', sessionId: 's' } as const;
    const failed = {
      status: 'failed',
      code: 'no_tariff_option',
      message: 'No.',
      rawCode: 'no-tariff',
    } as const;
    const unconfirmed = { status: 'unconfirmed', reason: 'timed-out' } as const;
    const notSent = { status: 'notSent', reason: 'session-unknown' } as const;
    const results: [Action, object][] = [
      [start('a'), { status: 'sending' }],
      [outgoingChatStarted({ roxchatVisitorId, ...started }), started],
      [outgoingChatFailed({ roxchatVisitorId, ...failed }), failed],
      [outgoingChatUnconfirmed({ roxchatVisitorId, ...unconfirmed }), unconfirmed],
      [outgoingChatNotSent({ roxchatVisitorId, ...notSent }), notSent],
    ];

    for (const [action, expected] of results) {
      expect(afterActions(start('a'), action)).toEqual({
        ...initialRoxChatState,
        outgoingChats: [{ roxchatVisitorId, ...expected }],
      });
    }
  });

  it('returns the same state for a result of a command that is not in progress', () => {
    const result = { roxchatVisitorId: 'a', status: 'notSent', reason: 'destroyed' } as const;
    const ended = afterActions(
      start('a'),
      outgoingChatStarted({ roxchatVisitorId: 'a', status: 'started', sessionId: 's' }),
    );

    for (const state of [initialRoxChatState, afterActions(start('b')), ended]) {
      expect(reducer(state, outgoingChatNotSent(result))).toBe(state);
    }
  });

  it('stores the result for a former id', () => {
    const state = [
      toAction(authorized('a', 'b'), 1),
      start('b'),
      outgoingChatNotSent({ roxchatVisitorId: 'a', status: 'notSent', reason: 'destroyed' }),
    ].reduce(reducer, initialRoxChatState);

    expect(state.outgoingChats).toEqual([
      { roxchatVisitorId: 'b', status: 'notSent', reason: 'destroyed' },
    ]);
  });

  it('moves the command of a visitor to the new id, and keeps the list if there is nothing to move', () => {
    const before = afterActions(start('b'), start('a'));
    const moved = reducer(before, toAction(authorized('a', 'c'), 1));

    expect(moved.outgoingChats).toEqual([
      { roxchatVisitorId: 'c', status: 'sending' },
      { roxchatVisitorId: 'b', status: 'sending' },
    ]);

    const again = reducer(moved, toAction(authorized('d', 'c'), 2));

    expect(again.outgoingChats).toBe(moved.outgoingChats);
  });

  it.each([
    ['the one in progress, though the other one changed later', ['a', 'b'], ['b'], 'sending'],
    ['the one in progress, which changed last', ['a', 'b'], ['a'], 'sending'],
    ['the one that ended last', ['a', 'b'], ['a', 'b'], 'notSent'],
  ])('keeps of two commands of one visitor %s', (_, started, ended, status) => {
    const endAll = ended.map((roxchatVisitorId) =>
      outgoingChatNotSent({ roxchatVisitorId, status: 'notSent', reason: 'destroyed' }),
    );
    const state = afterActions(start('c'), ...started.map(start), ...endAll);
    const merged = reducer(state, toAction(authorized('a', 'b'), 1));

    expect(merged.outgoingChats.map((chat) => [chat.roxchatVisitorId, chat.status])).toEqual(
      expect.arrayContaining([
        ['b', status],
        ['c', 'sending'],
      ]),
    );
    expect(merged.outgoingChats).toHaveLength(2);
    expect(merged.dropped.outgoingChats).toBe(0);
  });

  it.each<[string, EventRow[], string[]]>([
    ['a close that names no chat', [closed('a', {})], []],
    ['a close of its chat', [selected('a', { chatId: 7 }), closed('a', { chatId: 7 })], []],
    ['a close of a chat not known before', [closed('a', { chatId: 8 })], []],
    ['a close under a former id', [authorized('a', 'b'), closed('a', {})], []],
    ['a close of an older chat', [selected('a', { chatId: 7 }), closed('a', { chatId: 6 })], ['a']],
    ['a close for another visitor', [closed('b', {})], ['a']],
  ])('keeps or removes a started command after %s', (_, events, expected) => {
    const started = { roxchatVisitorId: 'a', status: 'started', sessionId: 's' } as const;
    const state = afterActions(
      start('a'),
      outgoingChatStarted(started),
      ...events.map((event) => toAction(event, 1)),
    );

    expect(state.outgoingChats.map(({ roxchatVisitorId }) => roxchatVisitorId)).toEqual(expected);
  });

  it.each<[string, Parameters<typeof closed>[1], string[]]>([
    ['repeats', { chatId: 7 }, ['a']],
    ['names another chat than', { chatId: 8 }, []],
    ['names no chat after', {}, []],
  ])(
    'keeps or removes a started command after a close that %s the last one',
    (_, close, expected) => {
      const started = { roxchatVisitorId: 'a', status: 'started', sessionId: 's' } as const;
      const state = afterActions(
        toAction(selected('a', { chatId: 7 }), 1),
        toAction(closed('a', { chatId: 7 }), 1),
        start('a'),
        outgoingChatStarted(started),
        toAction(closed('a', close), 1),
      );

      expect(state.outgoingChats.map(({ roxchatVisitorId }) => roxchatVisitorId)).toEqual(expected);
    },
  );

  it('keeps a command in progress and a failure when a chat is closed', () => {
    const failed = {
      status: 'failed',
      code: 'no_tariff_option',
      message: '',
      rawCode: '',
    } as const;
    const before = afterActions(
      start('a'),
      outgoingChatFailed({ roxchatVisitorId: 'a', ...failed }),
      start('b'),
    );
    const state = [closed('a', {}), closed('b', {})].reduce<RoxChatState>(
      (current, event) => reducer(current, toAction(event, 1)),
      before,
    );

    expect(state.outgoingChats).toBe(before.outgoingChats);
  });

  it('lists the last changed first, and drops and counts the longest unchanged', () => {
    const state = afterActions(...['a', 'b', 'c', 'a', 'd'].map(start));

    expect(state.outgoingChats.map(({ roxchatVisitorId }) => roxchatVisitorId)).toEqual([
      'd',
      'a',
      'c',
    ]);
    expect(state.dropped.outgoingChats).toBe(1);
  });
});

describe('the reducer of notifications', () => {
  it('keeps them in order of arrival until they are removed', () => {
    expect(getNotificationIds(after(added('n'), added('m')))).toEqual(['n', 'm']);
    expect(getNotificationIds(after(added('n'), added('m'), removed('n')))).toEqual(['m']);
    expect(after(added('n')).notifications).toEqual([
      { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 1 },
    ]);
  });

  it('returns the same state for a notification that is there already', () => {
    const once = after(added('n'), removed('m'));

    expect(reducer(once, toAction(added('n'), 9))).toBe(once);
  });

  it.each([{ text: 'changed' }, { kind: 'visitor' }, { sessionId: 's' }])(
    'replaces a notification in its place when its id comes with %j',
    (changes) => {
      const [first] = after(added('n')).notifications;
      const state = after(added('n'), added('m'), added('n', changes));

      expect(state.notifications).toEqual([
        { ...first, ...changes, receivedAt: 3 },
        expect.objectContaining({ id: 'm' }),
      ]);
      expect(state.dropped).toEqual(initialRoxChatState.dropped);
    },
  );

  it('removed before added (the late add does not resurrect it; the memory of removals is limited)', () => {
    const late = after(removed('n'), added('n'), added('n'));
    expect(late.notifications).toEqual([]);
    expect(late.dropped.lateNotifications).toBe(2);

    const removals = Array.from({ length: 100 }, (_, n) => removed(String(n)));
    const full = after(...removals, added('98'), added('99'));
    expect(full.removedNotifications).toEqual([
      { id: '98', removedAt: 99 },
      { id: '99', removedAt: 100 },
    ]);
    expect(full.notifications).toEqual([]);
  });

  it('adds a removed id again a minute after its last removal', () => {
    const at = (state: RoxChatState, receivedAt: number) =>
      getNotificationIds(reducer(state, toAction(added('n'), receivedAt)));
    const once = after(added('n'), removed('n'));
    expect([at(once, 60_001), at(once, 60_002)]).toEqual([[], ['n']]);
    // The clock may be set back.
    expect([at(once, -59_997), at(once, -59_998)]).toEqual([[], ['n']]);

    const again = [toAction(added('n'), 70_000), toAction(removed('n'), 80_000)].reduce(
      reducer,
      once,
    );
    expect(again.removedNotifications).toEqual([{ id: 'n', removedAt: 80_000 }]);
    expect([at(again, 139_999), at(again, 140_000)]).toEqual([[], ['n']]);
  });

  it('drops and counts the oldest over the limit', () => {
    const state = after(
      ...['a', 'b', 'c'].map((id) => added(id)),
      ...['x', 'y', 'z', 'y'].map(removed),
    );

    expect(getNotificationIds(state)).toEqual(['b', 'c']);
    expect(state.removedNotifications).toMatchObject([{ id: 'z' }, { id: 'y' }]);
    expect(state.dropped).toMatchObject({ notifications: 1, removedNotifications: 1 });
  });
});

describe('the reducer', () => {
  it('starts with an empty state', () => {
    expect(reducer(undefined, { type: 'other' })).toEqual({
      visitors: [],
      selectedVisitorId: null,
      notifications: [],
      removedNotifications: [],
      outgoingChats: [],
      workspaceStatus: { bound: false, loaded: false, heard: false },
      isPageVisible: true,
      dropped: {
        visitors: 0,
        formerIds: 0,
        notifications: 0,
        lateNotifications: 0,
        removedNotifications: 0,
        outgoingChats: 0,
        malformedState: 0,
        actions: 0,
      },
    });
  });

  it('stores the status of the frame', () => {
    const workspaceStatus = { bound: true, loaded: true, heard: false };

    expect(
      reducer(undefined, RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }))
        .workspaceStatus,
    ).toEqual(workspaceStatus);
  });

  it('resets everything but the status of the frame', () => {
    const workspaceStatus = { bound: true, loaded: true, heard: true };
    const state = [
      toAction(selected('a'), 1),
      toAction(authorized('a', 'b'), 2),
      ...['n', 'm', 'o'].map((id) => toAction(added(id), 3)),
      toAction(removed('n'), 4),
      OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'a' }),
      RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }),
      RoxChatStatusActions.reset(),
    ].reduce(reducer, initialRoxChatState);

    expect(state).toEqual({ ...initialRoxChatState, workspaceStatus });
  });

  it('returns the same state for an unknown action', () => {
    const state = after(message('a'));

    expect(reducer(state, { type: 'other' })).toBe(state);
  });

  it('stores nothing without an id for an action of any shape', () => {
    const names = Object.keys(SAMPLES) as RoxChatEventName[];
    const before = after(message('a'), added('n'), removed('m'));

    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, params) => {
        const { type } = RoxChatEventActions[name];
        const state = reducer(before, { type, params } as Action);
        const ids = [
          ...getVisitorIds(state),
          ...getNotificationIds(state),
          ...state.removedNotifications.map(({ id }) => id),
        ];
        expect(ids.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });

  it.each([
    RoxChatStatusActions.workspaceStatusChanged.type,
    ...Object.values(RoxChatEventActions).map(({ type }) => type),
  ])('drops and counts %s without params, and with empty ones', (type) => {
    const before = after(message('a'), added('n'));
    const empty = { notification: {}, old: {}, new: {} };

    for (const action of [{ type }, { type, params: empty }]) {
      expect(reducer(before, action)).toEqual({
        ...before,
        dropped: { ...before.dropped, actions: 1 },
      });
    }
  });
});

function sample<Name extends RoxChatEventName>(name: Name): RoxChatEventParams[Name] {
  const [first] = SAMPLES[name];
  if (!first) {
    throw new Error(`The document has no sample of ${name}.`);
  }
  return first.params;
}
