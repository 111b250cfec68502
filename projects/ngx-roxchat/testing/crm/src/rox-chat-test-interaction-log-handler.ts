import { Injectable } from '@angular/core';
import type {
  InteractionLossReason,
  InteractionRecord,
  RoxChatAnswer,
  RoxChatInteractionLogHandler,
} from 'ngx-roxchat/crm';

/**
 * Stands in for the application's handler of the interaction log, for a test of what shows records.
 *
 * ```ts
 * const handler = new RoxChatTestInteractionLogHandler<Customer>();
 * TestBed.configureTestingModule({
 *   providers: [{ provide: LogChats, useValue: handler }],
 * });
 * ```
 */
@Injectable()
export class RoxChatTestInteractionLogHandler<
  Customer,
> implements RoxChatInteractionLogHandler<Customer> {
  /** What `log` returns. A test sets it, to `false` for a record that was not stored. */
  logAnswer: RoxChatAnswer<unknown> = true;

  /** What `log` was called with, in that order. */
  readonly logged: {
    /** The record. */
    readonly record: InteractionRecord;
    /** The customer whose record a screen pop has opened; null if it opened none. */
    readonly customer: Customer | null;
  }[] = [];

  /** What `lost` was called with, in that order. */
  readonly losses: {
    /** The record that is not logged any more. */
    readonly record: InteractionRecord;
    /** Why. */
    readonly reason: InteractionLossReason;
  }[] = [];

  /** Returns `logAnswer`. */
  log(record: InteractionRecord, customer: Customer | null): RoxChatAnswer<unknown> {
    this.logged.push({ record, customer });
    return this.logAnswer;
  }

  /** Notes a loss. */
  lost(record: InteractionRecord, reason: InteractionLossReason): void {
    this.losses.push({ record, reason });
  }
}
