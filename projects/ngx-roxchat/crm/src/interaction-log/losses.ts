import type { ChatEntry } from './chat-entry';
import { getVersion, isDone, isEnded } from './join-entries';
import type { LogHandler } from './log-handler';
import type { Outbox } from './outbox';

/** Gives up what cannot be logged any more: after a reset, and when the page is left. */
export class Losses {
  readonly #outbox: Outbox;
  readonly #handler: LogHandler<unknown>;
  readonly #silenceAfter: number;

  /** @param silenceAfter how long a chat lasts without an event, in ms */
  constructor(outbox: Outbox, handler: LogHandler<unknown>, silenceAfter: number) {
    this.#outbox = outbox;
    this.#handler = handler;
    this.#silenceAfter = silenceAfter;
  }

  /** The agent signs out in this tab. The next one must not log in their name. */
  reset(): void {
    this.#outbox.sync();
    for (const chat of this.#outbox.list().filter((one) => !isDone(one))) {
      this.#handler.lose({ ...chat, isLeft: true }, 'reset');
    }
    this.#outbox.reset();
  }

  /** The agent has signed out in another tab, which did not know all that this one knows. */
  followReset(): void {
    for (const entry of this.#listAtRisk()) {
      this.#handler.lose({ ...entry, isLeft: true }, 'reset');
    }
  }

  /** The page is left. Another tab logs the rest. */
  leave(): void {
    const now = Date.now();
    for (const entry of this.#listAtRisk()) {
      const isSaved = this.#outbox.isSaved(entry);
      this.#handler.lose({ ...entry, isLeft: true }, isSaved ? 'note' : 'storage');
      const done = isSaved ? entry.done : getVersion(entry);
      this.#outbox.write({ ...entry, hasNote: false, done });
    }
    for (const entry of this.#outbox.listOwn()) {
      if (!isEnded({ ...entry, isClosed: false }, now, this.#silenceAfter)) {
        this.#outbox.write({ ...entry, isLeft: true });
      }
    }
  }

  /** Returns the entries that no other tab can log in full. */
  #listAtRisk(): readonly ChatEntry[] {
    return this.#outbox
      .listOwn()
      .filter(
        (entry) => this.#handler.hasNote(entry) || (!this.#outbox.isSaved(entry) && !isDone(entry)),
      );
  }
}
