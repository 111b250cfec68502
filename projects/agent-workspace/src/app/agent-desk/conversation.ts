import type { AuthorKind, Message } from './message';
import type { Visitor } from './visitor';

/** Returns the visitor with a line added to the conversation. */
export function addLine(visitor: Visitor, kind: Message['kind'], text: string): Visitor {
  const number = (visitor.messages.at(-1)?.number ?? 0) + 1;
  const at = Date.now();
  return { ...visitor, seenAt: at, messages: [...visitor.messages, { number, kind, text, at }] };
}

/** Returns the visitor with an open chat. A closed chat is reopened with the same id. */
export function openChat(visitor: Visitor, takeChatId: () => number): Visitor {
  const wasClosed = visitor.status === 'closed';
  const open: Visitor = { ...visitor, status: 'open', chatId: visitor.chatId ?? takeChatId() };
  return wasClosed ? addLine(open, 'info', 'The chat is open again') : open;
}

/** Returns the unread count after a new message. Selecting the visitor or replying clears it. */
export function countUnread(visitor: Visitor, kind: AuthorKind, isSelected: boolean): number {
  if (kind === 'visitor') {
    return isSelected ? 0 : visitor.unread + 1;
  }
  return kind === 'operator' ? 0 : visitor.unread;
}
