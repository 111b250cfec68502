import type {
  ChatClosedByOperatorParams,
  NewMessageAddedParams,
  RoxChatMessageKind,
  RoxChatVisitorIds,
  VisitorSelectedParams,
} from 'ngx-roxchat/core';

/** A chat with a visitor. */
export interface RoxChatVisitorChat {
  /** The protocol's `chatId`. */
  readonly id: number;
  /** `closed` once the agent has closed it; a later message in it opens it again. */
  readonly status: 'open' | 'closed';
}

/** The channel a visitor's chat came from, as told when the agent closed it. */
export type RoxChatVisitorChannel = Pick<
  ChatClosedByOperatorParams,
  'channelId' | 'channelType' | 'channelUserId' | 'channelUserName'
>;

/** What is remembered of a visitor: no message text. */
export interface RoxChatVisitor extends RoxChatVisitorIds {
  /**
   * The ids the visitor had before `visitorAuthorized`, the oldest first, at most ten: an event
   * that names one of them is about this visitor.
   */
  readonly formerIds: readonly string[];
  /** The last `sessionId` seen; null if none was. */
  readonly sessionId: string | null;
  /** The CRM's task, from `visitorSelected`; null if none was given. */
  readonly taskId: string | null;
  /** The last chat seen; null if none was. */
  readonly chat: RoxChatVisitorChat | null;
  /** The last channel told; null if none was, as for a visitor of an unauthorized zone. */
  readonly channel: RoxChatVisitorChannel | null;
  /** How many messages were heard of, the agent's and the system's among them. */
  readonly messageCount: number;
  /** When the workspace last told of the visitor, in ms since the epoch. */
  readonly lastActivity: number;
}

/** Assumed: these tell the agent something, such as that a chat was closed, and open none. */
const QUIET_KINDS: readonly (RoxChatMessageKind | null)[] = [
  'info',
  'for_operator',
  'operator_note',
];

/** A visitor of whom nothing but the id is known. */
export function newVisitor(roxchatVisitorId: string): RoxChatVisitor {
  return {
    roxchatVisitorId,
    providedVisitorId: null,
    siebelId: null,
    formerIds: [],
    sessionId: null,
    taskId: null,
    chat: null,
    channel: null,
    messageCount: 0,
    lastActivity: 0,
  };
}

/**
 * The visitor with the ids that an event tells. An id left out is not forgotten, unless the other
 * one shows that it was another person's: their card must not open for this one. Ids that come
 * with a former `roxchatVisitorId` are from before the authorization, and tell nothing new.
 */
export function identify(
  visitor: RoxChatVisitor,
  { roxchatVisitorId, providedVisitorId, siebelId }: RoxChatVisitorIds,
): RoxChatVisitor {
  if (roxchatVisitorId !== visitor.roxchatVisitorId) {
    return visitor;
  }
  const known =
    differ(visitor.providedVisitorId, providedVisitorId) || differ(visitor.siebelId, siebelId)
      ? newVisitor(roxchatVisitorId)
      : visitor;
  return {
    ...visitor,
    providedVisitorId: providedVisitorId ?? known.providedVisitorId,
    siebelId: siebelId ?? known.siebelId,
    taskId: known.taskId,
  };
}

/** `newMessageAdded`: counts the message, and opens its chat. */
export function addMessage(
  visitor: RoxChatVisitor,
  { sessionId, chatId, kind }: NewMessageAddedParams,
): RoxChatVisitor {
  const isQuiet = QUIET_KINDS.includes(kind);
  const chat = isQuiet && visitor.chat ? visitor.chat : chatSeen(visitor, chatId);
  const reopened = chat?.id === chatId && !isQuiet;
  return {
    ...visitor,
    sessionId: sessionId ?? visitor.sessionId,
    chat: chat && reopened ? { ...chat, status: 'open' } : chat,
    messageCount: visitor.messageCount + 1,
  };
}

/** `visitorSelected`: tells the session, the chat and the task. */
export function noteSelection(
  visitor: RoxChatVisitor,
  { sessionId, chatId, taskId }: VisitorSelectedParams,
): RoxChatVisitor {
  return {
    ...visitor,
    sessionId: sessionId ?? visitor.sessionId,
    chat: chatSeen(visitor, chatId),
    taskId: taskId ?? visitor.taskId,
  };
}

/** `chatClosedByOperator`: closes the chat, unless the visitor has gone on to another one. */
export function closeChat(
  visitor: RoxChatVisitor,
  { chatId, channelId, channelType, channelUserId, channelUserName }: ChatClosedByOperatorParams,
): RoxChatVisitor {
  const id = chatId ?? visitor.chat?.id ?? null;
  const isCurrent = id !== null && (visitor.chat?.id ?? id) === id;
  const channel = { channelId, channelType, channelUserId, channelUserName };
  return {
    ...visitor,
    chat: isCurrent ? { id, status: 'closed' } : visitor.chat,
    channel: Object.values(channel).some((value) => value !== null) ? channel : visitor.channel,
  };
}

/**
 * One record of two: who they are is as the second one knows it, of the rest the last told counts,
 * and the messages are added up.
 */
export function joinVisitors(
  from: RoxChatVisitor,
  into: RoxChatVisitor,
  isFromNewer: boolean,
): RoxChatVisitor {
  const mover = identify({ ...from, roxchatVisitorId: into.roxchatVisitorId }, into);
  const [older, newer] = isFromNewer ? [into, mover] : [mover, into];
  return {
    ...mover,
    formerIds: [...from.formerIds, ...into.formerIds],
    sessionId: newer.sessionId ?? older.sessionId,
    taskId: newer.taskId ?? older.taskId,
    chat: newer.chat ?? older.chat,
    channel: newer.channel ?? older.channel,
    messageCount: older.messageCount + newer.messageCount,
  };
}

function chatSeen(visitor: RoxChatVisitor, chatId: number | null): RoxChatVisitorChat | null {
  return chatId === null || chatId === visitor.chat?.id
    ? visitor.chat
    : { id: chatId, status: 'open' };
}

function differ(known: string | null, given: string | null): boolean {
  return known !== null && given !== null && known !== given;
}
