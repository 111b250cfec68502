import type { RoxChatOutgoingChat } from 'ngx-roxchat';
import type { Language } from './languages';
import { outgoingChatLooks } from './outgoing-chat-looks';

/** The state of the card that the agent sees. */
export interface CardState {
  readonly visitorId: string | null;
  readonly language: Language;
  readonly chat: RoxChatOutgoingChat | null;
}

/** An outgoing chat, and how it is announced. */
export interface ChatAnnouncement {
  readonly chat: RoxChatOutgoingChat;
  /** The live region that announces the chat; null if it is shown without an announcement. */
  readonly role: 'status' | 'alert' | null;
}

/**
 * Returns how the chat is announced; null if there is none. Only changes of the chat while its card
 * is open are announced: neither opening a card nor switching the language announces anything.
 */
export function createAnnouncement(
  now: CardState,
  before?: { readonly source: CardState; readonly value: ChatAnnouncement | null },
): ChatAnnouncement | null {
  const { chat, visitorId, language } = now;
  if (chat === null) {
    return null;
  }
  if (before?.source.visitorId !== visitorId || before.source.language !== language) {
    return { chat, role: null };
  }
  return before.source.chat === chat
    ? before.value
    : { chat, role: outgoingChatLooks[chat.status].role };
}
