import { createSelector, type MemoizedSelector } from '@ngrx/store';
import { ɵDEFAULT_LIMIT } from 'ngx-roxchat/core';
import { findOutgoingChat } from './state/outgoing-chats';
import { completeState } from './state/restore-state';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import type { RoxChatOutgoingChat } from './state/rox-chat-state';
import type { RoxChatVisitor } from './state/visitor';
import { findRoxChatVisitor, type RoxChatIds } from './state/visitors';

const NAME = 'roxChat' as const;

// NgRx's own feature selectors return undefined where there is no state.
const selectRoxChatState = createSelector(
  (all: object) => (all as { readonly [NAME]?: unknown } | undefined)?.[NAME],
  completeState,
);
const selectVisitors = createSelector(selectRoxChatState, ({ visitors }) => visitors);
const selectSelectedVisitorId = createSelector(
  selectRoxChatState,
  ({ selectedVisitorId }) => selectedVisitorId,
);
const selectNotifications = createSelector(
  selectRoxChatState,
  ({ notifications }) => notifications,
);
const selectOutgoingChats = createSelector(
  selectRoxChatState,
  ({ outgoingChats }) => outgoingChats,
);
const selectVisitor = (ids: RoxChatIds): MemoizedSelector<object, RoxChatVisitor | null> =>
  createSelector(selectVisitors, (visitors) => findRoxChatVisitor(visitors, ids));

/**
 * The workspace's state under the key `roxChat`, and its selectors. Where the state is not loaded,
 * and for a part of it that has another shape, they return what an empty state would give.
 */
export const roxChatFeature = {
  /** The key of the state. */
  name: NAME,
  /** The reducer with the default limits. The set-up adds another one, with those configured. */
  reducer: createRoxChatReducer({ maxVisitors: ɵDEFAULT_LIMIT, maxNotifications: ɵDEFAULT_LIMIT }),

  /** The whole state. */
  selectRoxChatState,

  /** The visitors that events have named, the last active first. */
  selectVisitors,

  /** The `roxchatVisitorId` of the selected visitor; null before the first `visitorSelected`. */
  selectSelectedVisitorId,

  /** The visitor whose chat the agent opened last; null before that. */
  selectSelectedVisitor: createSelector(selectVisitors, selectSelectedVisitorId, (visitors, id) =>
    id === null ? null : findRoxChatVisitor(visitors, id),
  ),

  /**
   * The visitor who has this `roxchatVisitorId`, or had it before authorization; or, with an object,
   * the one last active of those with this id of the CRM. Null if the store has none.
   */
  selectVisitor,

  /** The current notifications, in order of arrival. */
  selectNotifications,

  /** The number of current notifications. */
  selectNotificationCount: createSelector(selectNotifications, ({ length }) => length),

  /** Which notifications were removed, and when. */
  selectRemovedNotifications: createSelector(
    selectRoxChatState,
    ({ removedNotifications }) => removedNotifications,
  ),

  /** The status of the last command for each visitor, the last changed first. */
  selectOutgoingChats,

  /**
   * The status of the last command for this visitor, found as by `selectVisitor`; null if there was
   * none, or the agent has closed the chat that it started.
   */
  selectOutgoingChat: (ids: RoxChatIds): MemoizedSelector<object, RoxChatOutgoingChat | null> =>
    createSelector(selectVisitors, selectOutgoingChats, (visitors, chats) =>
      findOutgoingChat(visitors, chats, ids),
    ),

  /** The status of the workspace's frame. */
  selectWorkspaceStatus: createSelector(
    selectRoxChatState,
    ({ workspaceStatus }) => workspaceStatus,
  ),

  /** Whether the application's page is visible. */
  selectIsPageVisible: createSelector(selectRoxChatState, ({ isPageVisible }) => isPageVisible),

  /** The number of unread messages of all visitors: the sum of their `unread`. */
  selectUnreadCount: createSelector(selectVisitors, (visitors) =>
    visitors.reduce((sum, { unread }) => sum + unread, 0),
  ),

  /** How much was dropped, and why. */
  selectDropped: createSelector(selectRoxChatState, ({ dropped }) => dropped),
};
