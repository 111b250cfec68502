import { FAILURE_CODES, type RoxChatFailureCode } from '../protocol/outgoing-chat';
import { checkTextTable } from './text-table';

/** A text for each failure code. */
export type RoxChatFailureMessages = Readonly<Record<RoxChatFailureCode, string>>;

/** Texts for some codes. Null and undefined count as left out. */
export type RoxChatFailureMessageOverrides = Readonly<
  Partial<Record<RoxChatFailureCode, string | null | undefined>>
>;

/**
 * Texts for some or all codes, or a function that returns them. The built-in texts fill the gaps.
 */
export type RoxChatFailureMessageSource =
  RoxChatFailureMessageOverrides | (() => RoxChatFailureMessageOverrides | null | undefined);

/**
 * Checks `failureMessages`, and copies an object of texts.
 *
 * @throws RoxChatError `failure-messages-invalid`
 */
export function checkFailureMessages(value?: unknown): RoxChatFailureMessageSource {
  return checkTextTable('failureMessages', 'failure-messages-invalid', FAILURE_CODES, value);
}
