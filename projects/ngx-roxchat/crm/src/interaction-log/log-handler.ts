import { ErrorHandler, inject, Injector, NgZone, signal, type Type } from '@angular/core';
import { type Action, Store } from '@ngrx/store';
import { ɵreportLater } from 'ngx-roxchat/core';
import type { RoxChatAnswer } from '../handler/ask-handler';
import type { ChatEntry } from './chat-entry';
import { Customers } from './customers';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import {
  INTERACTION_LOG,
  type InteractionLossReason,
  type RoxChatInteractionLogHandler,
} from './interaction-log-handler';
import type { InteractionRecord } from './interaction-record';
import { getKey, toRecord } from './join-entries';

/** The application's handler, with what it gets beside the entries: customers and notes. */
export class LogHandler<Customer> {
  readonly #injector = inject(Injector);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #store = inject(Store);
  readonly #zone = inject(NgZone);
  readonly #type = inject(INTERACTION_LOG).handler as Type<RoxChatInteractionLogHandler<Customer>>;
  #instance: RoxChatInteractionLogHandler<Customer> | null = null;

  /** The customers that screen pops have opened in this tab. */
  readonly customers = new Customers<Customer>();

  /** The notes that were written in this tab, by chat. They are in no storage. */
  readonly notes = new Map<number, string>();

  /** How many records were logged and lost by this tab. */
  readonly counts = signal({ logged: 0, lost: 0 });

  /** Whether this tab has a note of the chat that was not logged. */
  hasNote(own: ChatEntry | null): boolean {
    return own !== null && own.hasNote && this.notes.has(own.chatId);
  }

  /** Asks the handler to log the record of a chat. */
  log(chat: ChatEntry): RoxChatAnswer<unknown> {
    this.dispatch(RoxChatInteractionLogActions.logging({ key: getKey(chat) }));
    const record = this.toRecord(chat);
    return this.#getHandler().log(record, this.customers.find(record));
  }

  /** Notes whether the record was logged. */
  note(chat: ChatEntry, isLogged: boolean): void {
    const key = getKey(chat);
    if (isLogged) {
      this.counts.update(({ logged, lost }) => ({ logged: logged + 1, lost }));
    }
    this.dispatch(RoxChatInteractionLogActions[isLogged ? 'logged' : 'failed']({ key }));
  }

  /** Counts what is not logged any more, and passes it to the handler. */
  lose(chat: ChatEntry, reason: InteractionLossReason): void {
    this.counts.update(({ logged, lost }) => ({ logged, lost: lost + 1 }));
    this.dispatch(RoxChatInteractionLogActions.lost({ key: getKey(chat), reason }));
    try {
      this.#getHandler().lost?.(this.toRecord(chat), reason);
    } catch (error) {
      this.report(error);
    }
  }

  /** Forgets customers and notes. */
  reset(): void {
    this.customers.reset();
    this.notes.clear();
  }

  /** Creates the record of a chat, with the note of this tab. */
  toRecord(chat: ChatEntry): InteractionRecord {
    return toRecord(chat, this.notes.get(chat.chatId) ?? null);
  }

  /** Reports an error of the handler. */
  report(error: unknown): void {
    ɵreportLater(this.#errorHandler, error);
  }

  /** Dispatches an action in the zone. */
  dispatch(action: Action): void {
    this.#zone.run(() => {
      this.#store.dispatch(action);
    });
  }

  /** Returns the handler, which is created when it is first needed. */
  #getHandler(): RoxChatInteractionLogHandler<Customer> {
    this.#instance ??= this.#injector.get(this.#type);
    return this.#instance;
  }
}
