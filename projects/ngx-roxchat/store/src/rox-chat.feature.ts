import { createFeature, createSelector } from '@ngrx/store';
import { ɵDEFAULT_LIMIT } from 'ngx-roxchat/core';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import { findRoxChatVisitor } from './state/visitors';

/**
 * The workspace's state under the key `roxChat`, and its selectors:
 *
 * - `selectVisitors`: the visitors the workspace has told of, the one last active first
 * - `selectSelectedVisitor`: whose chat the agent opened last (`visitorSelected`); null before that
 * - `selectSelectedVisitorId`: their `roxchatVisitorId`; null before that
 * - `selectVisitor(roxchatVisitorId)`: who has this id, or had it before authorization; null if not
 *   remembered
 * - `selectNotifications`: those that are there now, in order of arrival
 * - `selectNotificationCount`: how many these are
 * - `selectRemovedNotificationIds`: ids of removed ones, in case one comes late
 * - `selectOutgoingChats`: what becomes of the agent's commands to start a chat, one for each
 *   visitor, the last changed first
 * - `selectOutgoingChat(roxchatVisitorId)`: the one for this visitor; null if there was none
 * - `selectWorkspaceStatus`: what is known of the workspace's frame
 * - `selectDropped`: how much was dropped, and why
 * - `selectRoxChatState`: all of it
 *
 * They read the state that `provideRoxChatStore` adds, and fail where that has not been loaded.
 */
export const roxChatFeature = createFeature({
  name: 'roxChat',
  // Set up with the configuration's own limits, the store has a reducer with those.
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
    /** The visitor who has this id, or had it before authorization; null if not remembered. */
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

      /** What becomes of the agent's command to start a chat with this visitor; null if none was given. */
      selectOutgoingChat: (roxchatVisitorId: string) =>
        createSelector(selectVisitor(roxchatVisitorId), selectOutgoingChats, (visitor, chats) => {
          const id = visitor?.roxchatVisitorId ?? roxchatVisitorId;
          return chats.find((chat) => chat.roxchatVisitorId === id) ?? null;
        }),

      /** How many notifications there are now. */
      selectNotificationCount: createSelector(selectNotifications, ({ length }) => length),
    };
  },
});
