import { findFailureCode } from '../protocol/outgoing-chat-reply';
import { quote, RoxChatError } from './rox-chat-error';

/**
 * Finds the code of a failure in a message from the workspace: the exact window that the command
 * was posted to, and the exact origin. Anything may be in the message but one of the six events:
 * nothing of it was checked.
 *
 * @param message a plain object, or what the message's JSON held
 * @returns the code as it is written there; null or an empty text if the message is none of a failure
 */
export type RoxChatFailureReplyReader = (
  message: Readonly<Record<string, unknown>>,
) => string | null;

/** @throws RoxChatError `failure-reader-invalid` */
export function checkFailureReplyReader(
  value: unknown = findFailureCode,
): RoxChatFailureReplyReader {
  if (typeof value !== 'function') {
    throw new RoxChatError(
      'failure-reader-invalid',
      `readFailureReply is ${quote(value)}, which is not a function.`,
      'Give a function that takes a message and gives a failure code or null, or leave it out.',
    );
  }
  return value as RoxChatFailureReplyReader;
}
