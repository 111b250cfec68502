import type { VisitorAuthorizedParams } from 'ngx-roxchat/core';
import { mergeOutgoingChats } from './outgoing-chats';
import type { RoxChatState } from './rox-chat-state';
import { createVisitor, mergeVisitors, type RoxChatVisitor, updateIds } from './visitor';
import { findRoxChatVisitor, releaseFormerId, removeFormerId, replaceVisitors } from './visitors';

const MAX_FORMER_IDS = 10;

/**
 * `visitorAuthorized`: moves the record of the old id, its chat and its selection to the new id.
 * The record keeps the old id as a former id, so that later events with the old id find it.
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
  const newId = params.new.roxchatVisitorId;
  const visitors = releaseFormerId(state.visitors, params.new);
  const holder = findRoxChatVisitor(visitors, oldId);
  const old = holder?.roxchatVisitorId === oldId ? holder : null;
  const known = findRoxChatVisitor(visitors, newId);
  const moved = moveVisitor(visitors, old, known, newId);
  const { roxchatVisitorId } = moved;
  const formerIds = [...new Set([...moved.formerIds, oldId])].filter(
    (id) => id !== roxchatVisitorId,
  );
  const visitor = {
    ...updateIds(moved, params.new),
    formerIds: formerIds.slice(-MAX_FORMER_IDS),
    lastActivity: receivedAt,
  };
  const isFormerIdOfAnother = holder && holder !== old && holder !== known;
  const { selectedVisitorId, dropped } = state;
  const authorized = replaceVisitors(
    {
      ...state,
      visitors: isFormerIdOfAnother ? removeFormerId(visitors, holder, oldId) : visitors,
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
  return mergeOutgoingChats(authorized, visitor);
}

/** Returns the visitor under the new id, merged with the record that has or had this id. */
function moveVisitor(
  visitors: readonly RoxChatVisitor[],
  old: RoxChatVisitor | null,
  known: RoxChatVisitor | null,
  newId: string,
): RoxChatVisitor {
  if (!old) {
    return known ?? createVisitor(newId);
  }
  if (!known || known === old) {
    return { ...old, roxchatVisitorId: newId };
  }
  return mergeVisitors(old, known, visitors.indexOf(old) < visitors.indexOf(known));
}
