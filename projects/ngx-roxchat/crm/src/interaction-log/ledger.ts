import type { Action } from '@ngrx/store';
import { ɵisAnotherCustomer, type RoxChatVisitorIds } from 'ngx-roxchat/core';
import {
  findRoxChatVisitor,
  OutgoingChatActions,
  ɵINFO_KINDS,
  RoxChatEventActions,
  RoxChatStatusActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import {
  addMessage,
  type ChatEntry,
  close,
  EMPTY,
  isClosed,
  touch,
  updateVisitor,
  type VisitorOfEvent,
} from './chat-entry';
import { hasPassed } from './join-entries';
import type { Outbox } from './outbox';

/** How many changes of chats without an id are remembered. */
const MAX_EARLY = 500;

type EventAction<Name extends keyof typeof RoxChatEventActions> = ReturnType<
  (typeof RoxChatEventActions)[Name]
>;

/** The actions that say something of a chat. */
type LedgerAction =
  | EventAction<
      'newMessageAdded' | 'chatClosedByOperator' | 'visitorAuthorized' | 'visitorSelected'
    >
  | ReturnType<typeof OutgoingChatActions.outgoingChatStarted>
  | ReturnType<typeof RoxChatStatusActions.workspaceStatusChanged>;

/** What an event changes about its chat, which may be known already. */
type Change = (entry: ChatEntry, isKnown: boolean) => ChatEntry;

/** The ids of the CRM that a started chat does not name. */
const UNNAMED = { providedVisitorId: null, siebelId: null };

/** A change that waits until the visitor's chat has an id. */
interface EarlyChange {
  readonly visitorId: string;
  readonly at: number;
  readonly change: Change;
}

/** Writes what the events say of each chat into the entries of this tab. */
export class Ledger {
  readonly #outbox: Outbox;
  readonly #silenceAfter: number;

  /** What is to be changed about chats that have no id yet. */
  #early: readonly EarlyChange[] = [];

  #hasWorkspace = false;

  /** @param silenceAfter how long a chat lasts without an event, in ms */
  constructor(outbox: Outbox, silenceAfter: number) {
    this.#outbox = outbox;
    this.#silenceAfter = silenceAfter;
  }

  /**
   * Notes what an action says of a chat.
   *
   * @param visitors those of the store, after the action
   * @returns whether it is an action that may say something. Others change nothing
   */
  handle(given: Action, visitors: readonly RoxChatVisitor[]): boolean {
    const action = given as LedgerAction;
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
      case OutgoingChatActions.outgoingChatStarted.type:
        this.#start(find({ ...UNNAMED, roxchatVisitorId: action.roxchatVisitorId }), Date.now());
        break;
      case RoxChatStatusActions.workspaceStatusChanged.type:
        this.#noteWorkspace(action.workspaceStatus.loaded);
        return false;
      default:
        return false;
    }
    return true;
  }

  /** Forgets what is not in the outbox. */
  reset(): void {
    this.#early = [];
  }

  #noteWorkspace(hasLoaded: boolean): void {
    if (hasLoaded && !this.#hasWorkspace) {
      this.#outbox.begin();
    }
    this.#hasWorkspace = hasLoaded;
  }

  /** A message without a chat is about the visitor's open chat, or the next one. */
  #addMessage(
    { params: { chatId, kind }, receivedAt }: EventAction<'newMessageAdded'>,
    visitor: VisitorOfEvent,
  ): void {
    const id = chatId ?? this.#findOpenChat(visitor, receivedAt);
    if (!ɵINFO_KINDS.includes(kind)) {
      this.#change(id, visitor, receivedAt, (entry) => addMessage(entry, kind, receivedAt));
    } else if (this.#getStatus(id) === 'open') {
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
    if (id !== null && this.#getStatus(id) !== 'closed') {
      const channel = { channelId, channelType, channelUserId };
      this.#change(id, visitor, receivedAt, (entry) => close(entry, channel, receivedAt));
    }
  }

  /** The selection of a visitor opens no record: it only names the chat of earlier messages. */
  #select(
    { params: { chatId }, receivedAt }: EventAction<'visitorSelected'>,
    visitor: VisitorOfEvent,
  ): void {
    const hasEarly = this.#listEarly(visitor, receivedAt).length > 0;
    if (chatId !== null && hasEarly && this.#getStatus(chatId) !== 'closed') {
      this.#change(chatId, visitor, receivedAt, (entry) => entry);
    }
  }

  /** Updates the ids in the chats of the visitor that are not closed. */
  #authorize({ params }: EventAction<'visitorAuthorized'>, visitor: VisitorOfEvent): void {
    for (const entry of this.#outbox.listKnown()) {
      if (
        entry.roxchatVisitorId === params.old.roxchatVisitorId &&
        !isClosed(entry) &&
        !ɵisAnotherCustomer(entry, params.new)
      ) {
        this.#outbox.write(updateVisitor(entry, visitor));
      }
    }
  }

  /** The application has started a chat. If it was under way already, that changes nothing. */
  #start(visitor: VisitorOfEvent, now: number): void {
    const id = this.#findOpenChat(visitor, now);
    if (this.#getStatus(id) === 'unknown') {
      this.#change(id, visitor, now, (entry, isKnown) =>
        isKnown ? entry : { ...touch(entry, now), startedFromCrm: 1 },
      );
    }
  }

  /** Changes a chat, also by what waits for its id. Without an id, the change waits, too. */
  #change(id: number | null, visitor: VisitorOfEvent, at: number, change: Change): void {
    const known = this.#outbox.find(id); // First: what waits may be of an agent who has signed out.
    const own = this.#listEarly(visitor, at);
    const changes = [...own, { visitorId: visitor.roxchatVisitorId, at, change }];
    this.#early = this.#early.filter((one) => !own.includes(one));
    if (id === null) {
      this.#early = [...this.#early, ...changes].slice(-MAX_EARLY);
      return;
    }
    const entry = changes.reduce<ChatEntry>(
      (before, { change }) => change(before, known !== null),
      known ?? { ...EMPTY, chatId: id },
    );
    const updated = updateVisitor(entry, visitor);
    // A crash must not cost the end of a chat.
    if (isClosed(updated)) {
      this.#outbox.write(updated);
    } else {
      this.#outbox.note(updated);
    }
  }

  /** Returns what waits for the id of the visitor's chat. What is too old was of another chat. */
  #listEarly({ roxchatVisitorId, formerIds }: VisitorOfEvent, now: number): readonly EarlyChange[] {
    const ids = [roxchatVisitorId, ...formerIds];
    const own = this.#early.filter(({ visitorId }) => ids.includes(visitorId));
    const last = own.at(-1);
    if (last && hasPassed(last.at, now, this.#silenceAfter)) {
      this.#early = this.#early.filter((one) => !own.includes(one));
      return [];
    }
    return own;
  }

  /** Returns what this tab knows of a chat. */
  #getStatus(id: number | null): 'open' | 'closed' | 'unknown' {
    const known = this.#outbox.find(id);
    return known ? (isClosed(known) ? 'closed' : 'open') : 'unknown';
  }

  /** Returns the visitor's chat that an event without a `chatId` is about; null for a new one. */
  #findOpenChat({ chat }: VisitorOfEvent, at: number): number | null {
    if (chat?.status !== 'open') {
      return null;
    }
    // After a reload, a selection alone does not say whether the chat is closed.
    const known = this.#outbox.find(chat.id);
    const isOver =
      known && (isClosed(known) || hasPassed(known.lastEventAt, at, this.#silenceAfter));
    return isOver ? null : chat.id;
  }
}
