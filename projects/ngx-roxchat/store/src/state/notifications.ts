import type { RoxChatNotification } from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type {
  RoxChatNotificationRemoval,
  RoxChatReceivedNotification,
  RoxChatState,
} from './rox-chat-state';

const notificationIndex = new ListIndex<RoxChatReceivedNotification>(({ id }) => [id]);
const removalIndex = new ListIndex<RoxChatNotificationRemoval>(({ id }) => [id]);

/** Assumed: for this long after a removal, in ms, an add with the same id is late, and not new. */
const LATE_PERIOD = 60_000;

/**
 * `notificationAdded`: adds the notification, or replaces the one with its id if another text, kind
 * or session came. Counts it instead if its id was removed less than a minute ago.
 *
 * @param receivedAt ms since the epoch
 */
export function addNotification(
  state: RoxChatState,
  notification: RoxChatNotification,
  receivedAt: number,
  maxNotifications: number,
): RoxChatState {
  const { notifications, dropped } = state;
  const removal = removalIndex.find(state.removedNotifications, notification.id);
  // In both directions: the clock may be set back.
  if (removal && Math.abs(receivedAt - removal.removedAt) < LATE_PERIOD) {
    return { ...state, dropped: { ...dropped, lateNotifications: dropped.lateNotifications + 1 } };
  }
  const known = notificationIndex.find(notifications, notification.id);
  if (known && isSame(known, notification)) {
    return state;
  }
  const received = { ...notification, receivedAt };
  if (known) {
    const replaced = notificationIndex.edit(notifications, (draft) => {
      draft.replace(known, received);
    });
    return { ...state, notifications: replaced };
  }
  const appended = append(notificationIndex, notifications, received, maxNotifications);
  const surplus = notifications.length + 1 - appended.length;
  return {
    ...state,
    notifications: appended,
    dropped: { ...dropped, notifications: dropped.notifications + surplus },
  };
}

/**
 * `notificationRemoved`: removes the notification, and remembers the removal in case it arrives
 * late. The last removal of an id counts.
 *
 * @param removedAt ms since the epoch
 */
export function removeNotification(
  state: RoxChatState,
  id: string,
  removedAt: number,
  maxNotifications: number,
): RoxChatState {
  const { notifications, dropped } = state;
  const before = withoutItem(removalIndex, state.removedNotifications, id);
  const removedNotifications = append(removalIndex, before, { id, removedAt }, maxNotifications);
  const surplus = before.length + 1 - removedNotifications.length;
  return {
    ...state,
    notifications: withoutItem(notificationIndex, notifications, id),
    removedNotifications,
    dropped: { ...dropped, removedNotifications: dropped.removedNotifications + surplus },
  };
}

function isSame(
  known: RoxChatNotification,
  { kind, text, sessionId }: RoxChatNotification,
): boolean {
  return known.kind === kind && known.text === text && known.sessionId === sessionId;
}

/** Returns the list without the item that has this id; the same list if there is none. */
function withoutItem<Item>(
  index: ListIndex<Item>,
  list: readonly Item[],
  id: string,
): readonly Item[] {
  const item = index.find(list, id);
  return item === undefined
    ? list
    : index.edit(list, (draft) => {
        draft.remove(item);
      });
}

/** Appends an item; drops the first item if the list is full. */
function append<Item>(
  index: ListIndex<Item>,
  list: readonly Item[],
  item: Item,
  limit: number,
): readonly Item[] {
  return index.edit(list, (draft) => {
    draft.makeRoom(limit, (items) => items[0]);
    draft.addLast(item);
  });
}
