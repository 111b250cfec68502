import type { RoxChatMessageKind } from './message-kind';

/** The identifiers under which one visitor is known. */
export interface RoxChatVisitorIds {
  /** The visitor in Rox.Chat, at most 256 characters. It changes when the visitor authorizes. */
  readonly roxchatVisitorId: string;
  /**
   * The visitor in the client's own system, in that system's format, at most 256 characters;
   * null while the visitor is anonymous.
   */
  readonly providedVisitorId: string | null;
  /**
   * The visitor in Siebel CRM, at most 256 characters; null if unknown, or if the message spelled
   * the field both `siebelId` and `SiebelId` with different values.
   */
  readonly siebelId: string | null;
}

/** The params of `newMessageAdded`: a visitor or an agent left a message in a chat. */
export interface NewMessageAddedParams extends RoxChatVisitorIds {
  /** The chat; null before there is one (it is created after the visitor's first message). */
  readonly chatId: number | null;
  /** The visitor's session, at most 256 characters; null if none was given. */
  readonly sessionId: string | null;
  /** What kind of message it is, at most 1,024 characters; null if none was given. */
  readonly kind: RoxChatMessageKind | null;
  /** The text, at most 65,536 characters (a longer one is truncated); null if none was given. */
  readonly messageText: string | null;
}

/** The params of `chatClosedByOperator`: the agent closed a chat. It may be reopened later. */
export interface ChatClosedByOperatorParams extends RoxChatVisitorIds {
  /** The chat that was closed; null if none was given, or no valid one. */
  readonly chatId: number | null;
  /** The channel the chat came from, at most 256 characters; null for an anonymous visitor. */
  readonly channelId: string | null;
  /**
   * The channel's type, such as `telegram`, at most 1,024 characters; null for an anonymous
   * visitor.
   */
  readonly channelType: string | null;
  /** The visitor in the channel, at most 256 characters; null for an anonymous visitor. */
  readonly channelUserId: string | null;
  /** The visitor's name in the channel, at most 1,024 characters; null for an anonymous visitor. */
  readonly channelUserName: string | null;
}

/** The params of `visitorAuthorized`: a visitor logged in, and their ids changed. */
export interface VisitorAuthorizedParams {
  /** The ids before authorization. */
  readonly old: RoxChatVisitorIds;
  /** The ids from now on. */
  readonly new: RoxChatVisitorIds;
}

/** The params of `visitorSelected`: the agent opened the chat with a visitor. */
export interface VisitorSelectedParams extends RoxChatVisitorIds {
  /** The chat; null before there is one. */
  readonly chatId: number | null;
  /** The visitor's session, at most 256 characters; null if none was given. */
  readonly sessionId: string | null;
  /** The CRM's task about this visitor, at most 256 characters; null if none was given. */
  readonly taskId: string | null;
}

/** A notification in the Agent Workspace. */
export interface RoxChatNotification {
  /** The notification, at most 256 characters. */
  readonly id: string;
  /** Its type, an open set, at most 1,024 characters; null if none was given. */
  readonly kind: string | null;
  /** Its text, at most 65,536 characters (a longer one is truncated); null if none was given. */
  readonly text: string | null;
  /** The session it is about, at most 256 characters; null if none was given. */
  readonly sessionId: string | null;
}

/** The params of `notificationAdded`: a notification arrived. */
export interface NotificationAddedParams {
  /** The notification. */
  readonly notification: RoxChatNotification;
}

/** The params of `notificationRemoved`: a notification is gone, viewed or not. */
export interface NotificationRemovedParams {
  /** Which notification; it may be one that never arrived. */
  readonly notification: Pick<RoxChatNotification, 'id'>;
}

/** The params of each event, by the event's name in the protocol. */
export interface RoxChatEventParams {
  /** A visitor or an agent left a message. */
  readonly newMessageAdded: NewMessageAddedParams;
  /** The agent closed a chat. */
  readonly chatClosedByOperator: ChatClosedByOperatorParams;
  /** A visitor logged in. */
  readonly visitorAuthorized: VisitorAuthorizedParams;
  /** The agent opened a visitor's chat. */
  readonly visitorSelected: VisitorSelectedParams;
  /** A notification arrived. */
  readonly notificationAdded: NotificationAddedParams;
  /** A notification is gone. */
  readonly notificationRemoved: NotificationRemovedParams;
}

/** The name of an event in the protocol. */
export type RoxChatEventName = keyof RoxChatEventParams;

/** An accepted event: a union discriminated by `event`, frozen at every depth. */
export type RoxChatEvent<Name extends RoxChatEventName = RoxChatEventName> = {
  [N in Name]: {
    /** The event's name in the protocol. */
    readonly event: N;
    /** The event's normalised params. */
    readonly params: RoxChatEventParams[N];
    /** When this window accepted it, in ms since the epoch. */
    readonly receivedAt: number;
  };
}[Name];
