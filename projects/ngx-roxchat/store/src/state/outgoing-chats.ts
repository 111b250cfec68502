import {
  type OutgoingChatActions,
  type OutgoingChatEndAction,
  toResultAction,
} from '../actions/outgoing-chat.actions';
import { ListIndex } from './list-index';
import { LOST, type RoxChatOutgoingChat, type RoxChatState } from './rox-chat-state';
import { getResult, getStart, setResult, setStart } from './start-action';
import type { RoxChatVisitor } from './visitor';
import { findRoxChatVisitor, type RoxChatIds, toIds } from './visitors';

const index = new ListIndex<RoxChatOutgoingChat>(({ roxchatVisitorId }) => [roxchatVisitorId]);

/** Returns the last command for a visitor; null if there was none. */
export function findOutgoingChat(
  visitors: readonly RoxChatVisitor[],
  outgoingChats: readonly RoxChatOutgoingChat[],
  ids: RoxChatIds,
): RoxChatOutgoingChat | null {
  const visitor = findRoxChatVisitor(visitors, ids);
  return (
    index.find(outgoingChats, visitor?.roxchatVisitorId ?? toIds(ids).roxchatVisitorId) ?? null
  );
}

/**
 * `startOutgoingChat`: puts the command first, in place of all others for this visitor, also those
 * under a former id. Drops the last one if the list is full.
 */
export function startOutgoingChat(
  state: RoxChatState,
  start: ReturnType<typeof OutgoingChatActions.startOutgoingChat>,
  maxVisitors: number,
): RoxChatState {
  const known = findOfVisitor(state, start.roxchatVisitorId);
  const { roxchatVisitorId } = findRoxChatVisitor(state.visitors, start.roxchatVisitorId) ?? start;
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    for (const other of known) {
      draft.remove(other);
    }
    draft.makeRoom(maxVisitors, (others) => others.at(-1));
    draft.addFirst(setStart({ roxchatVisitorId, status: 'sending' }, start));
  });
  const surplus = state.outgoingChats.length - known.length + 1 - outgoingChats.length;
  return {
    ...state,
    outgoingChats,
    dropped: { ...state.dropped, outgoingChats: state.dropped.outgoingChats + surplus },
  };
}

/**
 * Puts the result of a command first, in place of the command. Ignores it if the state was reset or
 * replaced since the command was given, or shows another command for the visitor.
 */
export function endOutgoingChat(state: RoxChatState, action: OutgoingChatEndAction): RoxChatState {
  const { type, ...result } = action;
  setResult(action);
  const ended = findCommand(state, action);
  if (ended?.status !== 'sending') {
    return state;
  }
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    draft.remove(ended);
    draft.addFirst({ ...result, roxchatVisitorId: ended.roxchatVisitorId });
  });
  return { ...state, outgoingChats };
}

/**
 * Returns the results of commands that the state shows as `sending` though they do not last any
 * more. Of a command in a state from outside, nothing more is known.
 */
export function findMissedResults(
  outgoingChats: readonly RoxChatOutgoingChat[],
): OutgoingChatEndAction[] {
  return outgoingChats
    .filter(({ status }) => status === 'sending')
    .map((chat) => {
      const start = getStart(chat);
      return start ? (getResult(start) ?? null) : toResultAction(chat.roxchatVisitorId, LOST);
    })
    .filter((action) => action !== null);
}

/** Returns the command of a result, whichever id its visitor has by now. */
function findCommand(
  state: RoxChatState,
  action: OutgoingChatEndAction,
): RoxChatOutgoingChat | undefined {
  const start = getStart(action);
  return (
    state.outgoingChats.find((chat) => start && getStart(chat) === start) ??
    findOfVisitor(state, action.roxchatVisitorId).find(
      (chat) => !start || getResult(getStart(chat)) === undefined,
    )
  );
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
    draft.replace(kept, setStart({ ...kept, roxchatVisitorId }, getStart(kept)));
  });
  return { ...state, outgoingChats };
}

/**
 * `chatClosedByOperator`: removes the command that has started a chat. Assumed: the chat is over,
 * unless the visitor still has an open chat. Then an older one was closed. A repeated close, which
 * `isClosed` finds, is about an older one, too.
 */
export function removeStartedChat(state: RoxChatState, id: string): RoxChatState {
  const started = findOfVisitor(state, id).find(({ status }) => status === 'started');
  if (!started || findRoxChatVisitor(state.visitors, id)?.chat?.status === 'open') {
    return state;
  }
  const outgoingChats = index.edit(state.outgoingChats, (draft) => {
    draft.remove(started);
  });
  return { ...state, outgoingChats };
}

/** Returns the outgoing chats under all ids of a visitor. */
function findOfVisitor(state: RoxChatState, id: string): RoxChatOutgoingChat[] {
  const visitor = findRoxChatVisitor(state.visitors, id);
  return findOutgoingChats(
    state,
    visitor ? [visitor.roxchatVisitorId, ...visitor.formerIds] : [id],
  );
}

function findOutgoingChats(state: RoxChatState, ids: readonly string[]): RoxChatOutgoingChat[] {
  return ids
    .map((id) => index.find(state.outgoingChats, id))
    .filter((outgoingChat) => outgoingChat !== undefined);
}
