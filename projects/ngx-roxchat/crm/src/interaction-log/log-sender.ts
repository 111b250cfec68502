import { inject, NgZone, untracked } from '@angular/core';
import { Subscription } from 'rxjs';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { type ChatEntry, isClosed } from './chat-entry';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import { INTERACTION_LOG, type InteractionLossReason } from './interaction-log-handler';
import { getKey, getVersion, hasPassed, isDone, isEnded, SETTLING_TIME } from './join-entries';
import type { LogHandler } from './log-handler';
import type { Outbox } from './outbox';

/** How many records may wait until they are logged. */
const MAX_CHATS = 500;

/** How long a record is left to the tab that claimed it, in ms. Its handler has 30 seconds. */
const CLAIM_TIME = 60_000;

/** How often to look for a chat that has become silent, in ms. */
const LOOKING_TIME = 10_000;

/** How often to look for what was logged long ago, in ms. */
const FORGETTING_TIME = 3_600_000;

/** The first pause after a failure, in ms. Each one is twice as long as the one before. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Logs what has ended: in the leading tab, one record at a time, until each is logged. Gives up what
 * cannot be logged any more.
 */
export class LogSender {
  readonly #zone = inject(NgZone);
  readonly #leading = inject(RoxChatTabs).leading;
  readonly #silenceAfter = inject(INTERACTION_LOG).silenceAfter;
  readonly #handler: LogHandler<unknown>;
  readonly #outbox: Outbox;
  /** When `run` is called next, and by which timer. Both may stand still while the computer sleeps. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Infinity;
  #failures = 0;
  #failedAt = 0;
  #sending: Subscription | null = null;

  constructor(outbox: Outbox, handler: LogHandler<unknown>) {
    this.#outbox = outbox;
    this.#handler = handler;
  }

  /** Looks for what is to be logged after this time, in ms, or earlier. */
  schedule(time = SETTLING_TIME): void {
    const dueAt = performance.now() + time;
    if (dueAt < this.#dueAt) {
      clearTimeout(this.#timer);
      this.#dueAt = dueAt;
      this.#timer = this.#zone.runOutsideAngular(() =>
        setTimeout(() => {
          this.#run();
        }, time),
      );
    }
  }

  /** The agent signs out in this tab. The next one must not log in their name. */
  reset(): void {
    this.#stop();
    this.#outbox.sync();
    this.#loseReplacedNotes();
    for (const chat of this.#outbox.list().filter((one) => this.#handler.isOpen(one))) {
      this.#handler.lose({ ...chat, leftAt: Math.max(Date.now(), chat.lastEventAt) }, 'reset');
    }
    this.#outbox.reset();
    this.#handler.reset();
  }

