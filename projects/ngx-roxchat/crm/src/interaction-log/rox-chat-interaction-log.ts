import { PlatformLocation } from '@angular/common';
import {
  computed,
  DestroyRef,
  effect,
  inject,
  Injectable,
  NgZone,
  type Signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵROX_CHAT_WINDOW, RoxChatError } from 'ngx-roxchat/core';
import { roxChatFeature, RoxChatStatusActions } from 'ngx-roxchat/store';
import { filter, fromEvent } from 'rxjs';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { type ChatEntry, isClosed } from './chat-entry';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import { INTERACTION_LOG } from './interaction-log-handler';
import type { InteractionRecord, InteractionWrapUp } from './interaction-record';
import { getKey, isEnded } from './join-entries';
import { Ledger } from './ledger';
import { LogHandler } from './log-handler';
import { LogSender } from './log-sender';
import { Outbox } from './outbox';

/** Begins the keys of the browser's storage. The base address of the application follows. */
const STORAGE_KEY = 'ngx-roxchat.log';

/** The longest code of a wrap-up, in characters. */
const MAX_CODE_LENGTH = 256;

/** What became of the records. */
export interface RoxChatInteractionLogStatus {
  /**
   * How many records of chats that have ended are not logged yet, in all tabs, or not with the note
   * that this tab has.
   */
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
  readonly #storageKey = STORAGE_KEY + (inject(PlatformLocation).getBaseHrefFromDOM() || '');
  readonly #outbox = new Outbox(
    () => this.#view?.localStorage,
    this.#storageKey,
    () => {
      this.#sender.leave('reset');
      this.#handler.reset();
      this.#ledger.reset();
    },
  );
  readonly #ledger = new Ledger(this.#outbox, this.#silenceAfter);
  readonly #handler = new LogHandler();
  readonly #sender = new LogSender(this.#outbox, this.#handler);

  /**
   * The records of the chats that have ended, the last first, for a wrap-up by the agent. They are
   * here until they are logged and their last event is a day old, or an hour more.
   */
  readonly records: Signal<readonly InteractionRecord[]> = computed(() =>
    this.#listEnded()
      .map((chat) => this.#handler.toRecord(chat))
      .sort((a, b) => b.endedAt - a.endedAt),
  );

  /** What became of the records. */
  readonly status: Signal<RoxChatInteractionLogStatus> = computed(() => ({
    waiting: this.#listEnded().filter((chat) => this.#handler.isOpen(chat)).length,
    logged: this.#handler.logged,
    lost: this.#handler.lost,
    malformed: this.#outbox.malformed,
  }));

  constructor() {
    if (this.#view) {
      const view = this.#view;
      this.#outbox.begin();
      this.#followEvents();
      inject(NgZone).runOutsideAngular(() => {
        this.#followTabs(view);
      });
    }
  }

  /**
   * Notes what came of a chat. Its record is logged again, also if it was logged before. This tab
   * takes the lead. The note is in the memory of this tab alone until it is logged. If it is null,
   * the one of the wrap-up before stays, as long as that was not logged.
   *
   * @param key that of one of `records`, or `roxchat-` and the id of a chat that is under way
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
    this.#outbox.sync();
    const chat = this.#outbox.list().find((one) => getKey(one) === key);
    if (chat) {
      const now = Date.now();
      const wrapUp = { code, wrappedAt: Math.max(now, chat.wrappedAt + 1) };
      const hasNote = this.#handler.setNote(chat, wrapUp.wrappedAt, note);
      // The other tabs leave the record to this one.
      this.#outbox.mark(chat, { ...wrapUp, claimedAt: hasNote ? now : 0 });
      this.#tabs.take();
      this.#handler.dispatch(RoxChatInteractionLogActions.wrappedUp({ key }));
      this.#sender.schedule();
    }
    return chat !== undefined;
  }

  #followEvents(): void {
    inject(ScannedActionsSubject)
      .pipe(takeUntilDestroyed())
      .subscribe((action) => {
        this.#handler.customers.note();
        if (action.type === RoxChatStatusActions.reset.type) {
          this.#sender.reset();
          this.#ledger.reset();
          this.#sender.schedule(); // The application may clear the storage now, and the mark with it.
        } else if (this.#ledger.handle(action, untracked(this.#getVisitors))) {
          this.#sender.schedule();
        }
      });
  }

  #followTabs(view: Window): void {
    fromEvent<StorageEvent>(view, 'storage')
      .pipe(takeUntilDestroyed())
      .subscribe(({ key, newValue }) => {
        // After a clear, other tabs write what they know, also of this one's entries.
        if (key === null || key.endsWith(this.#outbox.suffix)) {
          this.#outbox.sync();
        }
        if (key === this.#storageKey) {
          this.#outbox.followReset(newValue);
        }
        if (key === null || key.startsWith(this.#storageKey)) {
          this.#sender.schedule();
        }
      });
    // The browser kept the page while the agent was elsewhere, and other tabs received events.
    fromEvent<PageTransitionEvent>(view, 'pageshow')
      .pipe(
        filter(({ persisted }) => persisted),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.#outbox.begin();
        this.#sender.schedule();
      });
    fromEvent(view, 'pagehide')
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        this.#sender.leave();
      });
    inject(DestroyRef).onDestroy(() => {
      this.#sender.leave();
    });
    effect(() => {
      if (this.#tabs.leading()) {
        this.#sender.schedule();
      }
    });
  }

  #listEnded(): readonly ChatEntry[] {
    this.#outbox.changes();
    const now = Date.now();
    return this.#outbox
      .list()
      .filter((chat) => isClosed(chat) || isEnded(chat, now, this.#silenceAfter));
  }
}
