import type { OutgoingChatResult } from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type { RoxChatOutgoingChat, RoxChatState } from './rox-chat-state';

const index = new ListIndex<RoxChatOutgoingChat>(({ roxchatVisitorId }) => [roxchatVisitorId]);

/** `startOutgoingChat`: one more command for this visitor is under way. */
export function startOutgoingChat(
  state: RoxChatState,
  roxchatVisitorId: string,
  maxVisitors: number,
): RoxChatState {
  const pending = pendingFor(state, roxchatVisitorId) + 1;
  return put(state, { roxchatVisitorId, status: 'sending', pending }, maxVisitors);
}

/** An ending: it shows once no other command for this visitor is under way. */
export function endOutgoingChat(
  state: RoxChatState,
  roxchatVisitorId: string,
  result: OutgoingChatResult,
  maxVisitors: number,
): RoxChatState {
  // None is pending for one that a bound has dropped meanwhile.
  const pending = Math.max(0, pendingFor(state, roxchatVisitorId) - 1);
  const shown = pending > 0 ? { status: 'sending' as const } : result;
  return put(state, { roxchatVisitorId, ...shown, pending }, maxVisitors);
}

function pendingFor(state: RoxChatState, roxchatVisitorId: string): number {
  return index.find(state.outgoingChats, roxchatVisitorId)?.pending ?? 0;
}

/** Puts it first, in place of what is known of this visitor; the last one makes room. */
function put(
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
