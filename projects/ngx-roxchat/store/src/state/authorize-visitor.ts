import type { VisitorAuthorizedParams } from 'ngx-roxchat/core';
import { joinOutgoingChats } from './outgoing-chats';
import type { RoxChatState } from './rox-chat-state';
import { identify, joinVisitors, newVisitor, type RoxChatVisitor } from './visitor';
import { findRoxChatVisitor, replaceVisitors, takeFormerId } from './visitors';

const MAX_FORMER_IDS = 10;

/**
 * `visitorAuthorized`: moves the record of the old id, its chat and its selection to the new id.
 * The old id is remembered with it, so that later events of the old id are the same visitor's.
 *
 * @param receivedAt ms since the epoch
 */
export function authorizeVisitor(
  state: RoxChatState,
  params: VisitorAuthorizedParams,
  receivedAt: number,
  maxVisitors: number,
): RoxChatState {
  const oldId = params.old.roxchatVisitorId;
  const holder = findRoxChatVisitor(state.visitors, oldId);
  const old = holder?.roxchatVisitorId === oldId ? holder : null;
  const known = findRoxChatVisitor(state.visitors, params.new.roxchatVisitorId);
  const moved = moveVisitor(state.visitors, old, known, params.new.roxchatVisitorId);
  const { roxchatVisitorId } = moved;
  const formerIds = [...new Set([...moved.formerIds, oldId])].filter(
    (id) => id !== roxchatVisitorId,
  );
  const visitor = {
    ...identify(moved, params.new),
    formerIds: formerIds.slice(-MAX_FORMER_IDS),
    lastActivity: receivedAt,
  };
  const isElsewhere = holder && holder !== old && holder !== known;
  const { selectedVisitorId, dropped } = state;
  const authorized = replaceVisitors(
    {
      ...state,
      visitors: isElsewhere ? takeFormerId(state.visitors, holder, oldId) : state.visitors,
      selectedVisitorId: selectedVisitorId === oldId ? roxchatVisitorId : selectedVisitorId,
      dropped: {
        ...dropped,
        formerIds: dropped.formerIds + formerIds.length - visitor.formerIds.length,
      },
    },
    [...new Set([old, known])].filter((record) => record !== null),
    visitor,
    maxVisitors,
  );
  return joinOutgoingChats(authorized, visitor);
}

/** The visitor under the new id; one who was known by it, or had it once, is the same person. */
function moveVisitor(
  visitors: readonly RoxChatVisitor[],
  old: RoxChatVisitor | null,
  known: RoxChatVisitor | null,
  newId: string,
): RoxChatVisitor {
  if (!old) {
    return known ?? newVisitor(newId);
  }
  if (!known || known === old) {
    return { ...old, roxchatVisitorId: newId };
  }
  return joinVisitors(old, known, visitors.indexOf(old) < visitors.indexOf(known));
}
