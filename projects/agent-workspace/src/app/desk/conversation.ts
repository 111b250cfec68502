import type { AuthorKind, Message } from './message';
import type { Visitor } from './visitor';

/** The visitor after a line was added to their conversation. */
export function withLine(visitor: Visitor, kind: Message['kind'], text: string): Visitor {
  const number = (visitor.messages.at(-1)?.number ?? 0) + 1;
  const at = Date.now();
  return { ...visitor, seenAt: at, messages: [...visitor.messages, { number, kind, text, at }] };
}

/** The visitor in an open chat: a closed one is revived under its own id. */
export function inOpenChat(visitor: Visitor, newChatId: number): Visitor {
  const revived = visitor.status === 'closed';
  const open: Visitor = { ...visitor, status: 'open', chatId: visitor.chatId ?? newChatId };
  return revived ? withLine(open, 'info', 'The chat is open again') : open;
}

/** Unread messages after one more: what the agent sees or answers is read. */
export function unreadAfter(visitor: Visitor, kind: AuthorKind, isSelected: boolean): number {
  if (kind === 'visitor') {
    return isSelected ? 0 : visitor.unread + 1;
  }
  return kind === 'operator' ? 0 : visitor.unread;
}
