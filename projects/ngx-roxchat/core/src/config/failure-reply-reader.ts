import { findFailureCode } from '../protocol/outgoing-chat-reply';
import { quote, RoxChatError } from './rox-chat-error';

/**
 * Finds the code of a failure in a message from the workspace. The message came from the exact
 * window that the command was posted to, and from the exact origin. It is none of the six events;
 * its content has not been checked.
 *
 * @param message a plain object: the message's data, or what its JSON held
 * @returns the code as it is written in the message; null or an empty text if it is no failure
 * reply
 */
export type RoxChatFailureReplyReader = (
  message: Readonly<Record<string, unknown>>,
) => string | null;

/**
 * Checks `readFailureReply`.
 *
 * @throws RoxChatError `failure-reader-invalid`
 */
export function checkFailureReplyReader(
  value: unknown = findFailureCode,
): RoxChatFailureReplyReader {
  if (typeof value !== 'function') {
    throw new RoxChatError(
      'failure-reader-invalid',
      `readFailureReply is ${quote(value)}, which is not a function.`,
      'Give a function that takes a message and returns a failure code or null, or leave it out.',
    );
  }
  return value as RoxChatFailureReplyReader;
}
