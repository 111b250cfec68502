import type { InteractionRecord } from '../src/interaction-log/interaction-record';

/** Is in all texts and names, and may be in no storage and no action of the log. */
export const CANARY = 'canary';

/** What happened in a chat. */
interface Chat {
  visitorMessages: number;
  agentMessages: number;
  closes: number;
  isClosed: boolean;
}

/** A visitor, and the chat that the next events are about. */
export interface Visitor {
  id: string;
  chatId: number;
  chatBefore: number;
  /** How many messages came before the chat had an id. */
  early: number;
}

/** The chats as they were, with which the records are compared. */
export class LogTruth {
  readonly #chats = new Map<number, Chat>();
  #ids = 0;

  get chatIds(): readonly number[] {
    return [...this.#chats.keys()];
  }

  createId(): number {
    return ++this.#ids;
  }

  createVisitor(): Visitor {
    const id = this.createId();
    return { id: `v${id}`, chatId: id, chatBefore: 0, early: 0 };
  }

  /** Whether a chat is known. */
  has(chatId: number): boolean {
    return this.#chats.has(chatId);
  }

  /** Whether a chat is known, and not closed. */
  isOpen(chatId: number): boolean {
    return this.#chats.get(chatId)?.isClosed === false;
  }

  addMessage(visitor: Visitor, kind: 'visitor' | 'operator'): void {
    const chat = this.#get(visitor);
    chat[kind === 'visitor' ? 'visitorMessages' : 'agentMessages']++;
    chat.isClosed = false;
  }

  close(visitor: Visitor): void {
    const chat = this.#get(visitor);
    chat.closes += Number(!chat.isClosed);
    chat.isClosed = true;
  }

  reset(): void {
    this.#chats.clear();
  }

  /**
   * Returns what is wrong with the record of a chat.
   *
   * @param isExact whether some tab has received all of it; if not, a record may have too little
   */
  compare(record: InteractionRecord, isExact: boolean): readonly string[] {
    const { key, chatId, messages, reopened, endedBy } = record;
    const chat = this.#chats.get(chatId);
    if (!chat) {
      return [`There is no chat of ${key}.`];
    }
    const found = [messages.visitor, messages.agent, reopened];
    const right = [
      chat.visitorMessages,
      chat.agentMessages,
      chat.closes - Number(chat.isClosed),
    ] as const;
    const faults: string[] = [];
    if (found.some((count, index) => count > (right[index] ?? 0))) {
      faults.push(`${key} has too much: ${JSON.stringify([found, right])}.`);
    }
    if (isExact && JSON.stringify(found) !== JSON.stringify(right)) {
      faults.push(`${key} has too little: ${JSON.stringify([found, right])}.`);
    }
    if (isExact && chat.isClosed !== (endedBy === 'agent')) {
      faults.push(`${key} ended by ${endedBy}.`);
    }
    return faults;
  }

  #get(visitor: Visitor): Chat {
    const { chatId, early } = visitor;
    const chat = this.#chats.get(chatId) ?? {
      visitorMessages: early,
      agentMessages: 0,
      closes: 0,
      isClosed: false,
    };
    visitor.early = 0;
    this.#chats.set(chatId, chat);
    return chat;
  }
}
