import { createFeature, createSelector } from '@ngrx/store';
import { ɵDEFAULT_BOUND } from 'ngx-roxchat/core';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import { findRoxChatVisitor } from './state/visitors';

/** The workspace's state under the key `roxChat`, and its selectors. */
export const roxChatFeature = createFeature({
  name: 'roxChat',
  // Set up with the configuration's own bounds, the store has a reducer with those.
  reducer: createRoxChatReducer({
    maxVisitors: ɵDEFAULT_BOUND,
    maxNotifications: ɵDEFAULT_BOUND,
  }),
  extraSelectors: ({ selectVisitors, selectSelectedVisitorId, selectNotifications }) => {
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

      /** How many notifications there are now. */
      selectNotificationCount: createSelector(selectNotifications, ({ length }) => length),
    };
  },
});
