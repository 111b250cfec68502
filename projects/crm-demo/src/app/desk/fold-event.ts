import type { RoxChatEvent, RoxChatEventName, RoxChatVisitorIds } from 'ngx-roxchat';

import {
  addNotification,
  noNotifications,
  removeNotification,
  type Notifications,
} from './notifications';
import { addEntry, emptyTimeline, type Timeline } from './timeline';
import { addMessage, authorize, closeChat, selectVisitor, type Visitors } from './visitors';

/** Whose card is open, and who opened it. */
export type Opened =
  | { readonly by: 'workspace'; readonly ids: RoxChatVisitorIds }
  | { readonly by: 'list'; readonly email: string };

/** All that the CRM remembers of the workspace. */
export interface DeskState {
  readonly opened: Opened | null;
  readonly visitors: Visitors;
  readonly notifications: Notifications;
  readonly timeline: Timeline;
}

export const emptyDesk: DeskState = {
  opened: null,
  visitors: new Map(),
  notifications: noNotifications,
  timeline: emptyTimeline,
};

type Folds = {
  readonly [Name in RoxChatEventName]: (
    state: DeskState,
    params: RoxChatEvent<Name>['params'],
    at: number,
  ) => Partial<DeskState>;
};

const folds: Folds = {
  newMessageAdded: ({ visitors }, params, at) => ({ visitors: addMessage(visitors, params, at) }),
  chatClosedByOperator: ({ visitors }, params, at) => ({
    visitors: closeChat(visitors, params, at),
  }),
  visitorSelected: ({ visitors }, params, at) => ({
    visitors: selectVisitor(visitors, params, at),
    opened: { by: 'workspace', ids: params },
  }),
  visitorAuthorized: ({ visitors, opened }, params, at) => ({
    visitors: authorize(visitors, params, at),
    opened: isOpen(opened, params.old) ? { by: 'workspace', ids: params.new } : opened,
  }),
  notificationAdded: ({ notifications }, { notification }, at) => ({
    notifications: addNotification(notifications, notification, at),
  }),
  notificationRemoved: ({ notifications }, { notification }) => ({
    notifications: removeNotification(notifications, notification.id),
  }),
};

function isOpen(opened: Opened | null, { roxchatVisitorId }: RoxChatVisitorIds): boolean {
  return opened?.by === 'workspace' && opened.ids.roxchatVisitorId === roxchatVisitorId;
}

function change<Name extends RoxChatEventName>(
  state: DeskState,
  { event, params, receivedAt }: RoxChatEvent<Name>,
): Partial<DeskState> {
  const fold: Folds[Name] = folds[event];
  return fold(state, params, receivedAt);
}

/** The desk after an event. */
export function foldEvent(state: DeskState, event: RoxChatEvent): DeskState {
  return { ...state, ...change(state, event), timeline: addEntry(state.timeline, event) };
}
