import { Injectable } from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import type { RoxChatEventName } from '../protocol/events';
import type { RoxChatRepair } from '../protocol/fields';

/** Why a message was dropped, in the order in which the gate asks. */
export type RoxChatRejection =
  /** It came from another window than the workspace's. */
  | 'wrong-source'
  /** It came from another origin than `allowedOrigin`. */
  | 'wrong-origin'
  /** It carried message ports, which the protocol never does. */
  | 'transferred-ports'
  /** It is a string of over 1,048,576 characters. */
  | 'too-long'
  /** It is a string, but not of JSON. */
  | 'malformed-json'
  /** It is neither a plain object nor the JSON of one. */
  | 'wrong-type'
  /** It is a failure reply, but may be about a command that has ended: it is pinned on none. */
  | 'orphan-reply'
  /** It does not say `source: "roxchat"`. */
  | 'not-roxchat'
  /** Its `event` is not one this version knows. */
  | 'unknown-event'
  /** Its `params`, or an identifier without which they mean nothing, are missing or invalid. */
  | 'invalid-params';

/** What was forgotten. */
export type RoxChatLoss =
  /** A visitor's last session, and the frame that told of them, beyond those of `maxVisitors`. */
  | 'visitor-dropped'
  /** That a visitor had another id before, beyond as many former ids as `maxVisitors`. */
  | 'former-id-dropped';

/** Why something was counted in the diagnostics. */
export type RoxChatDiagnosticReason = RoxChatRejection | RoxChatRepair | RoxChatLoss;

/** How often each reason was counted since the application started. */
export type RoxChatDiagnosticCounts = Readonly<Record<RoxChatDiagnosticReason, number>>;

/** One thing that was rejected, mended or forgotten. It says why and how often, and never what was in it. */
export interface RoxChatDiagnostic {
  /** Why. */
  readonly reason: RoxChatDiagnosticReason;
  /** The event it is about; null if the message was rejected before that was known. */
  readonly event: RoxChatEventName | null;
  /**
   * The field of the protocol, as a dotted path in `params`, or `code` for that of a failure reply;
   * null if it is about none.
   */
  readonly field: string | null;
  /** How often this reason was counted, this time included. */
  readonly count: number;
  /** How often each reason was counted. */
  readonly counts: RoxChatDiagnosticCounts;
}

/** Counts, by reason, what is rejected, mended and forgotten. */
@Injectable({ providedIn: 'root' })
export class Diagnostics {
  readonly #counts: Record<RoxChatDiagnosticReason, number> = {
    'wrong-source': 0,
    'wrong-origin': 0,
    'transferred-ports': 0,
    'too-long': 0,
    'malformed-json': 0,
    'wrong-type': 0,
    'not-roxchat': 0,
    'unknown-event': 0,
    'orphan-reply': 0,
    'invalid-params': 0,
    'field-invalid': 0,
    'field-coerced': 0,
    'field-cut': 0,
    'field-conflict': 0,
    'visitor-dropped': 0,
    'former-id-dropped': 0,
  };

  readonly #counted = new Subject<RoxChatDiagnostic>();

  /** Emits each time something is counted. */
  readonly counted$: Observable<RoxChatDiagnostic> = this.#counted.asObservable();

  /** The counts so far. */
  counts(): RoxChatDiagnosticCounts {
    return Object.freeze({ ...this.#counts });
  }

  /** Counts one more of a reason. */
  count(
    reason: RoxChatDiagnosticReason,
    event: RoxChatEventName | null = null,
    field: string | null = null,
  ): void {
    this.#emit(reason, event, field, ++this.#counts[reason]);
  }

  /**
   * Counts one more message from a wrong source. There may be very many of them, and a counter that
   * is looked up by a variable name costs as much as all else that is done about one.
   */
  countWrongSource(): void {
    this.#emit('wrong-source', null, null, ++this.#counts['wrong-source']);
  }

  /** Nothing is built unless someone listens. */
  #emit(
    reason: RoxChatDiagnosticReason,
    event: RoxChatEventName | null,
    field: string | null,
    count: number,
  ): void {
    if (this.#counted.observed) {
      this.#counted.next(Object.freeze({ reason, event, field, count, counts: this.counts() }));
    }
  }
}
