import type { RoxChatNotification } from 'ngx-roxchat/core';
import { ListIndex } from './list-index';
import type { RoxChatReceivedNotification, RoxChatState } from './rox-chat-state';

const notificationIndex = new ListIndex<RoxChatReceivedNotification>(({ id }) => [id]);
const removalIndex = new ListIndex<string>((id) => [id]);

/**
 * `notificationAdded`: adds the notification, unless it is in the list already or was removed.
 * Assumed: no id is used twice.
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
    notificationIndex.find(state.notifications, notification.id)
  ) {
    return state;
  }
  const received = { ...notification, receivedAt };
  const notifications = append(notificationIndex, state.notifications, received, maxNotifications);
  const surplus = state.notifications.length + 1 - notifications.length;
  return {
    ...state,
    notifications,
    dropped: { ...state.dropped, notifications: state.dropped.notifications + surplus },
  };
}

/** `notificationRemoved`: removes the notification, and keeps its id in case it arrives late. */
export function removeNotification(
  state: RoxChatState,
  id: string,
  maxNotifications: number,
): RoxChatState {
  const { notifications, removedNotificationIds: removedBefore, dropped } = state;
  if (removalIndex.find(removedBefore, id) !== undefined) {
    return state;
  }
  const notification = notificationIndex.find(notifications, id);
  const removedNotificationIds = append(removalIndex, removedBefore, id, maxNotifications);
  const surplus = removedBefore.length + 1 - removedNotificationIds.length;
  return {
    ...state,
    notifications: notification
      ? notificationIndex.edit(notifications, (draft) => {
          draft.remove(notification);
        })
      : notifications,
    removedNotificationIds,
    dropped: { ...dropped, removedNotificationIds: dropped.removedNotificationIds + surplus },
  };
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
