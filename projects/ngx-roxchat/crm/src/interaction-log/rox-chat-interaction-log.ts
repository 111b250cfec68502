import {
  computed,
  effect,
  inject,
  Injectable,
  NgZone,
  type Signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ofType } from '@ngrx/effects';
import { ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵROX_CHAT_WINDOW, RoxChatError } from 'ngx-roxchat/core';
import {
  OutgoingChatActions,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatStatusActions,
} from 'ngx-roxchat/store';
import { filter, finalize, fromEvent, tap } from 'rxjs';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import type { ChatEntry } from './chat-entry';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import { INTERACTION_LOG } from './interaction-log-handler';
import type { InteractionRecord, InteractionWrapUp } from './interaction-record';
import { getKey, isDone, isEnded, SETTLING_TIME } from './join-entries';
import { Ledger } from './ledger';
import { LogHandler } from './log-handler';
import { LogSender } from './log-sender';
import { Losses } from './losses';
import { Outbox, OUTBOX_KEY } from './outbox';

/** The longest code of a wrap-up, in characters. */
const MAX_CODE_LENGTH = 256;

/** What became of the records. */
export interface RoxChatInteractionLogStatus {
  /** How many records of chats that have ended are not logged yet, in all tabs. */
  readonly waiting: number;
  /** How often this tab has logged a record. */
  readonly logged: number;
  /** How many records this tab has given up, as `lost` of the handler receives them. */
  readonly lost: number;
  /** How many malformed entries of the browser's storage this tab has removed. */
  readonly malformed: number;
}

/**
 * Logs one record for each chat. `withInteractionLog` sets it up. All tabs of the application note
 * what they receive, in the browser's `localStorage`, and the leading tab logs. What is not logged
 * yet survives a reload and a crash, and `RoxChatStatusActions.reset` gives it up.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatInteractionLog {
  readonly #silenceAfter = inject(INTERACTION_LOG).silenceAfter;
  readonly #tabs = inject(RoxChatTabs);
  readonly #getVisitors = inject<Store>(Store).selectSignal(roxChatFeature.selectVisitors);
  readonly #view = inject(ɵROX_CHAT_WINDOW);
  readonly #outbox = new Outbox(() => this.#view?.localStorage ?? null);
  readonly #ledger = new Ledger(this.#outbox, this.#silenceAfter);
  readonly #handler = new LogHandler();
  readonly #losses = new Losses(this.#outbox, this.#handler, this.#silenceAfter);
  readonly #sender = new LogSender(this.#outbox, this.#handler);

  /**
   * The records of the chats that have ended, the last first, for a wrap-up by the agent. They are
   * here until a day after they were logged, at most 500.
   */
  readonly records: Signal<readonly InteractionRecord[]> = computed(() =>
    this.#listEnded()
      .map((chat) => this.#handler.toRecord(chat))
      .sort((a, b) => b.endedAt - a.endedAt),
  );

  /** What became of the records. */
  readonly status: Signal<RoxChatInteractionLogStatus> = computed(() => ({
    waiting: this.#listEnded().filter((chat) => !isDone(chat)).length,
    ...this.#handler.counts(),
    malformed: this.#outbox.malformed,
  }));

  constructor() {
    if (this.#view) {
      const view = this.#view;
      this.#followEvents();
      inject(NgZone).runOutsideAngular(() => {
        this.#followTabs(view);
      });
    }
  }

  /**
   * Notes what came of a chat. Its record is logged again, also if it was logged before. This tab
   * takes the lead. The note is in the memory of this tab alone until it is logged.
   *
   * @param key that of one of `records`
   * @returns whether there is such a record. If not, nothing happens
   * @throws RoxChatError `wrap-up-invalid` if the code is no text of 1 to 256 characters
   */
  wrapUp(key: string, { code, note }: InteractionWrapUp): boolean {
    if (typeof code !== 'string' || code === '' || code.length > MAX_CODE_LENGTH) {
      throw new RoxChatError(
        'wrap-up-invalid',
        `The code of a wrap-up is no text of 1 to ${MAX_CODE_LENGTH} characters.`,
        'Pass a short code, and the words of the agent as the note.',
      );
    }
    const chat = this.#outbox.list().find((one) => getKey(one) === key);
    if (!chat) {
      return false;
    }
    const wrappedAt = Math.max(Date.now(), (chat.wrappedAt ?? 0) + 1);
    this.#handler.notes.delete(chat.chatId);
    if (note) {
      this.#handler.notes.set(chat.chatId, note);
    }
    this.#outbox.write({ ...chat, code, wrappedAt, hasNote: Boolean(note) });
    this.#tabs.take();
    this.#handler.dispatch(RoxChatInteractionLogActions.wrappedUp({ key }));
    this.#handleChange();
    return true;
  }

  #followEvents(): void {
    inject(ScannedActionsSubject)
      .pipe(
        tap(() => {
          this.#handler.customers.note();
        }),
        ofType(
          RoxChatEventActions.newMessageAdded,
          RoxChatEventActions.chatClosedByOperator,
          RoxChatEventActions.visitorAuthorized,
          RoxChatEventActions.visitorSelected,
          OutgoingChatActions.outgoingChatStarted,
          RoxChatStatusActions.reset,
        ),
        takeUntilDestroyed(),
      )
      .subscribe((action) => {
        if (action.type === RoxChatStatusActions.reset.type) {
          this.#sender.stop();
          this.#losses.reset();
          this.#forget();
        } else {
          this.#ledger.handle(action, untracked(this.#getVisitors));
        }
        this.#handleChange();
      });
  }

  #followTabs(view: Window): void {
    fromEvent<StorageEvent>(view, 'storage')
      .pipe(
        filter(({ key }) => key === null || key.startsWith(OUTBOX_KEY)),
        takeUntilDestroyed(),
      )
      .subscribe(({ key, newValue }) => {
        if (key === OUTBOX_KEY) {
          this.#outbox.followReset(newValue);
        }
        this.#sender.schedule(SETTLING_TIME);
      });
    fromEvent(view, 'pagehide')
      .pipe(
        takeUntilDestroyed(),
        finalize(() => {
          this.#sender.stop();
          this.#losses.leave();
        }),
      )
      .subscribe(() => {
        this.#losses.leave();
      });
    this.#outbox.handleReset = () => {
      this.#sender.stop();
      this.#losses.followReset();
      this.#forget();
    };
    effect(() => {
      if (this.#tabs.leading()) {
        this.#sender.schedule(SETTLING_TIME);
      }
    });
  }

  #handleChange(): void {
    this.#sender.changes.update((count) => count + 1);
    this.#sender.schedule(SETTLING_TIME);
  }

  #forget(): void {
    this.#ledger.reset();
    this.#handler.reset();
  }

  #listEnded(): readonly ChatEntry[] {
    this.#sender.changes();
    const now = Date.now();
    return this.#outbox
      .list()
      .filter((chat) => chat.isClosed || isEnded(chat, now, this.#silenceAfter));
  }
}
