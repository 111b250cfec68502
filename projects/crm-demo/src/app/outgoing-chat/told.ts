import type { RoxChatOutgoingChat } from 'ngx-roxchat';
import type { Language } from './languages';
import { outgoingChatLooks } from './outgoing-chat-looks';

/** What the agent has before them. */
export interface Shown {
  readonly visitorId: string | null;
  readonly language: Language;
  readonly chat: RoxChatOutgoingChat | null;
}

/** An outgoing chat, and how it is told of. */
export interface Told {
  readonly chat: RoxChatOutgoingChat;
  /** The live region that announces it; null for one that is shown without a word. */
  readonly role: 'status' | 'alert' | null;
}

/**
 * Only what happens while the agent looks is announced. What was there already is old news: that of
 * a card which is opened, and a text which changes because the language does.
 */
export function tell(
  now: Shown,
  before?: { readonly source: Shown; readonly value: Told | null },
): Told | null {
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
