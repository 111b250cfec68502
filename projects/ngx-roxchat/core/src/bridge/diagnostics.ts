import { Injectable } from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import type { RoxChatEventName } from '../protocol/events';
import type { RoxChatRepair } from '../protocol/fields';

/** Why a message was rejected. */
export type RoxChatRejection =
  /** Its source is not the window of the workspace. */
  | 'wrong-source'
  /** Its origin is not `allowedOrigin`. */
  | 'wrong-origin'
  /** It has message ports, which the protocol never uses. */
  | 'transferred-ports'
  /** It is a string of over 1,048,576 characters. */
  | 'too-long'
  /** It is a string, but not JSON. */
  | 'malformed-json'
  /** It is neither a plain object nor the JSON of one. */
  | 'wrong-type'
  /** It is a failure reply that may be about a command that has ended; it ends none. */
  | 'orphan-reply'
  /** Its `source` is not `"roxchat"`. */
  | 'not-roxchat'
  /** Its `event` is none that this version knows. */
  | 'unknown-event'
  /** Its `params`, or an identifier that they must have, are missing or invalid. */
  | 'invalid-params';

/** What was forgotten because of a limit. */
export type RoxChatLoss =
  /** The last session and frame of a visitor, beyond `maxVisitors` visitors. */
  | 'visitor-dropped'
  /** A former id of a visitor, beyond `maxVisitors` former ids. */
  | 'former-id-dropped';

/** Why something was counted in the diagnostics. */
export type RoxChatDiagnosticReason = RoxChatRejection | RoxChatRepair | RoxChatLoss;

/** How often each reason was counted since the application started. */
export type RoxChatDiagnosticCounts = Readonly<Record<RoxChatDiagnosticReason, number>>;

/** Something was rejected, coerced or forgotten. A diagnostic never contains the payload. */
export interface RoxChatDiagnostic {
  /** The reason. */
  readonly reason: RoxChatDiagnosticReason;
  /** The event it is about; null if the message was rejected before that was known. */
  readonly event: RoxChatEventName | null;
  /**
   * The field, as a dotted path in `params`, or `code` for the code of a failure reply; null if it
   * is about no field.
   */
  readonly field: string | null;
  /** How often this reason has been counted, including now. */
  readonly count: number;
  /** How often each reason has been counted. */
  readonly counts: RoxChatDiagnosticCounts;
}

/** Counts by reason what is rejected, coerced or forgotten. */
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

  /** Returns the counts so far. */
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
   * Counts one more message from a wrong source. There may be very many of them, and looking up a
   * counter by a variable name would double the cost of each.
   */
  countWrongSource(): void {
    this.#emit('wrong-source', null, null, ++this.#counts['wrong-source']);
  }

  /** Builds the diagnostic only while someone is subscribed. */
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
