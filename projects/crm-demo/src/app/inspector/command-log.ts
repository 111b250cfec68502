import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Actions, ofType } from '@ngrx/effects';
import { OutgoingChatActions, type OutgoingChatEndAction } from 'ngx-roxchat';

/** A command of the CRM, or its result. */
interface CommandEntry {
  readonly number: number;
  /** In ms since the epoch. */
  readonly at: number;
  readonly roxchatVisitorId: string;
  /** Such as `command`, `started` or `failed`. */
  readonly step: string;
  /** The code or the reason of a result; null if it has none. */
  readonly detail: string | null;
}

/** The highest number of entries that are kept. */
const MAX_ENTRIES = 100;

/** The commands of the CRM and their results, newest first. */
@Injectable({ providedIn: 'root' })
export class CommandLog {
  readonly #entries = signal<readonly CommandEntry[]>([]);
  #count = 0;

  readonly entries = this.#entries.asReadonly();

  constructor() {
    inject(Actions)
      .pipe(
        ofType(
          OutgoingChatActions.startOutgoingChat,
          OutgoingChatActions.outgoingChatStarted,
          OutgoingChatActions.outgoingChatFailed,
          OutgoingChatActions.outgoingChatUnconfirmed,
          OutgoingChatActions.outgoingChatNotSent,
        ),
        takeUntilDestroyed(),
      )
      .subscribe((action) => {
        const { roxchatVisitorId } = action;
        const result = action.type === OutgoingChatActions.startOutgoingChat.type ? null : action;
        this.#add(roxchatVisitorId, result?.status ?? 'command', result && getDetail(result));
      });
  }

  #add(roxchatVisitorId: string, step: string, detail: string | null): void {
    const entry = { number: ++this.#count, at: Date.now(), roxchatVisitorId, step, detail };
    this.#entries.update((entries) => [entry, ...entries].slice(0, MAX_ENTRIES));
  }
}

/** Returns the code as the workspace wrote it, or the reason. */
function getDetail(result: OutgoingChatEndAction): string | null {
  switch (result.status) {
    case 'started':
      return null;
    case 'failed':
      return result.rawCode;
    case 'unconfirmed':
    case 'notSent':
      return result.reason;
  }
}
