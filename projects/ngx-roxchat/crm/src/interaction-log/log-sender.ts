import { inject, NgZone, signal, untracked } from '@angular/core';
import { catchError, of, Subscription, take } from 'rxjs';
import { askToAct } from '../handler/ask-handler';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import type { ChatEntry } from './chat-entry';
import { INTERACTION_LOG } from './interaction-log-handler';
import { getVersion, hasPassed, isDone, isEnded, isOutdated, SETTLING_TIME } from './join-entries';
import { type LogHandler } from './log-handler';
import type { Outbox } from './outbox';

/** How many chats are remembered whose record was logged, and how many whose record was not. */
const MAX_CHATS = 500;

/** How long another tab may be at a record, in ms. Its handler has 30 seconds. */
const SENDING_TIME = 60_000;

/** How often to look for a chat that has become silent, in ms. */
const LOOKING_TIME = 10_000;

/** The first pause after a failure, in ms. Each one is twice as long as the one before. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Logs what has ended: in the leading tab, one record at a time, until each is logged. */
export class LogSender<Customer> {
  readonly #zone = inject(NgZone);
  readonly #leading = inject(RoxChatTabs).leading;
  readonly #silenceAfter = inject(INTERACTION_LOG).silenceAfter;
  readonly #handler: LogHandler<Customer>;
  readonly #outbox: Outbox;
  /** When `run` is called next, and by which timer. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Infinity;

  /** Changes when another tab may have changed something. */
  readonly changes = signal(0);

  /** How often the handler has failed, by chat. */
  readonly #tries = new Map<number, number>();
  #failures = 0;
  #failedAt = 0;
  #sending: Subscription | null = null;

  constructor(outbox: Outbox, handler: LogHandler<Customer>) {
    this.#outbox = outbox;
    this.#handler = handler;
  }

  /** Looks for what is to be logged after this time, in ms, or earlier. */
  schedule(time: number): void {
    const dueAt = Date.now() + time;
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

  /** Ends what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    this.#sending?.unsubscribe();
    this.#sending = null;
    this.#failures = 0;
    this.#tries.clear();
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    this.#outbox.sync();
    this.changes.update((count) => count + 1);
    const now = Date.now();
    const chats = [...this.#outbox.list()].sort((a, b) => a.lastEventAt - b.lastEventAt);
    this.#forget(chats, now);
    if (!this.#sending && hasPassed(this.#failedAt, now, this.#getPause())) {
      this.#sendNext(chats, now);
    }
    this.#scheduleNext(chats, now);
  }

  #scheduleNext(chats: readonly ChatEntry[], now: number): void {
    const open = chats.filter((chat) => !isDone(chat));
    const isSettling = open.some(
      ({ isClosed, lastEventAt }) => isClosed && !hasPassed(lastEventAt, now, SETTLING_TIME),
    );
    const pause = this.#failedAt + this.#getPause() - now;
    if (open.length > 0) {
      this.schedule(isSettling ? SETTLING_TIME : pause > 0 ? pause : LOOKING_TIME);
    }
  }

  #sendNext(chats: readonly ChatEntry[], now: number): void {
    const getTries = ({ chatId }: ChatEntry) => this.#tries.get(chatId) ?? 0;
    const [next] = chats
      .filter((chat) => this.#isDue(chat, now))
      .sort((a, b) => getTries(a) - getTries(b));
    if (next) {
      this.#send(next, now);
    }
  }

  /** Whether this tab has to log the record now. The tab that has the note logs it. */
  #isDue(chat: ChatEntry, now: number): boolean {
    if (
      !isEnded(chat, now, this.#silenceAfter) ||
      (chat.sendingAt !== null && !hasPassed(chat.sendingAt, now, SENDING_TIME))
    ) {
      return false;
    }
    const isNoteElsewhere =
      chat.hasNote && !hasPassed(chat.wrappedAt ?? 0, now, this.#silenceAfter);
    return (
      this.#handler.hasNote(this.#outbox.getOwn(chat.chatId)) ||
      (untracked(this.#leading) && !isDone(chat) && !isNoteElsewhere)
    );
  }

  #send(chat: ChatEntry, now: number): void {
    const { chatId } = chat;
    const hasNote = this.#handler.hasNote(this.#outbox.getOwn(chatId));
    this.#outbox.write({ ...chat, hasNote, sendingAt: now });
    const sending = new Subscription();
    this.#sending = sending;
    this.#zone.run(() => {
      if (chat.hasNote && !hasNote) {
        this.#handler.lose(chat, 'note');
      }
      sending.add(
        askToAct(this.#zone, () => this.#handler.log(chat))
          .pipe(
            take(1),
            catchError((error: unknown) => {
              // One report for an outage.
              if (this.#failures === 0) {
                this.#handler.report(error);
              }
              return of(false);
            }),
          )
          .subscribe((isLogged) => {
            this.#sending = null;
            this.#handleAnswer(chat, isLogged);
          }),
      );
    });
  }

  #handleAnswer(chat: ChatEntry, isLogged: boolean): void {
    const { chatId } = chat;
    const own = this.#outbox.getOwn(chatId) ?? chat;
    const hasNote = own.hasNote && !(isLogged && own.wrappedAt === chat.wrappedAt);
    const done = isLogged ? getVersion(chat) : own.done;
    this.#outbox.write({ ...own, hasNote, sendingAt: null, done });
    this.#handler.note(chat, isLogged);
    if (isLogged) {
      this.#failures = 0;
      this.#tries.delete(chatId);
      // A timer would be throttled in a hidden tab.
      void Promise.resolve().then(() => {
        this.#run();
      });
    } else {
      this.#failures++;
      this.#failedAt = Date.now();
      this.#tries.set(chatId, (this.#tries.get(chatId) ?? 0) + 1);
      this.schedule(this.#getPause());
    }
  }

  #getPause(): number {
    return this.#failures > 0
      ? Math.min(FIRST_PAUSE * 2 ** (this.#failures - 1), LONGEST_PAUSE)
      : 0;
  }

  /** Gives up the oldest records beyond the limit, and forgets what was logged long ago. */
  #forget(chats: readonly ChatEntry[], now: number): void {
    if (untracked(this.#leading)) {
      for (const chat of chats.filter((one) => !isDone(one)).slice(0, -MAX_CHATS)) {
        this.#handler.lose(chat, 'limit');
        this.#outbox.write({ ...chat, done: getVersion(chat) });
      }
    }
    const done = chats.filter(isDone);
    const surplus = new Set(done.slice(0, -MAX_CHATS));
    for (const chat of done.filter((one) => surplus.has(one) || isOutdated(one, now))) {
      this.#outbox.remove(chat.chatId);
    }
  }
}
