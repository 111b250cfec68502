import { roxChatFeature } from './rox-chat.feature';
import {
  initialRoxChatState,
  type RoxChatOutgoingChat,
  type RoxChatState,
} from './state/rox-chat-state';
import { createVisitor } from './state/visitor';
import type { RoxChatIds } from './state/visitors';

function createState(changes: Partial<RoxChatState>): { roxChat: RoxChatState } {
  return { roxChat: { ...initialRoxChatState, ...changes } };
}

const ann = { ...createVisitor('ann'), formerIds: ['anonymous'] };
const bob = createVisitor('bob');
const visitors = [bob, ann];

describe('roxChatFeature', () => {
  const { name, reducer, selectVisitor, selectOutgoingChat, ...selectors } = roxChatFeature;
  const ALL: readonly ((all: object) => unknown)[] = [
    ...Object.values(selectors),
    selectVisitor('ann'),
    selectOutgoingChat('ann'),
  ];

  it.each<unknown>([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { visitors: { ids: ['ann'], entities: { ann: {} } }, notifications: null, dropped: 7 },
    { visitors: [null, 7, {}], outgoingChats: [null], notifications: [{}], workspaceStatus: [] },
  ])('selects what an empty state has if the slice is %j', (slice) => {
    const empty = { [name]: initialRoxChatState };

    for (const select of ALL) {
      expect(select({ [name]: slice })).toEqual(select(empty));
    }
  });

  it('selects what an empty state has if there is no slice, and no state at all', () => {
    for (const select of ALL) {
      const expected = select({ [name]: initialRoxChatState });
      expect([select({}), select(undefined as unknown as object)]).toEqual([expected, expected]);
    }
  });

  it('selects visitors of an older version, who have no former ids', () => {
    const { formerIds, ...older } = bob;
    const state = { [name]: { visitors: [older] } };

    expect(selectVisitor('bob')(state)).toEqual(bob);
  });

  it.each([
    ['ann', ann],
    ['anonymous', ann],
    ['bob', bob],
    ['unknown', null],
  ])('selects the visitor who has or had the id %s', (id, visitor) => {
    expect(roxChatFeature.selectVisitor(id)(createState({ visitors }))).toBe(visitor);
  });

  it('selects the selected visitor', () => {
    const { selectSelectedVisitor } = roxChatFeature;

    expect(selectSelectedVisitor(createState({ visitors }))).toBeNull();
    expect(selectSelectedVisitor(createState({ visitors, selectedVisitorId: 'ann' }))).toBe(ann);
    expect(selectSelectedVisitor(createState({ selectedVisitorId: 'ann' }))).toBeNull();
  });

  it('selects the outgoing chat of a visitor by the current id and by a former id', () => {
    const outgoingChats: readonly RoxChatOutgoingChat[] = [
      { roxchatVisitorId: 'anonymous', status: 'started', sessionId: 's' },
      { roxchatVisitorId: 'cy', status: 'started', sessionId: 's' },
      { roxchatVisitorId: 'ann', status: 'sending' },
    ];
    const selectFor = (id: string) =>
      roxChatFeature.selectOutgoingChat(id)(createState({ visitors, outgoingChats }));

    expect([selectFor('ann'), selectFor('anonymous')]).toEqual([
      outgoingChats[2],
      outgoingChats[2],
    ]);
    expect(selectFor('cy')).toBe(outgoingChats[1]);
    expect(selectFor('bob')).toBeNull();
    expect(roxChatFeature.selectOutgoingChats(createState({ outgoingChats }))).toBe(outgoingChats);
  });

  it.each<[string, RoxChatIds, string | undefined]>([
    ['a provided id', { providedVisitorId: '7' }, 'ann'],
    ['a Siebel id of two visitors', { siebelId: 'S' }, 'bob'],
    ['an id in Rox.Chat', { roxchatVisitorId: 'anonymous' }, 'ann'],
    ['an unknown id', { siebelId: '7' }, undefined],
    ['an id of another kind', { providedVisitorId: 'bob' }, undefined],
    ['no id', {} as RoxChatIds, undefined],
    ['the first id of several', { ...bob, providedVisitorId: '7' }, 'bob'],
  ])('selects the visitor last active, and the outgoing chat, by %s', (_, ids, id) => {
    const state = createState({
      visitors: [
        { ...bob, siebelId: 'S' },
        { ...ann, siebelId: 'S', providedVisitorId: '7' },
      ],
      outgoingChats: [
        { roxchatVisitorId: 'ann', status: 'sending' },
        { roxchatVisitorId: 'bob', status: 'started', sessionId: 's' },
      ],
    });

    expect(roxChatFeature.selectVisitor(ids)(state)?.roxchatVisitorId).toBe(id);
    expect(roxChatFeature.selectOutgoingChat(ids)(state)?.roxchatVisitorId).toBe(id);
  });

  it('selects the outgoing chat of a visitor whom the state does not have', () => {
    const cy: RoxChatOutgoingChat = { roxchatVisitorId: 'cy', status: 'sending' };
    const select = roxChatFeature.selectOutgoingChat({ roxchatVisitorId: 'cy' });

    expect(select(createState({ outgoingChats: [cy] }))).toBe(cy);
  });

  it.each([undefined, null])('selects nothing for %p in place of ids', (value) => {
    const ids = value as unknown as string;

    expect(roxChatFeature.selectVisitor(ids)({})).toBeNull();
    expect(roxChatFeature.selectOutgoingChat(ids)({})).toBeNull();
  });

  it('selects the number of unread messages of all visitors', () => {
    const state = createState({
      visitors: [
        { ...ann, unread: 2 },
        { ...bob, unread: 3 },
      ],
    });

    expect(roxChatFeature.selectUnreadCount(state)).toBe(5);
    expect(roxChatFeature.selectUnreadCount(createState({}))).toBe(0);
  });

  it('selects the number of notifications', () => {
    const notification = { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 1 };

    expect(roxChatFeature.selectNotificationCount(createState({}))).toBe(0);
    expect(
      roxChatFeature.selectNotificationCount(createState({ notifications: [notification] })),
    ).toBe(1);
  });
});
