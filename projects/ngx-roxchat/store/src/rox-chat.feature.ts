import { createFeature, createSelector } from '@ngrx/store';
import { ɵDEFAULT_LIMIT } from 'ngx-roxchat/core';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import { findRoxChatVisitor } from './state/visitors';

/**
 * The workspace's state under the key `roxChat`, and its selectors:
 *
 * - `selectVisitors`: the visitors that events have named, the last active first
 * - `selectSelectedVisitor`: the visitor whose chat the agent opened last (`visitorSelected`); null
 *   before that
 * - `selectSelectedVisitorId`: the `roxchatVisitorId` of that visitor; null before that
 * - `selectVisitor(roxchatVisitorId)`: the visitor who has this id, or had it before authorization;
 *   null if the store has none
 * - `selectNotifications`: the current notifications, in order of arrival
 * - `selectNotificationCount`: the number of current notifications
 * - `selectRemovedNotifications`: which notifications were removed, and when
 * - `selectOutgoingChats`: the status of the last command for each visitor, the last changed first
 * - `selectOutgoingChat(roxchatVisitorId)`: the status of the last command for this visitor; null
 *   if there was none
 * - `selectWorkspaceStatus`: the status of the workspace's frame
 * - `selectDropped`: how much was dropped, and why
 * - `selectRoxChatState`: the whole state
 *
 * They read the state that `provideRoxChatStore` adds, and fail where that is not loaded.
 */
export const roxChatFeature = createFeature({
  name: 'roxChat',
  // The set-up adds another reducer, with the limits of the configuration.
  reducer: createRoxChatReducer({
    maxVisitors: ɵDEFAULT_LIMIT,
    maxNotifications: ɵDEFAULT_LIMIT,
  }),
  extraSelectors: ({
    selectVisitors,
    selectSelectedVisitorId,
    selectNotifications,
    selectOutgoingChats,
  }) => {
    /** The visitor who has this id, or had it before authorization; null if the store has none. */
    const selectVisitor = (roxchatVisitorId: string) =>
      createSelector(selectVisitors, (visitors) => findRoxChatVisitor(visitors, roxchatVisitorId));

    return {
      selectVisitor,

      /** The visitor whose chat the agent opened last; null before that. */
      selectSelectedVisitor: createSelector(
        selectVisitors,
        selectSelectedVisitorId,
        (visitors, id) => (id === null ? null : findRoxChatVisitor(visitors, id)),
      ),

      /** The status of the last command for this visitor; null if there was none. */
      selectOutgoingChat: (roxchatVisitorId: string) =>
        createSelector(selectVisitor(roxchatVisitorId), selectOutgoingChats, (visitor, chats) => {
          const id = visitor?.roxchatVisitorId ?? roxchatVisitorId;
          return chats.find((chat) => chat.roxchatVisitorId === id) ?? null;
        }),

      /** The number of current notifications. */
      selectNotificationCount: createSelector(selectNotifications, ({ length }) => length),
    };
  },
});
