import { ErrorHandler, inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import { reportLater } from '../config/report-later';
import type { FieldReport } from '../protocol/diagnostic-reason';
import { cut } from '../protocol/fields';
import { MAX_ID_LENGTH } from '../protocol/limits';
import { isListedCode } from '../protocol/outgoing-chat-answer';
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
  readonly #ambiguous = new Subject<void>();

  /** The page that a command is in flight to; null if none is. */
  #asked: WorkspacePage | null = null;

  /** By window: the page that let a command time out, and until when its reply is a late one. */
  readonly #late = new WeakMap<MessageEventSource, { page: WorkspacePage; until: number }>();

  /** The codes that came for the command in flight, as they were written, at most 256 characters. */
  readonly found$ = this.#found.asObservable();

  /** Emits for each reply that is pinned on no command, but may be that of the one in flight. */
  readonly ambiguous$ = this.#ambiguous.asObservable();

  /** A command is about to be posted to a page. */
  expectFrom(page: WorkspacePage): void {
    this.#asked = page;
  }

  /** The command in flight has ended. */
  settle(page: WorkspacePage, end: 'answered' | 'timed-out'): void {
    this.#asked = null;
    if (end === 'timed-out') {
      const until = performance.now() + this.#config.confirmationTimeout;
      this.#late.set(page.window, { page, until });
    }
  }

  /** Takes a message for a failure reply if it is one; tells whether it is. */
  take(message: WireRecord, source: MessageEventSource | null): boolean {
    const asked = this.#asked?.window === source ? this.#asked : null;
    const late = source ? this.#late.get(source) : undefined;
    const rawCode = asked || late ? this.#codeOf(message) : null;
    if (rawCode === null) {
      return false;
    }
    const isLate = late !== undefined && performance.now() < late.until;
    if (!asked && !isLate && !isListedCode(rawCode)) {
      return false; // So long after, it may be anything that has a code.
    }
    if (asked && !(isLate && late.page === asked)) {
      this.#found.next(cut(rawCode, MAX_ID_LENGTH, 'code', this.#report));
      return true;
    }
    if (asked) {
      this.#ambiguous.next();
    }
    this.#diagnostics.count('orphan-reply');
    return true;
  }

  readonly #report: FieldReport = (reason, field) => {
    this.#diagnostics.count(reason, null, field);
  };

  /** The reader may be the application's own, and give anything or throw. */
  #codeOf(message: WireRecord): string | null {
    try {
      const rawCode: unknown = this.#config.readFailureReply(message);
      return typeof rawCode === 'string' && rawCode !== '' ? rawCode : null;
    } catch (error) {
      reportLater(this.#errorHandler, error);
      return null;
    }
  }
}
