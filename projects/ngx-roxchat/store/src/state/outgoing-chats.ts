import { ListIndex } from './list-index';
import type { RoxChatOutgoingChat, RoxChatState } from './rox-chat-state';
import type { RoxChatVisitor } from './visitor';
import { findRoxChatVisitor, type RoxChatIds } from './visitors';

const index = new ListIndex<RoxChatOutgoingChat>(({ roxchatVisitorId }) => [roxchatVisitorId]);

/** Returns the last command for a visitor; null if there was none. */
export function findOutgoingChat(
  visitors: readonly RoxChatVisitor[],
  outgoingChats: readonly RoxChatOutgoingChat[],
  ids: RoxChatIds,
): RoxChatOutgoingChat | null {
  const visitor = findRoxChatVisitor(visitors, ids);
  const named = typeof ids === 'string' ? ids : 'roxchatVisitorId' in ids && ids.roxchatVisitorId;
  return index.find(outgoingChats, visitor?.roxchatVisitorId ?? named) ?? null;
}

/**
 * Puts the status of a command first, in place of all others for this visitor, also those under a
 * former id. Drops the last one if the list is full. Ignores a result if no command has the status
 * `sending`: the state was reset or replaced since the command was given.
 */
export function setOutgoingChat(
  state: RoxChatState,
  outgoingChat: RoxChatOutgoingChat,
  maxVisitors: number,
): RoxChatState {
  const visitor = findRoxChatVisitor(state.visitors, outgoingChat.roxchatVisitorId);
  const roxchatVisitorId = visitor?.roxchatVisitorId ?? outgoingChat.roxchatVisitorId;
  const known = findOutgoingChats(state, [roxchatVisitorId, ...(visitor?.formerIds ?? [])]);
  if (outgoingChat.status !== 'sending' && known.every(({ status }) => status !== 'sending')) {
    return state;
  }
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
 * Moves the outgoing chat of a visitor to the visitor's new id. Of several, keeps the one that is
 * in progress, or else the last changed.
 */
export function mergeOutgoingChats(
  state: RoxChatState,
  { roxchatVisitorId, formerIds }: RoxChatVisitor,
): RoxChatState {
  const known = findOutgoingChats(state, [roxchatVisitorId, ...formerIds]);
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

function findOutgoingChats(state: RoxChatState, ids: readonly string[]): RoxChatOutgoingChat[] {
  return ids
    .map((id) => index.find(state.outgoingChats, id))
    .filter((outgoingChat) => outgoingChat !== undefined);
}
