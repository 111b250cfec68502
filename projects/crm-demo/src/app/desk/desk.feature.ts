import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { DeskActions } from './desk.actions';

interface DeskState {
  /** The ids of notifications that the agent has marked as read. */
  readonly readIds: readonly string[];
}

/** The highest number of ids that are kept: twice as many notifications as the store has. */
const MAX_READ_IDS = 1_000;

/** What the agent has read; all data from the workspace is in `roxChatFeature`. */
export const deskFeature = createFeature({
  name: 'desk',
  reducer: createReducer<DeskState>(
    { readIds: [] },
    on(DeskActions.notificationsRead, ({ readIds }, { ids }): DeskState => ({
      readIds: [...new Set([...readIds, ...ids])].slice(-MAX_READ_IDS),
    })),
  ),
  extraSelectors: ({ selectReadIds }) => {
    /** The notifications, newest first, each with whether the agent has read it. */
    const selectNotifications = createSelector(
      roxChatFeature.selectNotifications,
      selectReadIds,
      (notifications, ids) => {
        const read = new Set(ids);
        return notifications
          .map((notification) => ({ ...notification, isRead: read.has(notification.id) }))
          .reverse();
      },
    );
    return {
      selectNotifications,
      /** The ids of the notifications that the agent has not read. */
      selectUnreadIds: createSelector(selectNotifications, (notifications) =>
        notifications.filter(({ isRead }) => !isRead).map(({ id }) => id),
      ),
    };
  },
});
