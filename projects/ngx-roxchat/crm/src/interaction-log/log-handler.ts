import { ErrorHandler, inject, Injector, NgZone, type Type } from '@angular/core';
import { type Action, Store } from '@ngrx/store';
import { ɵreportLater } from 'ngx-roxchat/core';
import { catchError, type Observable, of, take } from 'rxjs';
import { askToAct } from '../handler/ask-handler';
import type { ChatEntry } from './chat-entry';
import { Customers } from './customers';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import {
  INTERACTION_LOG,
  type InteractionLossReason,
  type RoxChatInteractionLogHandler,
} from './interaction-log-handler';
import type { InteractionRecord } from './interaction-record';
import { getKey, isDone, toRecord } from './join-entries';

/** A note that was not logged, and the wrap-up that it is of. */
interface Note {
  readonly wrappedAt: number;
  readonly note: string;
}

/** The application's handler, with what it gets beside the entries: customers and notes. */
export class LogHandler<Customer> {
  readonly #injector = inject(Injector);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #store = inject(Store);
  readonly #zone = inject(NgZone);
  readonly #type = inject(INTERACTION_LOG).handler as Type<RoxChatInteractionLogHandler<Customer>>;

  #instance: RoxChatInteractionLogHandler<Customer> | null = null;

  /** The notes that were written in this tab, by chat. They are in no storage. */
  readonly #notes = new Map<number, Note>();

  /** The customers that screen pops have opened in this tab. */
  readonly customers = new Customers<Customer>();

  /** How many records were logged and lost by this tab. */
  logged = 0;
  lost = 0;

  /** Creates the handler while its injector is there: what is lost as that is destroyed needs it. */
  prepare(): void {
    try {
      this.#getHandler();
    } catch {
      // `log` reports it.
    }
  }

  /**
   * Keeps the note of a wrap-up until it is logged; for null, that of the wrap-up before.
   *
   * @param wrappedAt when the chat is wrapped up, in ms since the epoch
   * @returns whether there is a note
   */
  setNote(chat: ChatEntry, wrappedAt: number, note: string | null): boolean {
    const kept = note ?? this.getNote(chat);
    this.#notes.delete(chat.chatId);
    if (kept) {
      this.#notes.set(chat.chatId, { wrappedAt, note: kept });
    }
    return Boolean(kept);
  }

  /** Returns the note of the last wrap-up, if this tab has it, and it was not logged. */
  getNote({ chatId, wrappedAt }: ChatEntry): string | null {
    const own = this.#notes.get(chatId);
    return own?.wrappedAt === wrappedAt ? own.note : null;
  }

  /** Whether there is something to log: the record, or a note of this tab. */
  isOpen(chat: ChatEntry): boolean {
    return !isDone(chat) || this.getNote(chat) !== null;
  }

  /**
   * Asks the handler to log the record of a chat. Emits once whether it has.
   *
   * @param isFirstFailure whether an error is reported: there is one report for an outage
   */
  log(chat: ChatEntry, isFirstFailure: boolean): Observable<boolean> {
    const record = this.toRecord(chat);
    return askToAct(
      this.#zone,
      () => this.#getHandler().log(record, this.customers.find(record)),
      false, // As of an error that was caught, with nothing in its place.
    ).pipe(
      take(1),
      catchError((error: unknown) => {
        if (isFirstFailure) {
          ɵreportLater(this.#errorHandler, error);
        }
        return of(false);
      }),
    );
  }

  /** Notes whether the record was logged. */
  note(chat: ChatEntry, isLogged: boolean): void {
    if (isLogged) {
      this.logged++;
      if (this.getNote(chat) !== null) {
        this.#notes.delete(chat.chatId);
      }
    }
  }

  /** Counts what is not logged any more, and passes it to the handler. */
  lose(chat: ChatEntry, reason: InteractionLossReason): void {
    this.lost++;
    this.dispatch(RoxChatInteractionLogActions.lost({ key: getKey(chat), reason }));
    try {
      this.#getHandler().lost?.(this.toRecord(chat), reason);
    } catch (error) {
      ɵreportLater(this.#errorHandler, error);
    }
    this.#notes.delete(chat.chatId);
  }

  /** Forgets customers and notes. */
  reset(): void {
    this.customers.reset();
    this.#notes.clear();
  }

  /** Creates the record of a chat, with the note of this tab. */
  toRecord(chat: ChatEntry): InteractionRecord {
    return toRecord(chat, this.getNote(chat));
  }

  /** Dispatches an action in the zone. */
  dispatch(action: Action): void {
    this.#zone.run(() => {
      this.#store.dispatch(action);
    });
  }

  /** Returns the handler, which is created when it is first needed, and outlives its injector. */
  #getHandler(): RoxChatInteractionLogHandler<Customer> {
    return (this.#instance ??= this.#injector.get(this.#type));
  }
}
