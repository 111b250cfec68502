import type { InteractionRecord } from '../src/interaction-log/interaction-record';
import { SILENCE_AFTER } from './log-tab';

/** Is in all texts and names, and may be in no storage and no action of the log. */
export const CANARY = 'canary';

/** What happened in a chat. Times are in ms since the epoch. */
interface Chat {
  startedAt: number;
  /** The last message or close. */
  lastEventAt: number;
  /** The last note of the system that came while the chat was open. */
  notedAt: number;
  askedAt: number | null;
  repliedAt: number | null;
  visitorMessages: number;
  agentMessages: number;
  closes: number;
  isClosed: boolean;
  /** When the application has started a chat with its visitor. */
  readonly starts: readonly number[];
}

/** A visitor, and the chat that the next events are about. */
export interface Visitor {
  id: string;
  chatId: number;
  readonly chatsBefore: number[];
  /** When messages came before the chat had an id, in ms since the epoch. */
  early: number[];
  /** When the application has started a chat, in ms since the epoch. */
  readonly starts: number[];
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
    return { id: `v${id}`, chatId: id, chatsBefore: [], early: [], starts: [] };
  }

  /** Whether a chat is known. */
  has(chatId: number): boolean {
    return this.#chats.has(chatId);
  }

  /** Whether a chat is known, and not closed. */
  isOpen(chatId: number): boolean {
    return this.#chats.get(chatId)?.isClosed === false;
  }

  /** The visitor writes before the chat has an id. */
  addEarly(visitor: Visitor): void {
    const now = Date.now();
    const isNext = now - getLastEarly(visitor) >= SILENCE_AFTER;
    visitor.early = isNext ? [now] : [...visitor.early, now];
  }

  addMessage(visitor: Visitor, kind: 'visitor' | 'operator'): void {
    const chat = this.#get(visitor);
    const now = Date.now();
    chat.lastEventAt = now;
    chat.isClosed = false;
    if (kind === 'visitor') {
      chat.visitorMessages++;
      chat.askedAt ??= now;
    } else {
      chat.agentMessages++;
      chat.repliedAt ??= chat.askedAt && now;
    }
  }

  /** A note of the system is part of a chat that is open. */
  addNote({ chatId }: Visitor): void {
    const chat = this.#chats.get(chatId);
    if (chat && !chat.isClosed) {
      chat.notedAt = Date.now();
    }
  }

  close(visitor: Visitor): void {
    const chat = this.#get(visitor);
    if (!chat.isClosed) {
      chat.closes++;
      chat.isClosed = true;
      chat.lastEventAt = Date.now();
    }
  }

  reset(): void {
    this.#chats.clear();
  }

  /**
   * Returns what is wrong with the record of a chat.
   *
   * @param isExact whether some tab has received all of it; if not, a record may have too little
   * @param isTimely whether all tabs have received each event at once
   */
  compare(record: InteractionRecord, isExact: boolean, isTimely: boolean): readonly string[] {
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
    if (isExact && isTimely) {
      faults.push(...compareTimes(record, chat));
    }
    return faults;
  }

  #get(visitor: Visitor): Chat {
    const { chatId, early, starts } = visitor;
    // After a silence, the messages before it were of another chat.
    const own = Date.now() - getLastEarly(visitor) < SILENCE_AFTER ? early : [];
    const chat = this.#chats.get(chatId) ?? {
      startedAt: own[0] ?? Date.now(),
      lastEventAt: 0,
      notedAt: 0,
      askedAt: own[0] ?? null,
      repliedAt: null,
      visitorMessages: own.length,
      agentMessages: 0,
      closes: 0,
      isClosed: false,
      starts,
    };
    visitor.early = [];
    this.#chats.set(chatId, chat);
    return chat;
  }
}

/**
 * Returns when something came last before the chat had an id, in ms since the epoch; 0 if nothing
 * did. A start that follows such a message within the silence is of the same chat.
 */
function getLastEarly({ early, starts }: Visitor): number {
  return starts.reduce(
    (last, start) => (start > last && start - last < SILENCE_AFTER ? start : last),
    early.at(-1) ?? 0,
  );
}

/** Returns what is wrong with the times of a record. A chat begins when the application starts it. */
function compareTimes(record: InteractionRecord, chat: Chat): readonly string[] {
  const { key, startedAt, endedAt, firstReplyAfter, startedFromCrm } = record;
  const { askedAt, repliedAt, lastEventAt } = chat;
  // A note that comes after a chat has become silent is not logged.
  const isNote = endedAt >= lastEventAt && endedAt <= chat.notedAt;
  const reply = askedAt && repliedAt ? repliedAt - askedAt : null;
  const isStart = startedFromCrm && chat.starts.includes(startedAt);
  const found = [isStart || startedAt, isNote || endedAt, firstReplyAfter];
  const right = [isStart || chat.startedAt, isNote || lastEventAt, reply];
  const faults = [];
  if (JSON.stringify(found) !== JSON.stringify(right)) {
    faults.push(`${key} has other times: ${JSON.stringify([found, right])}.`);
  }
  if (startedFromCrm && chat.starts.length === 0) {
    faults.push(`${key} was not started by the application.`);
  }
  return faults;
}
