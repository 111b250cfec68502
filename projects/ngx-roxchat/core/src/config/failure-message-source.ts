import { FAILURE_CODES, type RoxChatFailureCode } from '../protocol/outgoing-chat';
import { isWireRecord } from '../protocol/wire-record';
import { quote, RoxChatError } from './rox-chat-error';

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
export function checkFailureMessages(value: unknown = {}): RoxChatFailureMessageSource {
  if (typeof value === 'function') {
    return value as RoxChatFailureMessageSource;
  }
  if (!isWireRecord(value)) {
    throw invalid(
      `failureMessages is ${quote(value)}.`,
      'Give an object of texts by code, or a function that returns one.',
    );
  }
  for (const [code, text] of Object.entries(value)) {
    if (!FAILURE_CODES.some((known) => known === code)) {
      throw invalid(
        `failureMessages has a code ${quote(code)}.`,
        `Remove it or correct it; the codes are: ${FAILURE_CODES.join(', ')}.`,
      );
    }
    const isLeftOut = text === null || text === undefined;
    if (!isLeftOut && (typeof text !== 'string' || text === '')) {
      throw invalid(
        `failureMessages.${code} is ${quote(text)}.`,
        'Give a text, or leave it out for the built-in one.',
      );
    }
  }
  return Object.freeze({ ...value });
}

function invalid(problem: string, fix: string): RoxChatError {
  return new RoxChatError('failure-messages-invalid', problem, fix);
}
