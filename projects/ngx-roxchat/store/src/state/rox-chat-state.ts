import type {
  OutgoingChatResult,
  RoxChatNotification,
  RoxChatWorkspaceStatus,
} from 'ngx-roxchat/core';
import type { RoxChatVisitor } from './visitor';

/** A notification and the time at which it arrived. */
export interface RoxChatReceivedNotification extends RoxChatNotification {
  /** When this window accepted it, in ms since the epoch. */
  readonly receivedAt: number;
}

/** That a notification was removed. */
export interface RoxChatNotificationRemoval {
  /** The notification's id. */
  readonly id: string;
  /** When this window accepted the removal, in ms since the epoch. */
  readonly removedAt: number;
}

/** The last command to start a chat with a visitor: its status, and its result once known. */
export type RoxChatOutgoingChat = (
  | {
      /** The command has no result yet. */
      readonly status: 'sending';
    }
  | OutgoingChatResult
) & {
  /** The visitor named in the command. */
  readonly roxchatVisitorId: string;
};

/** How much was dropped since the application started, or since the last `reset`. */
export interface RoxChatDropped {
  /** Visitors beyond `maxVisitors`: the longest inactive, except the selected one. */
  readonly visitors: number;
  /** Former ids beyond ten per visitor: the oldest. */
  readonly formerIds: number;
  /** Notifications beyond `maxNotifications`: the oldest. */
  readonly notifications: number;
  /** Notifications whose id was removed in the minute before they arrived. */
  readonly lateNotifications: number;
  /** Removals of notifications beyond `maxNotifications`: the oldest. */
  readonly removedNotifications: number;
  /** Outgoing chats beyond `maxVisitors`: the longest unchanged. */
  readonly outgoingChats: number;
  /**
   * Slices, and items of lists, that were malformed in a state from outside, such as restored
   * storage: dropped, or completed from the initial state.
   */
  readonly malformedState: number;
  /** Actions without the params or ids of their type, such as those typed into the devtools. */
  readonly actions: number;
}

/** The state of the workspace in the store: plain, serializable and limited in size. */
export interface RoxChatState {
  /** The visitors that events have named, the last active first. */
  readonly visitors: readonly RoxChatVisitor[];
  /** The `roxchatVisitorId` of the visitor whose chat the agent opened last; null before that. */
  readonly selectedVisitorId: string | null;
  /** The current notifications, in order of arrival. */
  readonly notifications: readonly RoxChatReceivedNotification[];
  /**
   * The removals of notifications, the last one last. For a minute, a notification with such an id
   * is late, and is not added.
   */
  readonly removedNotifications: readonly RoxChatNotificationRemoval[];
  /**
   * The outgoing chats, one for each visitor, the last changed first. One that was `started` is
   * removed when the agent closes the chat.
   */
  readonly outgoingChats: readonly RoxChatOutgoingChat[];
  /** The status of the workspace's frame. */
  readonly workspaceStatus: RoxChatWorkspaceStatus;
  /** Whether the application's page is visible: its `document.visibilityState` is not `hidden`. */
  readonly isPageVisible: boolean;
  /** How much was dropped. */
  readonly dropped: RoxChatDropped;
}

/** The initial state. */
export const initialRoxChatState: RoxChatState = {
  visitors: [],
  selectedVisitorId: null,
  notifications: [],
  removedNotifications: [],
  outgoingChats: [],
  workspaceStatus: { bound: false, loaded: false, heard: false },
  isPageVisible: true,
  dropped: {
    visitors: 0,
    formerIds: 0,
    notifications: 0,
    lateNotifications: 0,
    removedNotifications: 0,
    outgoingChats: 0,
    malformedState: 0,
    actions: 0,
  },
};

/** The result of a command in a state from outside: the page that gave it is gone. */
export const LOST = { status: 'unconfirmed', reason: 'destroyed' } as const;

/** The limits of the state, with their names in the configuration. */
export interface Limits {
  readonly maxVisitors: number;
  readonly maxNotifications: number;
}
