import { ListIndex } from './list-index';
import type { RoxChatOutgoingChat, RoxChatState } from './rox-chat-state';

const index = new ListIndex<RoxChatOutgoingChat>(({ roxchatVisitorId }) => [roxchatVisitorId]);

/**
 * What becomes, or became, of the last command for a visitor: it is put first, in place of what is
 * known of this visitor; the last one makes room.
 */
export function noteOutgoingChat(
  state: RoxChatState,
  outgoingChat: RoxChatOutgoingChat,
  maxVisitors: number,
): RoxChatState {
  const known = index.find(state.outgoingChats, outgoingChat.roxchatVisitorId);
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    if (known) {
      draft.remove(known);
    }
    draft.makeRoom(maxVisitors, (others) => others.at(-1));
    draft.addFirst(outgoingChat);
  });
  const surplus = state.outgoingChats.length + (known ? 0 : 1) - outgoingChats.length;
  return {
    ...state,
    outgoingChats,
    dropped: { ...state.dropped, outgoingChats: state.dropped.outgoingChats + surplus },
  };
}
