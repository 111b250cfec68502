import { ɵisAnotherCustomer, type RoxChatVisitorIds } from 'ngx-roxchat/core';
import {
  findRoxChatVisitor,
  OutgoingChatActions,
  RoxChatEventActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import {
  addMessage,
  addPrelude,
  type ChatEntry,
  close,
  createEntry,
  isInfo,
  touch,
  updateVisitor,
  type VisitorOfEvent,
} from './chat-entry';
import { hasPassed, SETTLING_TIME } from './join-entries';
import type { Outbox } from './outbox';

/** How many visitors without a chat are remembered. */
const MAX_PRELUDES = 500;

type EventAction<Name extends keyof typeof RoxChatEventActions> = ReturnType<
  (typeof RoxChatEventActions)[Name]
>;

/** The actions that say something of a chat. */
type LedgerAction =
  | EventAction<
      'newMessageAdded' | 'chatClosedByOperator' | 'visitorAuthorized' | 'visitorSelected'
    >
  | ReturnType<typeof OutgoingChatActions.outgoingChatStarted>;

/** Writes what the events say of each chat into the entries of this tab. */
export class Ledger {
  readonly #outbox: Outbox;
  readonly #silenceAfter: number;

  /** Messages of visitors whose chat has no id yet, by the visitor's id. */
  readonly #preludes = new Map<string, ChatEntry>();

  /** @param silenceAfter how long a chat lasts without an event, in ms */
  constructor(outbox: Outbox, silenceAfter: number) {
    this.#outbox = outbox;
    this.#silenceAfter = silenceAfter;
  }

  /** @param visitors those of the store, after the action */
  handle(action: LedgerAction, visitors: readonly RoxChatVisitor[]): void {
    const find = (ids: RoxChatVisitorIds): VisitorOfEvent =>
      findRoxChatVisitor(visitors, ids.roxchatVisitorId) ?? { ...ids, formerIds: [], chat: null };
    switch (action.type) {
      case RoxChatEventActions.newMessageAdded.type:
        this.#addMessage(action, find(action.params));
        break;
      case RoxChatEventActions.chatClosedByOperator.type:
        this.#closeChat(action, find(action.params));
        break;
      case RoxChatEventActions.visitorSelected.type:
        this.#select(action, find(action.params));
        break;
      case RoxChatEventActions.visitorAuthorized.type:
        this.#authorize(action, find(action.params.new));
        break;
      case OutgoingChatActions.outgoingChatStarted.type: {
        const visitor = findRoxChatVisitor(visitors, action.roxchatVisitorId);
        if (visitor) {
          this.#start(visitor, Date.now());
        }
      }
    }
  }

  /** Forgets what is not in the outbox. */
  reset(): void {
    this.#preludes.clear();
  }

  /** A message without a chat is about the visitor's open chat, or the next one. */
  #addMessage(
    { params: { chatId, kind }, receivedAt }: EventAction<'newMessageAdded'>,
    visitor: VisitorOfEvent,
  ): void {
    const id = chatId ?? this.#findOpenChat(visitor, receivedAt);
    if (!isInfo(kind)) {
      this.#change(id, visitor, receivedAt, (entry) => addMessage(entry, kind, receivedAt));
    } else if (id !== null && this.#find(id, receivedAt)?.isClosed === false) {
      this.#change(id, visitor, receivedAt, (entry) => touch(entry, receivedAt));
    }
  }

  /** The chat is closed already if the event is a duplicate. */
  #closeChat(
    { params, receivedAt }: EventAction<'chatClosedByOperator'>,
    visitor: VisitorOfEvent,
  ): void {
    const { channelId, channelType, channelUserId } = params;
    const id = params.chatId ?? visitor.chat?.id ?? null;
    if (id !== null && !this.#find(id, receivedAt)?.isClosed) {
      const hasChannel = channelId !== null || channelType !== null || channelUserId !== null;
      const channel = hasChannel ? { channelId, channelType, channelUserId } : null;
      this.#change(id, visitor, receivedAt, (entry) => close(entry, channel, receivedAt));
    }
  }

  /** The selection of a visitor opens no record: it only names the chat of earlier messages. */
  #select(
    { params: { chatId }, receivedAt }: EventAction<'visitorSelected'>,
    visitor: VisitorOfEvent,
  ): void {
    if (
      chatId !== null &&
      this.#findPrelude(visitor) !== null &&
      !this.#find(chatId, receivedAt)?.isClosed
    ) {
      this.#change(chatId, visitor, receivedAt, (entry) => entry);
    }
  }

  /** Updates the ids in the chats of the visitor that are not closed. */
  #authorize({ params }: EventAction<'visitorAuthorized'>, visitor: VisitorOfEvent): void {
    for (const entry of this.#outbox.listOwn()) {
      if (
        entry.roxchatVisitorId === params.old.roxchatVisitorId &&
        !entry.isClosed &&
        !ɵisAnotherCustomer(entry, params.new)
      ) {
        this.#outbox.write(updateVisitor(entry, visitor));
      }
    }
  }

  /** The application has started a chat. If it was under way already, that changes nothing. */
  #start(visitor: VisitorOfEvent, now: number): void {
    const id = this.#findOpenChat(visitor, now);
    if (id === null || !this.#find(id, now)) {
      this.#change(id, visitor, now, (entry) => ({ ...entry, startedFromCrm: true }));
    }
  }

  #change(
    id: number | null,
    visitor: VisitorOfEvent,
    at: number,
    change: (entry: ChatEntry) => ChatEntry,
  ): void {
    const prelude = this.#takePrelude(visitor);
    if (id === null) {
      const entry = change(prelude ?? createEntry(0, at));
      this.#preludes.set(visitor.roxchatVisitorId, updateVisitor(entry, visitor));
      for (const first of [...this.#preludes.keys()].slice(0, -MAX_PRELUDES)) {
        this.#preludes.delete(first);
      }
      return;
    }
    const known = this.#find(id, at);
    const entry = prelude ? addPrelude(prelude, known, id) : (known ?? createEntry(id, at));
    this.#outbox.write(updateVisitor(change(entry), visitor));
  }

  /**
   * Returns what this tab knows of a chat; null if nothing. If it has not received an event of the
   * chat yet, it continues what others know. What another tab has just written may be of the event
   * that this tab is counting now.
   */
  #find(id: number, at: number): ChatEntry | null {
    const own = this.#outbox.getOwn(id);
    if (own) {
      return own;
    }
    this.#outbox.sync();
    return this.#outbox.find(
      id,
      ({ lastEventAt, isLeft }) => isLeft || hasPassed(lastEventAt, at, SETTLING_TIME),
    );
  }

  /** Returns the visitor's chat that an event without a `chatId` is about; null for a new one. */
  #findOpenChat({ chat }: VisitorOfEvent, at: number): number | null {
    if (chat?.status !== 'open') {
      return null;
    }
    const known = this.#find(chat.id, at);
    return known && hasPassed(known.lastEventAt, at, this.#silenceAfter) ? null : chat.id;
  }

  #findPrelude({ roxchatVisitorId, formerIds }: VisitorOfEvent): string | null {
    return [roxchatVisitorId, ...formerIds].find((id) => this.#preludes.has(id)) ?? null;
  }

  #takePrelude(visitor: VisitorOfEvent): ChatEntry | null {
    const id = this.#findPrelude(visitor) ?? '';
    const prelude = this.#preludes.get(id) ?? null;
    this.#preludes.delete(id);
    return prelude;
  }
}
