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
  const recordOfOldId = holder?.roxchatVisitorId === oldId ? holder : null;
  const recordOfNewId = findRoxChatVisitor(visitors, newId);
  const record = moveRecord(visitors, recordOfOldId, recordOfNewId, newId);
  const { roxchatVisitorId } = record;
  const formerIds = [...new Set([...record.formerIds, oldId])].filter(
    (id) => id !== roxchatVisitorId,
  );
  const visitor = {
    ...updateIds(record, params.new),
    formerIds: formerIds.slice(-MAX_FORMER_IDS),
    lastActivity: receivedAt,
  };
  const isFormerIdOfAnother = holder && holder !== recordOfOldId && holder !== recordOfNewId;
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
    [...new Set([recordOfOldId, recordOfNewId])].filter((one) => one !== null),
    visitor,
    maxVisitors,
  );
  return mergeOutgoingChats(authorized, visitor);
}

/** Returns the record under the new id, merged with the one that has or had this id. */
function moveRecord(
  visitors: readonly RoxChatVisitor[],
  recordOfOldId: RoxChatVisitor | null,
  recordOfNewId: RoxChatVisitor | null,
  newId: string,
): RoxChatVisitor {
  if (!recordOfOldId) {
    return recordOfNewId ?? createVisitor(newId);
  }
  if (!recordOfNewId || recordOfNewId === recordOfOldId) {
    return { ...recordOfOldId, roxchatVisitorId: newId };
  }
  // The list is in the order of the last events, the newest first.
  const isFromNewer = visitors.indexOf(recordOfOldId) < visitors.indexOf(recordOfNewId);
  return mergeVisitors(recordOfOldId, recordOfNewId, isFromNewer);
}
