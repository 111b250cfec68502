import type { RoxChatTextKey } from '../config/text-source';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';

/** A result, or a command that has none yet, such as an outgoing chat of the store. */
export type ResultOrSending = OutgoingChatResult | { readonly status: 'sending' };

/** Returns the key of the text of a result. */
export function getResultKey(result: ResultOrSending): RoxChatTextKey {
  switch (result.status) {
    case 'sending':
      return 'start.sending';
    case 'started':
      return 'started';
    case 'failed':
      return result.code;
    case 'unconfirmed':
      return `unconfirmed.${result.reason}`;
    case 'notSent':
      return `notSent.${result.reason}`;
  }
}
