import { InjectionToken, type Type } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';
import type { RoxChatAnswer } from '../handler/ask-handler';
import type { InteractionRecord } from './interaction-record';

/**
 * Why a record is not logged any more. `reset`: the agent has signed out. `limit`: more than 500
 * records wait. `storage`: the page is left, and the storage is full or denied. `note`: only the
 * note is lost, as the page that had it was left before it could be logged, or another tab has
 * wrapped up the chat again.
 */
export type InteractionLossReason = 'reset' | 'limit' | 'storage' | 'note';

/** The application's part of the interaction log, as a service. */
export interface RoxChatInteractionLogHandler<Customer> {
  /**
   * Stores a record under its key, in place of an earlier one. It is called once for each end of a
   * chat, and again if the chat went on or was wrapped up since. Crashes may repeat it.
   *
   * @param customer the customer whose record a screen pop has opened for the visitor in this tab;
   * null if it opened none
   * @returns `false` if it was not stored. Then it is called again, as it is after an error, and if
   * it has not answered for 30 seconds. Any other value means that it was
   */
  log(record: InteractionRecord, customer: Customer | null): RoxChatAnswer<unknown>;

  /** Receives what is not logged any more. The page may be about to go away. */
  lost?(record: InteractionRecord, reason: InteractionLossReason): void;
}

/** What `withInteractionLog` sets up. */
interface InteractionLogSetUp {
  readonly handler: Type<RoxChatInteractionLogHandler<unknown>>;
  /** In ms. */
  readonly silenceAfter: number;
}

/** The set-up of the application. */
export const INTERACTION_LOG = new InjectionToken<InteractionLogSetUp>('INTERACTION_LOG', {
  providedIn: 'root',
  factory: () => {
    throw new RoxChatError(
      'interaction-log-missing',
      'RoxChatInteractionLog has no handler.',
      'Add withInteractionLog(YourHandler) to RoxChatModule.forRoot or provideRoxChat.',
    );
  },
});
