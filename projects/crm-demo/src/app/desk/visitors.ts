import type {
  ChatClosedByOperatorParams,
  NewMessageAddedParams,
  RoxChatVisitorIds,
  VisitorAuthorizedParams,
  VisitorSelectedParams,
} from 'ngx-roxchat';

/** What the CRM remembers of a visitor to the chat. No message texts. */
export interface Visitor extends RoxChatVisitorIds {
  readonly sessionId: string | null;
  readonly taskId: string | null;
  readonly chatId: number | null;
  readonly chat: 'none' | 'open' | 'closed';
  readonly channelType: string | null;
  /** Messages seen in the visitor's current session. */
  readonly messages: number;
  readonly lastActivity: number;
}

/** Visitors by their Rox.Chat id, the one last active at the end. */
export type Visitors = ReadonlyMap<string, Visitor>;

export const maxVisitors = 500;

/** Kinds that may follow a closed chat without reopening it. */
const quietKinds = new Set(['for_operator', 'operator_note', 'info']);

function stranger(ids: RoxChatVisitorIds, at: number): Visitor {
  return {
    roxchatVisitorId: ids.roxchatVisitorId,
    providedVisitorId: ids.providedVisitorId,
    siebelId: ids.siebelId,
    sessionId: null,
    taskId: null,
    chatId: null,
    chat: 'none',
    channelType: null,
    messages: 0,
    lastActivity: at,
  };
}

/** Changes one visitor and makes it the last active; the longest idle one goes when it is full. */
function update(
  visitors: Visitors,
  ids: RoxChatVisitorIds,
  at: number,
  change: (visitor: Visitor) => Partial<Visitor>,
): Visitors {
  const before = visitors.get(ids.roxchatVisitorId) ?? stranger(ids, at);
  const known: Visitor = {
    ...before,
    providedVisitorId: ids.providedVisitorId ?? before.providedVisitorId,
    siebelId: ids.siebelId ?? before.siebelId,
    lastActivity: at,
  };
  const next = new Map(visitors);
  next.delete(ids.roxchatVisitorId);
  next.set(ids.roxchatVisitorId, { ...known, ...change(known) });
  for (const oldest of next.keys()) {
    if (next.size <= maxVisitors) break;
    next.delete(oldest);
  }
  return next;
}

/** The visitor after moving to a session and a chat, either of which may be left unsaid. */
function enter(
  visitor: Visitor,
  { sessionId, chatId }: Pick<NewMessageAddedParams, 'sessionId' | 'chatId'>,
): Visitor {
  const sameSession = sessionId === null || sessionId === visitor.sessionId;
  const sameChat = chatId === null || chatId === visitor.chatId;
  return {
    ...visitor,
    sessionId: sessionId ?? visitor.sessionId,
    messages: sameSession || visitor.sessionId === null ? visitor.messages : 0,
    ...(sameChat ? {} : { chatId, chat: 'open', channelType: null }),
  };
}

export function addMessage(visitors: Visitors, params: NewMessageAddedParams, at: number) {
  return update(visitors, params, at, (visitor) => {
    const entered = enter(visitor, params);
    const reopens = params.kind === null || !quietKinds.has(params.kind);
    return {
      ...entered,
      chat: reopens ? 'open' : entered.chat,
      messages: entered.messages + 1,
    };
  });
}

export function selectVisitor(visitors: Visitors, params: VisitorSelectedParams, at: number) {
  return update(visitors, params, at, (visitor) => ({
    ...enter(visitor, params),
    taskId: params.taskId ?? visitor.taskId,
  }));
}

/** Closes the visitor's chat, unless the event names an earlier chat than the current one. */
export function closeChat(visitors: Visitors, params: ChatClosedByOperatorParams, at: number) {
  return update(visitors, params, at, (visitor) => {
    const chatId = params.chatId ?? visitor.chatId;
    if (visitor.chatId !== null && visitor.chatId !== chatId) return {};
    return { chatId, chat: 'closed', channelType: params.channelType ?? visitor.channelType };
  });
}

/** Moves the visitor's record to the new ids; what the new id already had is joined with it. */
export function authorize(visitors: Visitors, params: VisitorAuthorizedParams, at: number) {
  const before = visitors.get(params.old.roxchatVisitorId);
  const next = new Map(visitors);
  next.delete(params.old.roxchatVisitorId);
  return update(next, params.new, at, (visitor) =>
    before === undefined || visitor.chatId !== null
      ? { messages: visitor.messages + (before?.messages ?? 0) }
      : { ...before, ...identity(visitor), lastActivity: at },
  );
}

function identity({ roxchatVisitorId, providedVisitorId, siebelId }: RoxChatVisitorIds) {
  return { roxchatVisitorId, providedVisitorId, siebelId };
}