  /**
   * The page is left, and another tab logs the rest. Gives up what no other tab can log in full.
   *
   * @param reason `reset` if the agent has signed out in another tab, which reports the rest
   */
  leave(reason?: InteractionLossReason): void {
    this.#stop();
    if (!reason) {
      this.#outbox.sync(); // What was not written yet may not fit into the storage.
    }
    const now = Date.now();
    for (const { entry, text } of this.#outbox.listOwn()) {
      const [known = entry] = this.#outbox.list(({ chatId }) => chatId === entry.chatId);
      const isUnsaved = !text && !isDone(known);
      const leftAt = Math.max(now, known.lastEventAt); // The clock may be set back.
      if (isUnsaved || this.#handler.getNote(entry) !== null) {
        const cause = reason ?? (isUnsaved ? 'storage' : 'note');
        // The wrap-up is that of this tab, which has the note.
        const { code, wrappedAt } = entry;
        this.#handler.lose({ ...known, code, wrappedAt, leftAt }, cause);
      }
      const isSilent = hasPassed(entry.lastEventAt, now, this.#silenceAfter);
      this.#outbox.write({
        ...entry,
        leftAt: isSilent ? entry.leftAt : leftAt,
        claimedAt: 0,
        done: isUnsaved ? getVersion(entry) : entry.done,
      });
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    this.#sending?.unsubscribe();
    this.#sending = null;
    this.#failures = 0;
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    const now = Date.now();
    this.#outbox.sync();
    this.#limit();
    this.#loseReplacedNotes();
    const pause = this.#getPause();
    if (!this.#sending && hasPassed(this.#failedAt, now, pause)) {
      this.#sendNext(now);
    }
    const known = this.#list();
    const open = known.filter((chat) => this.#handler.isOpen(chat));
    if (open.length > 0) {
      this.#handler.prepare();
      const isWaiting = untracked(this.#leading) && open.some(isClosed) && !this.#sending;
      this.schedule(isWaiting ? Math.max(SETTLING_TIME, this.#getPause()) : LOOKING_TIME);
    } else if (known.length > 0) {
      this.schedule(FORGETTING_TIME);
    }
  }

  /** Returns what the tabs know of each chat, the oldest first. */
  #list(): readonly ChatEntry[] {
    return [...this.#outbox.list()].sort((a, b) => a.lastEventAt - b.lastEventAt);
  }

  /** Logs one record: first those that no tab has tried, and then the one that was tried first. */
  #sendNext(now: number): void {
    const [next] = this.#list()
      .filter((chat) => this.#isDue(chat, now))
      .sort((a, b) => a.claimedAt - b.claimedAt);
    if (next) {
      this.#outbox.mark(next, { claimedAt: now });
      const sending = new Subscription();
      this.#sending = sending;
      const isFirstFailure = this.#failures === 0;
      this.#handler.dispatch(RoxChatInteractionLogActions.logging({ key: getKey(next) }));
      if (sending.closed) {
        return; // An effect of the application has signed the agent out.
      }
      sending.add(
        this.#handler.log(next, isFirstFailure).subscribe((isLogged) => {
          // The handler may have signed the agent out.
          if (this.#sending === sending) {
            this.#sending = null;
            this.#handleAnswer(next, isLogged);
          }
        }),
      );
    }
  }

  /** Whether this tab has to log the record now. The tab that has the note logs it. */
  #isDue(chat: ChatEntry, now: number): boolean {
    const { chatId, claimedAt } = chat;
    const isOwnClaim = this.#outbox.getOwn(chatId)?.claimedAt === claimedAt;
    return (
      isEnded(chat, now, this.#silenceAfter) &&
      (isOwnClaim || hasPassed(claimedAt, now, CLAIM_TIME)) &&
      (this.#handler.getNote(chat) !== null || (untracked(this.#leading) && !isDone(chat)))
    );
  }

  #handleAnswer(chat: ChatEntry, isLogged: boolean): void {
    this.#handler.note(chat, isLogged);
    if (isLogged) {
      this.#failures = 0;
      this.#outbox.mark(chat, { done: getVersion(chat) });
      this.#handler.dispatch(RoxChatInteractionLogActions.logged({ key: getKey(chat) }));
      // A timer would be throttled in a hidden tab.
      void Promise.resolve().then(() => {
        this.#run();
      });
    } else {
      this.#failures++;
      this.#failedAt = Date.now();
      this.schedule(this.#getPause());
      this.#handler.dispatch(RoxChatInteractionLogActions.failed({ key: getKey(chat) }));
    }
  }

  #getPause(): number {
    return this.#failures && Math.min(FIRST_PAUSE * 2 ** (this.#failures - 1), LONGEST_PAUSE);
  }

  /** Gives up a note that was not logged before another tab wrapped up the chat anew. */
  #loseReplacedNotes(): void {
    const own = this.#outbox.listOwn().map(({ entry }) => entry);
    for (const { chatId, code, wrappedAt } of own.filter((one) => this.#handler.getNote(one))) {
      const [known] = this.#outbox.list((entry) => entry.chatId === chatId);
      if (known && known.wrappedAt > wrappedAt) {
        this.#handler.lose({ ...known, code, wrappedAt }, 'note');
      }
    }
  }

  /** Gives up the oldest records beyond the limit. */
  #limit(): void {
    if (untracked(this.#leading)) {
      const open = this.#list().filter((chat) => !isDone(chat));
      for (const chat of open.slice(0, -MAX_CHATS)) {
        this.#outbox.mark(chat, { done: getVersion(chat) });
        this.#handler.lose(chat, 'limit');
      }
    }
  }
}
