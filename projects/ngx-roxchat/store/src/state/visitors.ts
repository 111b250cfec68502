import type { RoxChatVisitorIds, VisitorSelectedParams } from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type { RoxChatState } from './rox-chat-state';
import { identify, newVisitor, noteSelection, type RoxChatVisitor } from './visitor';

const index = new ListIndex<RoxChatVisitor>(({ roxchatVisitorId, formerIds }) => [
  roxchatVisitorId,
  ...formerIds,
]);

/**
 * Finds a visitor in the state's list, for selectors of the application's own.
 *
 * @param visitors what `roxChatFeature.selectVisitors` gives, or another list that never changes
 * @returns the visitor who has this `roxchatVisitorId`, or had it before authorization; null if
 * none is remembered
 */
export function findRoxChatVisitor(
  visitors: readonly RoxChatVisitor[],
  roxchatVisitorId: string,
): RoxChatVisitor | null {
  return index.find(visitors, roxchatVisitorId) ?? null;
}

/**
 * Changes the visitor that an event is about, known until now or not.
 *
 * @param receivedAt ms since the epoch
 */
export function changeVisitor(
  state: RoxChatState,
  ids: RoxChatVisitorIds,
  receivedAt: number,
  maxVisitors: number,
  change: (visitor: RoxChatVisitor) => RoxChatVisitor,
): RoxChatState {
  const known = findRoxChatVisitor(state.visitors, ids.roxchatVisitorId);
  const changed = change(identify(known ?? newVisitor(ids.roxchatVisitorId), ids));
  const visitor = { ...changed, lastActivity: receivedAt };
  return replaceVisitors(state, known ? [known] : [], visitor, maxVisitors);
}

/** `visitorSelected`: the agent has this visitor open from now on. */
export function markSelected(
  state: RoxChatState,
  params: VisitorSelectedParams,
  receivedAt: number,
  maxVisitors: number,
): RoxChatState {
  const known = findRoxChatVisitor(state.visitors, params.roxchatVisitorId);
  const selectedVisitorId = known?.roxchatVisitorId ?? params.roxchatVisitorId;
  return changeVisitor(
    { ...state, selectedVisitorId },
    params,
    receivedAt,
    maxVisitors,
    (visitor) => noteSelection(visitor, params),
  );
}

/**
 * Puts a visitor first, in place of these records. If there is no room left, the last one goes, but
 * for the one that the agent has open.
 */
export function replaceVisitors(
  state: RoxChatState,
  replaced: readonly RoxChatVisitor[],
  visitor: RoxChatVisitor,
  maxVisitors: number,
): RoxChatState {
  const visitors = index.edit(state.visitors, (draft) => {
    for (const record of replaced) {
      draft.remove(record);
    }
    draft.makeRoom(maxVisitors, (others) => mostIdle(others, state));
    if (draft.items.length < maxVisitors) {
      draft.addFirst(visitor);
    }
  });
  const countBefore = state.visitors.length - replaced.length + 1;
  return {
    ...state,
    visitors,
    dropped: {
      ...state.dropped,
      visitors: state.dropped.visitors + countBefore - visitors.length,
    },
  };
}

/** Takes a former id from the visitor who had it: another one turned out to be the last. */
export function takeFormerId(
  visitors: readonly RoxChatVisitor[],
  holder: RoxChatVisitor,
  id: string,
): readonly RoxChatVisitor[] {
  const formerIds = holder.formerIds.filter((formerId) => formerId !== id);
  return index.edit(visitors, (draft) => {
    draft.replace(holder, { ...holder, formerIds });
  });
}

function mostIdle(
  visitors: readonly RoxChatVisitor[],
  { selectedVisitorId }: RoxChatState,
): RoxChatVisitor | undefined {
  const last = visitors.at(-1);
  return last?.roxchatVisitorId === selectedVisitorId ? visitors.at(-2) : last;
}
