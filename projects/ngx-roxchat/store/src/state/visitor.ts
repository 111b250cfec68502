import {
  type ChatClosedByOperatorParams,
  type NewMessageAddedParams,
  ɵAGENT_KINDS,
  ɵisAnotherCustomer,
  ɵupdateCustomerIds,
  type RoxChatMessageKind,
  type RoxChatVisitorIds,
  type VisitorSelectedParams,
} from 'ngx-roxchat/core';

/** A chat with a visitor. */
export interface RoxChatVisitorChat {
  /** The protocol's `chatId`. */
  readonly id: number;
  /** `closed` after the agent has closed it. A later message in it opens it again. */
  readonly status: 'open' | 'closed';
}

/** The channel of a visitor's chat, known once the agent has closed the chat. */
export type RoxChatVisitorChannel = Pick<
  ChatClosedByOperatorParams,
  'channelId' | 'channelType' | 'channelUserId' | 'channelUserName'
>;

/** A visitor in the store, without any message text. */
export interface RoxChatVisitor extends RoxChatVisitorIds {
  /**
   * The ids the visitor had before `visitorAuthorized`, the oldest first, at most ten. An event
   * with one of them is about this visitor, unless it names another customer.
   */
  readonly formerIds: readonly string[];
  /** The last known `sessionId`; null if unknown. */
  readonly sessionId: string | null;
  /** The CRM's task, from `visitorSelected`; null if unknown. */
  readonly taskId: string | null;
  /** The last known chat; null if unknown. */
  readonly chat: RoxChatVisitorChat | null;
  /** The last known channel; null if unknown. */
  readonly channel: RoxChatVisitorChannel | null;
  /** The number of `newMessageAdded` events, including messages of the agent and the system. */
  readonly messageCount: number;
  /**
   * The number of messages of the kinds `visitor` and `file_visitor` since the agent last selected
   * the visitor. Those of the selected visitor count only while the page is hidden. A message of an
   * agent and a close of the chat reset the number.
   */
  readonly unread: number;
  /** The time of the last event about the visitor, in ms since the epoch. */
  readonly lastActivity: number;
}

/** Assumed: messages of these kinds inform the agent, for example of a close, and open no chat. */
export const INFO_KINDS: readonly (RoxChatMessageKind | null)[] = [
  'info',
  'for_operator',
  'operator_note',
];

/** The kinds of messages that a visitor wrote and an agent has to read. */
export const VISITOR_KINDS: readonly (RoxChatMessageKind | null)[] = ['visitor', 'file_visitor'];

/** Creates a visitor of whom only the id is known. */
export function createVisitor(roxchatVisitorId: string): RoxChatVisitor {
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
    unread: 0,
    lastActivity: 0,
  };
}

/**
 * Returns the visitor with the ids of an event. An id that the event lacks is kept. If one of them
 * differs from the known one, the record was another customer's, whose card must not open: then the
 * ids that the event lacks are cleared, and so is the task. An event with a former
 * `roxchatVisitorId` changes no ids: `releaseFormerId` has found that they do not differ.
 */
export function updateIds(visitor: RoxChatVisitor, ids: RoxChatVisitorIds): RoxChatVisitor {
  if (ids.roxchatVisitorId !== visitor.roxchatVisitorId) {
    return visitor;
  }
  return {
    ...visitor,
    ...ɵupdateCustomerIds(visitor, ids),
    taskId: ɵisAnotherCustomer(visitor, ids) ? null : visitor.taskId,
  };
}

/** `newMessageAdded`: counts the message, and opens its chat. */
export function addMessage(
  visitor: RoxChatVisitor,
  { sessionId, chatId, kind }: NewMessageAddedParams,
): RoxChatVisitor {
  const isInfo = INFO_KINDS.includes(kind);
  const chat = isInfo && visitor.chat ? visitor.chat : switchChat(visitor, chatId);
  const isOpening = chat?.id === chatId && !isInfo;
  return {
    ...visitor,
    sessionId: sessionId ?? visitor.sessionId,
    chat: chat && isOpening ? { ...chat, status: 'open' } : chat,
    messageCount: visitor.messageCount + 1,
    // An answer shows that it was read, perhaps in another tab or by another agent.
    unread: ɵAGENT_KINDS.includes(kind) ? 0 : visitor.unread + Number(VISITOR_KINDS.includes(kind)),
  };
}

/** `visitorSelected`: updates the session, the chat and the task. The agent reads the chat. */
export function applySelection(
  visitor: RoxChatVisitor,
  { sessionId, chatId, taskId }: VisitorSelectedParams,
): RoxChatVisitor {
  return {
    ...visitor,
    sessionId: sessionId ?? visitor.sessionId,
    chat: switchChat(visitor, chatId),
    taskId: taskId ?? visitor.taskId,
    unread: 0,
  };
}

/** `chatClosedByOperator`: closes the chat, unless the visitor has another chat by now. */
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
    unread: 0,
  };
}

/**
 * Merges two records of one visitor. The ids known for `into` win. The other fields come from the
 * record with the later event, where it has them. The numbers of messages are added.
 *
 * @param isFromNewer whether `from` is the record with the later event
 */
export function mergeVisitors(
  from: RoxChatVisitor,
  into: RoxChatVisitor,
  isFromNewer: boolean,
): RoxChatVisitor {
  const moved = updateIds({ ...from, roxchatVisitorId: into.roxchatVisitorId }, into);
  const [older, newer] = isFromNewer ? [into, moved] : [moved, into];
  return {
    ...moved,
    formerIds: [...from.formerIds, ...into.formerIds],
    sessionId: newer.sessionId ?? older.sessionId,
    taskId: newer.taskId ?? older.taskId,
    chat: newer.chat ?? older.chat,
    channel: newer.channel ?? older.channel,
    messageCount: older.messageCount + newer.messageCount,
    unread: older.unread + newer.unread,
  };
}

/** Returns the visitor's chat, or a new open chat if `chatId` is another one. */
function switchChat(visitor: RoxChatVisitor, chatId: number | null): RoxChatVisitorChat | null {
  return chatId === null || chatId === visitor.chat?.id
    ? visitor.chat
    : { id: chatId, status: 'open' };
}
