import { ErrorHandler, inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import { MAX_ID_LENGTH } from '../protocol/limits';
import type { WireRecord } from '../protocol/wire-record';
import { Diagnostics } from './diagnostics';
import type { WorkspacePage } from './workspace-frames';

/**
 * Finds the failure replies among the messages of the page that was asked. A reply does not say
 * which command it is about, so that one which may be a late one is pinned on none.
 *
 * Assumed: a command has one answer; one that timed out may have it until as long again has passed.
 */
@Injectable({ providedIn: 'root' })
export class FailureReplies {
  readonly #config = inject(ROX_CHAT_CONFIG);
  readonly #diagnostics = inject(Diagnostics);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #found = new Subject<string>();
  readonly #orphans = new Subject<void>();

  /** The page that may answer; null if none was asked. */
  #asked: WorkspacePage | null = null;
  #inFlight = false;

  /** Until when a reply of a page may be a late one, in ms of `performance.now()`. */
  readonly #lateUntil = new WeakMap<WorkspacePage, number>();

  /** The codes that came for the command in flight, as they were written, at most 256 characters. */
  readonly found$ = this.#found.asObservable();

  /** Emits for each reply that is pinned on no command. */
  readonly orphans$ = this.#orphans.asObservable();

  /** A command is about to be posted to a page. */
  expectFrom(page: WorkspacePage): void {
    this.#asked = page;
    this.#inFlight = true;
  }

  /** The command in flight has ended. */
  settle(page: WorkspacePage, end: 'answered' | 'timed-out'): void {
    this.#inFlight = false;
    if (end === 'timed-out') {
      this.#lateUntil.set(page, performance.now() + this.#config.confirmationTimeout);
    } else if (!this.#lateUntil.has(page)) {
      this.#asked = null;
    }
  }

  /** Takes a message for a failure reply if it is one; tells whether it is. */
  take(message: WireRecord, source: MessageEventSource | null): boolean {
    const asked = this.#asked;
    if (asked?.window !== source) {
      return false;
    }
    const rawCode = this.#codeOf(message);
    if (typeof rawCode !== 'string') {
      return false;
    }
    if (this.#inFlight && performance.now() >= (this.#lateUntil.get(asked) ?? 0)) {
      this.#found.next(this.#cut(rawCode));
    } else {
      this.#diagnostics.count('orphan-reply');
      this.#orphans.next();
    }
    return true;
  }

  #cut(rawCode: string): string {
    if (rawCode.length > MAX_ID_LENGTH) {
      this.#diagnostics.count('field-cut', null, 'code');
    }
    return rawCode.slice(0, MAX_ID_LENGTH);
  }

  /** Of any type: the reader may be the application's own. */
  #codeOf(message: WireRecord): unknown {
    try {
      return this.#config.readFailureReply(message);
    } catch (error) {
      this.#errorHandler.handleError(error);
      return null;
    }
  }
}
