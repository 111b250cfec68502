import { Injectable, signal } from '@angular/core';

/** What an entry is about: only commands come from the CRM. */
type EntryKind = 'event' | 'command' | 'reply';

/** An entry of the log, in plain words. */
interface LogEntry {
  readonly number: number;
  readonly kind: EntryKind;
  readonly text: string;
  readonly at: number;
}

const LENGTH = 12;

/** The latest commands of the CRM, and the events and replies to it. */
@Injectable({ providedIn: 'root' })
export class ExchangeLog {
  readonly #entries = signal<readonly LogEntry[]>([]);

  /** The latest entries, newest first. */
  readonly entries = this.#entries.asReadonly();

  /** Adds an entry. The oldest one beyond 12 is removed. */
  add(kind: EntryKind, text: string): void {
    this.#entries.update((entries) => {
      const number = (entries[0]?.number ?? 0) + 1;
      return [{ number, kind, text, at: Date.now() }, ...entries].slice(0, LENGTH);
    });
  }
}
