import { ListIndex } from './list-index';
import type { RoxChatOutgoingChat, RoxChatState } from './rox-chat-state';
import type { RoxChatVisitor } from './visitor';
import { findRoxChatVisitor } from './visitors';

const index = new ListIndex<RoxChatOutgoingChat>(({ roxchatVisitorId }) => [roxchatVisitorId]);

/**
 * What becomes, or became, of the last command for a visitor, under whichever id: it is put first,
 * in place of what is known of this visitor; the last one makes room.
 */
export function noteOutgoingChat(
  state: RoxChatState,
  outgoingChat: RoxChatOutgoingChat,
  maxVisitors: number,
): RoxChatState {
  const visitor = findRoxChatVisitor(state.visitors, outgoingChat.roxchatVisitorId);
  const roxchatVisitorId = visitor?.roxchatVisitorId ?? outgoingChat.roxchatVisitorId;
  const known = findAll(state, [roxchatVisitorId, ...(visitor?.formerIds ?? [])]);
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    for (const other of known) {
      draft.remove(other);
    }
    draft.makeRoom(maxVisitors, (others) => others.at(-1));
    draft.addFirst({ ...outgoingChat, roxchatVisitorId });
  });
  const surplus = state.outgoingChats.length - known.length + 1 - outgoingChats.length;
  return {
    ...state,
    outgoingChats,
    dropped: { ...state.dropped, outgoingChats: state.dropped.outgoingChats + surplus },
  };
}

/**
 * A visitor has another id: the outgoing chat is named by it. Of two that turn out to be one
 * visitor's, the one that has not ended counts, or the last changed.
 */
export function joinOutgoingChats(
  state: RoxChatState,
  { roxchatVisitorId, formerIds }: RoxChatVisitor,
): RoxChatState {
  const known = findAll(state, [roxchatVisitorId, ...formerIds]);
  const ordered = state.outgoingChats.filter((outgoingChat) => known.includes(outgoingChat));
  const kept = ordered.find(({ status }) => status === 'sending') ?? ordered[0];
  if (!kept || (known.length === 1 && kept.roxchatVisitorId === roxchatVisitorId)) {
    return state;
  }
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    for (const other of known.filter((outgoingChat) => outgoingChat !== kept)) {
      draft.remove(other);
    }
    draft.replace(kept, { ...kept, roxchatVisitorId });
  });
  return { ...state, outgoingChats };
}

function findAll(state: RoxChatState, ids: readonly string[]): RoxChatOutgoingChat[] {
  return ids
    .map((id) => index.find(state.outgoingChats, id))
    .filter((outgoingChat) => outgoingChat !== undefined);
}
