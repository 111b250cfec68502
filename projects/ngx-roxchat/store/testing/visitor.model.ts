import type { NewMessageAddedParams } from 'ngx-roxchat/core';

/** A mutable visitor, whose id changes. */
export class Visitor {
  formerIds: string[] = [];
  provided: string | null = null;
  siebel: string | null = null;
  session: string | null = null;
  task: string | null = null;
  chat: number | null = null;
  closed = false;
  channel: object | null = null;
  messages = 0;
  unread = 0;
  lastActivity = 0;

  constructor(public id: string) {}

  isAnother(provided: string | null, siebel: string | null): boolean {
    return (
      (provided !== null && this.provided !== null && provided !== this.provided) ||
      (siebel !== null && this.siebel !== null && siebel !== this.siebel)
    );
  }

  updateIds(provided: string | null, siebel: string | null): void {
    if (this.isAnother(provided, siebel)) {
      this.provided = this.siebel = this.task = null;
    }
    if (provided !== null) {
      this.provided = provided;
    }
    if (siebel !== null) {
      this.siebel = siebel;
    }
  }

  enterChat(session: string | null, chat: number | null): void {
    if (session !== null) {
      this.session = session;
    }
    if (chat !== null && chat !== this.chat) {
      this.chat = chat;
      this.closed = false;
    }
  }

  /** A message opens its chat, unless it only informs. One of the visitor is unread until an answer. */
  addMessage({ sessionId, chatId, kind }: NewMessageAddedParams): void {
    const isInfo = ['info', 'for_operator', 'operator_note'].includes(kind ?? '');
    this.enterChat(sessionId, !isInfo || this.chat === null ? chatId : null);
    if (this.chat === chatId && !isInfo) {
      this.closed = false;
    }
    this.messages++;
    if (kind === 'visitor' || kind === 'file_visitor') {
      this.unread++;
    } else if (kind === 'operator' || kind === 'file_operator') {
      this.unread = 0;
    }
  }

  /** Returns the visitor as in the reducer's state. */
  toState(): object {
    return {
      roxchatVisitorId: this.id,
      providedVisitorId: this.provided,
      siebelId: this.siebel,
      formerIds: this.formerIds,
      sessionId: this.session,
      taskId: this.task,
      chat: this.chat === null ? null : { id: this.chat, status: this.closed ? 'closed' : 'open' },
      channel: this.channel,
      messageCount: this.messages,
      unread: this.unread,
      lastActivity: this.lastActivity,
    };
  }
}
