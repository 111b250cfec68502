import { roxChatFeature } from './rox-chat.feature';
import {
  initialRoxChatState,
  type RoxChatOutgoingChat,
  type RoxChatState,
} from './state/rox-chat-state';
import { newVisitor } from './state/visitor';

function stateWith(changes: Partial<RoxChatState>): { roxChat: RoxChatState } {
  return { roxChat: { ...initialRoxChatState, ...changes } };
}

const ann = { ...newVisitor('ann'), formerIds: ['stranger'] };
const bob = newVisitor('bob');
const visitors = [bob, ann];

describe('roxChatFeature', () => {
  it.each([
    ['ann', ann],
    ['stranger', ann],
    ['bob', bob],
    ['nobody', null],
  ])('selects the visitor who has or had the id %s', (id, visitor) => {
    expect(roxChatFeature.selectVisitor(id)(stateWith({ visitors }))).toBe(visitor);
  });

  it('selects the selected visitor', () => {
    const { selectSelectedVisitor } = roxChatFeature;

    expect(selectSelectedVisitor(stateWith({ visitors }))).toBeNull();
    expect(selectSelectedVisitor(stateWith({ visitors, selectedVisitorId: 'ann' }))).toBe(ann);
    expect(selectSelectedVisitor(stateWith({ selectedVisitorId: 'ann' }))).toBeNull();
  });

  it('selects the outgoing chat with a visitor, under whichever id, and first one that is under way', () => {
    const outgoingChats: readonly RoxChatOutgoingChat[] = [
      { roxchatVisitorId: 'stranger', status: 'started', sessionId: 's' },
      { roxchatVisitorId: 'cy', status: 'started', sessionId: 's' },
      { roxchatVisitorId: 'ann', status: 'sending' },
    ];
    const selectFor = (id: string) =>
      roxChatFeature.selectOutgoingChat(id)(stateWith({ visitors, outgoingChats }));

    expect([selectFor('ann'), selectFor('stranger')]).toEqual([outgoingChats[2], outgoingChats[2]]);
    expect(selectFor('cy')).toBe(outgoingChats[1]);
    expect(selectFor('bob')).toBeNull();
    expect(roxChatFeature.selectOutgoingChats(stateWith({ outgoingChats }))).toBe(outgoingChats);
  });

  it('selects the number of notifications', () => {
    const notification = { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 1 };

    expect(roxChatFeature.selectNotificationCount(stateWith({}))).toBe(0);
    expect(
      roxChatFeature.selectNotificationCount(stateWith({ notifications: [notification] })),
    ).toBe(1);
  });
});
