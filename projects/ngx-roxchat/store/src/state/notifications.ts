import type { RoxChatNotification } from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type { RoxChatReceivedNotification, RoxChatState } from './rox-chat-state';

const inboxIndex = new ListIndex<RoxChatReceivedNotification>(({ id }) => [id]);
const removalIndex = new ListIndex<string>((id) => [id]);

/**
 * `notificationAdded`: remembers the notification, unless it is there already or was removed. That
 * no id is used twice is assumed.
 *
 * @param receivedAt ms since the epoch
 */
export function addNotification(
  state: RoxChatState,
  notification: RoxChatNotification,
  receivedAt: number,
  maxNotifications: number,
): RoxChatState {
  if (
    removalIndex.find(state.removedNotificationIds, notification.id) !== undefined ||
    inboxIndex.find(state.notifications, notification.id)
  ) {
    return state;
  }
  const received = { ...notification, receivedAt };
  const notifications = append(inboxIndex, state.notifications, received, maxNotifications);
  const surplus = state.notifications.length + 1 - notifications.length;
  return {
    ...state,
    notifications,
    dropped: { ...state.dropped, notifications: state.dropped.notifications + surplus },
  };
}

/** `notificationRemoved`: forgets the notification, and remembers its id in case it comes late. */
export function removeNotification(
  state: RoxChatState,
  id: string,
  maxNotifications: number,
): RoxChatState {
  const { notifications, removedNotificationIds: removedBefore, dropped } = state;
  if (removalIndex.find(removedBefore, id) !== undefined) {
    return state;
  }
  const notification = inboxIndex.find(notifications, id);
  const removedNotificationIds = append(removalIndex, removedBefore, id, maxNotifications);
  const surplus = removedBefore.length + 1 - removedNotificationIds.length;
  return {
    ...state,
    notifications: notification
      ? inboxIndex.edit(notifications, (draft) => {
          draft.remove(notification);
        })
      : notifications,
    removedNotificationIds,
    dropped: { ...dropped, removedNotificationIds: dropped.removedNotificationIds + surplus },
  };
}

/** The list with one more item at its end, the first one making room for it. */
function append<Item>(
  index: ListIndex<Item>,
  list: readonly Item[],
  item: Item,
  bound: number,
): readonly Item[] {
  return index.edit(list, (draft) => {
    draft.makeRoom(bound, (items) => items[0]);
    draft.addLast(item);
  });
}
