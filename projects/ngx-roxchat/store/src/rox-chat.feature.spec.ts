import { roxChatFeature } from './rox-chat.feature';
import {
  initialRoxChatState,
  type RoxChatOutgoingChat,
  type RoxChatState,
} from './state/rox-chat-state';
import { createVisitor } from './state/visitor';

function createState(changes: Partial<RoxChatState>): { roxChat: RoxChatState } {
  return { roxChat: { ...initialRoxChatState, ...changes } };
}

const ann = { ...createVisitor('ann'), formerIds: ['anonymous'] };
const bob = createVisitor('bob');
const visitors = [bob, ann];

describe('roxChatFeature', () => {
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

  it('selects the number of notifications', () => {
    const notification = { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 1 };

    expect(roxChatFeature.selectNotificationCount(createState({}))).toBe(0);
    expect(
      roxChatFeature.selectNotificationCount(createState({ notifications: [notification] })),
    ).toBe(1);
  });
});
