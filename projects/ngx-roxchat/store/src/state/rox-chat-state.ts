import type {
  OutgoingChatResult,
  RoxChatNotification,
  RoxChatWorkspaceStatus,
} from 'ngx-roxchat/core';
import type { RoxChatVisitor } from './visitor';

/** A notification and when it arrived. */
export interface RoxChatReceivedNotification extends RoxChatNotification {
  /** When this window accepted it, in ms since the epoch. */
  readonly receivedAt: number;
}

/** What becomes, or became, of the agent's last command to start a chat with a visitor. */
export type RoxChatOutgoingChat = (
  | {
      /** It has not ended yet. */
      readonly status: 'sending';
    }
  | OutgoingChatResult
) & {
  /** The visitor that the command named. */
  readonly roxchatVisitorId: string;
};

/** How much was dropped since the application started. */
export interface RoxChatDropped {
  /** Visitors beyond `maxVisitors`: those longest without activity, but for the selected one. */
  readonly visitors: number;
  /** Former ids beyond ten for one visitor: the oldest. */
  readonly formerIds: number;
  /** Notifications beyond `maxNotifications`: the oldest. */
  readonly notifications: number;
  /** Ids of removed notifications beyond `maxNotifications`: the oldest. */
  readonly removedNotificationIds: number;
  /** Outgoing chats beyond `maxVisitors`: those longest without a change. */
  readonly outgoingChats: number;
  /** Actions without the params or ids of their type, such as ones typed into the devtools. */
  readonly actions: number;
}

/** All that is remembered of the workspace: plain, serializable and limited in size. */
export interface RoxChatState {
  /** The visitors the workspace has told of, the one last active first. */
  readonly visitors: readonly RoxChatVisitor[];
  /** The `roxchatVisitorId` of the visitor whose chat the agent opened last; null before that. */
  readonly selectedVisitorId: string | null;
  /** The notifications that are there now, in order of arrival. */
  readonly notifications: readonly RoxChatReceivedNotification[];
  /** Ids of removed notifications, the last removed one last: if one comes late, it is not added. */
  readonly removedNotificationIds: readonly string[];
  /** The outgoing chats, one for each visitor, the last changed first. */
  readonly outgoingChats: readonly RoxChatOutgoingChat[];
  /** What is known of the workspace's frame. */
  readonly workspaceStatus: RoxChatWorkspaceStatus;
  /** How much was dropped. */
  readonly dropped: RoxChatDropped;
}

/** The state before anything was heard. */
export const initialRoxChatState: RoxChatState = {
  visitors: [],
  selectedVisitorId: null,
  notifications: [],
  removedNotificationIds: [],
  outgoingChats: [],
  workspaceStatus: { bound: false, loaded: false, heard: false },
  dropped: {
    visitors: 0,
    formerIds: 0,
    notifications: 0,
    removedNotificationIds: 0,
    outgoingChats: 0,
    actions: 0,
  },
};

/** How much is remembered; the configuration's own names. */
export interface Limits {
  readonly maxVisitors: number;
  readonly maxNotifications: number;
}
