import { type ActionReducer, createReducer, on } from '@ngrx/store';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { RoxChatEventActions } from '../actions/rox-chat-event.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { authorizeVisitor } from './authorize-visitor';
import { addNotification, removeNotification } from './notifications';
import { endOutgoingChat, removeStartedChat, startOutgoingChat } from './outgoing-chats';
import { markOwn, restoreState } from './restore-state';
import { initialRoxChatState, type Limits, type RoxChatState } from './rox-chat-state';
import { addMessage, closeChat } from './visitor';
import { changeVisitor, isClosed, selectVisitor, setPageVisible } from './visitors';

/** Creates the reducer of events and commands. It respects the limits and never throws. */
export function createRoxChatReducer({
  maxVisitors,
  maxNotifications,
}: Limits): ActionReducer<RoxChatState> {
  const reducer = createReducer(
    initialRoxChatState,
    on(RoxChatEventActions.newMessageAdded, (state, { params, receivedAt }) =>
      changeVisitor(state, params, receivedAt, maxVisitors, (visitor) =>
        addMessage(visitor, params),
      ),
    ),
    on(RoxChatEventActions.chatClosedByOperator, (state, { params, receivedAt }) => {
      // Before the change, which takes the index of the visitors with it.
      const isRepeated = isClosed(state, params);
      const closed = changeVisitor(state, params, receivedAt, maxVisitors, (visitor) =>
        closeChat(visitor, params),
      );
      return isRepeated ? closed : removeStartedChat(closed, params.roxchatVisitorId);
    }),
    on(RoxChatEventActions.visitorAuthorized, (state, { params, receivedAt }) =>
      authorizeVisitor(state, params, receivedAt, maxVisitors),
    ),
    on(RoxChatEventActions.visitorSelected, (state, { params, receivedAt }) =>
      selectVisitor(state, params, receivedAt, maxVisitors),
    ),
    on(RoxChatEventActions.notificationAdded, (state, { params, receivedAt }) =>
      addNotification(state, params.notification, receivedAt, maxNotifications),
    ),
    on(RoxChatEventActions.notificationRemoved, (state, { params, receivedAt }) =>
      removeNotification(state, params.notification.id, receivedAt, maxNotifications),
    ),
    on(OutgoingChatActions.startOutgoingChat, (state, action) =>
      startOutgoingChat(state, action, maxVisitors),
    ),
    on(
      OutgoingChatActions.outgoingChatStarted,
      OutgoingChatActions.outgoingChatFailed,
      OutgoingChatActions.outgoingChatUnconfirmed,
      OutgoingChatActions.outgoingChatNotSent,
      endOutgoingChat,
    ),
    on(
      RoxChatStatusActions.workspaceStatusChanged,
      (state, { workspaceStatus: { bound, loaded, heard } }) => ({
        ...state,
        workspaceStatus: { bound, loaded, heard },
      }),
    ),
    on(RoxChatStatusActions.pageVisibilityChanged, (state, { isPageVisible }) =>
      setPageVisible(state, isPageVisible),
    ),
    on(RoxChatStatusActions.reset, ({ workspaceStatus, isPageVisible }) => ({
      ...initialRoxChatState,
      workspaceStatus,
      isPageVisible,
    })),
  );
  return (given, action) => {
    let state = initialRoxChatState;
    // A reducer that throws stops the store of the whole application.
    try {
      // A meta-reducer or the devtools may give a state of any shape.
      state = restoreState(given);
      return markOwn(reducer(state, action));
    } catch {
      return markOwn(countDroppedAction(state));
    }
  };
}

function countDroppedAction({ dropped, ...slices }: RoxChatState): RoxChatState {
  return { ...slices, dropped: { ...dropped, actions: dropped.actions + 1 } };
}
