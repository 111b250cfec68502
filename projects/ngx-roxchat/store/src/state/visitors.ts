import {
  ɵisAnotherCustomer,
  type RoxChatVisitorIds,
  type VisitorSelectedParams,
} from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type { RoxChatState } from './rox-chat-state';
import { applySelection, createVisitor, type RoxChatVisitor, updateIds } from './visitor';

/**
 * Which visitor is meant: the one who has or had this `roxchatVisitorId`, or the one last active of
 * those with this id of the CRM. Of several ids, the first one counts that is a text, in this order.
 */
export type RoxChatIds =
  | string
  | {
      /** Current or former id that Rox.Chat gave the visitor. */
      readonly roxchatVisitorId: string;
    }
  | {
      /** Id under which the CRM identified the visitor to Rox.Chat. */
      readonly providedVisitorId: string;
    }
  | {
      /** Id of the visitor in Siebel. */
      readonly siebelId: string;
    };

const ID_NAMES = ['roxchatVisitorId', 'providedVisitorId', 'siebelId'] as const;

const index = new ListIndex<RoxChatVisitor>((visitor) => {
  const { roxchatVisitorId, formerIds, providedVisitorId, siebelId } = visitor;
  const keys = [roxchatVisitorId, ...formerIds].map((id) => createKey('roxchatVisitorId', id));
  if (providedVisitorId !== null) {
    keys.push(createKey('providedVisitorId', providedVisitorId));
  }
  if (siebelId !== null) {
    keys.push(createKey('siebelId', siebelId));
  }
  return keys;
});

/** Creates the key of an id; it differs from those of other kinds of ids. */
function createKey(name: (typeof ID_NAMES)[number], id: unknown): unknown {
  return typeof id === 'string' ? name.charAt(0) + id : id;
}

/**
 * Finds a visitor in the list of the state, for an application's own selectors.
 *
 * @param visitors the list of `roxChatFeature.selectVisitors`, or another list that never changes
 * @param ids a `roxchatVisitorId`, current or former, or an object with one of the visitor's ids
 * @returns the visitor who has this id; of several, the one last active; null if the list has none
 */
export function findRoxChatVisitor(
  visitors: readonly RoxChatVisitor[],
  ids: RoxChatIds,
): RoxChatVisitor | null {
  const all = toIds(ids);
  const name = ID_NAMES.find((one) => typeof all[one] === 'string');
  return (name && index.find(visitors, createKey(name, all[name]))) ?? null;
}

/** Returns ids as an object; without any for null and undefined, which the types exclude. */
export function toIds(ids: RoxChatIds): Partial<RoxChatVisitorIds> {
  return typeof ids === 'string' ? { roxchatVisitorId: ids } : { ...ids };
}

/**
 * Changes the visitor of an event. Adds the visitor if the id is new.
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
  const visitors = releaseFormerId(state.visitors, ids);
  const known = findRoxChatVisitor(visitors, ids.roxchatVisitorId);
  const changed = change(updateIds(known ?? createVisitor(ids.roxchatVisitorId), ids));
  const visitor = { ...changed, lastActivity: receivedAt };
  return replaceVisitors({ ...state, visitors }, known ? [known] : [], visitor, maxVisitors);
}

/** `chatClosedByOperator`: whether the state has this close already. */
export function isClosed(
  state: RoxChatState,
  params: RoxChatVisitorIds & { readonly chatId: number | null },
): boolean {
  const visitors = releaseFormerId(state.visitors, params);
  const chat = findRoxChatVisitor(visitors, params.roxchatVisitorId)?.chat;
  return chat?.status === 'closed' && chat.id === params.chatId;
}

/** `visitorSelected`: selects the visitor, and updates the session, the chat and the task. */
export function selectVisitor(
  state: RoxChatState,
  params: VisitorSelectedParams,
  receivedAt: number,
  maxVisitors: number,
): RoxChatState {
  const visitors = releaseFormerId(state.visitors, params);
  const known = findRoxChatVisitor(visitors, params.roxchatVisitorId);
  const selectedVisitorId = known?.roxchatVisitorId ?? params.roxchatVisitorId;
  return changeVisitor(
    { ...state, visitors, selectedVisitorId },
    params,
    receivedAt,
    maxVisitors,
    (visitor) => applySelection(visitor, params),
  );
}

/** The page was hidden, or is visible again: then the agent reads the selected visitor's chat. */
export function setPageVisible(state: RoxChatState, isPageVisible: boolean): RoxChatState {
  const { visitors, selectedVisitorId } = state;
  const selected =
    selectedVisitorId === null ? null : findRoxChatVisitor(visitors, selectedVisitorId);
  return {
    ...state,
    isPageVisible,
    visitors:
      isPageVisible && selected
        ? index.edit(visitors, (draft) => {
            draft.replace(selected, { ...selected, unread: 0 });
          })
        : visitors,
  };
}

/**
 * Puts a visitor first, in place of these records. If the list is full, drops the last visitor who
 * is not selected. The selected visitor has no unread messages while the page is visible.
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
    draft.makeRoom(maxVisitors, (others) => findMostIdle(others, state));
    // With a limit of 1, the selected visitor leaves no room.
    if (draft.items.length < maxVisitors) {
      const isRead = state.isPageVisible && visitor.roxchatVisitorId === state.selectedVisitorId;
      draft.addFirst(isRead ? { ...visitor, unread: 0 } : visitor);
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

/**
 * Removes a former id from its visitor if the event with this id names another customer. Assumed:
 * Rox.Chat gave the id to another visitor, about whom the event is.
 */
export function releaseFormerId(
  visitors: readonly RoxChatVisitor[],
  ids: RoxChatVisitorIds,
): readonly RoxChatVisitor[] {
  const { roxchatVisitorId } = ids;
  const holder = findRoxChatVisitor(visitors, roxchatVisitorId);
  return holder && holder.roxchatVisitorId !== roxchatVisitorId && ɵisAnotherCustomer(holder, ids)
    ? removeFormerId(visitors, holder, roxchatVisitorId)
    : visitors;
}

/** Removes a former id from its visitor, because another visitor had it later. */
export function removeFormerId(
  visitors: readonly RoxChatVisitor[],
  holder: RoxChatVisitor,
  id: string,
): readonly RoxChatVisitor[] {
  const formerIds = holder.formerIds.filter((formerId) => formerId !== id);
  return index.edit(visitors, (draft) => {
    draft.replace(holder, { ...holder, formerIds });
  });
}

function findMostIdle(
  visitors: readonly RoxChatVisitor[],
  { selectedVisitorId }: RoxChatState,
): RoxChatVisitor | undefined {
  const last = visitors.at(-1);
  return last?.roxchatVisitorId === selectedVisitorId ? visitors.at(-2) : last;
}
