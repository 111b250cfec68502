import { quote, RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

/** How much is remembered where the configuration does not say. */
export const DEFAULT_LIMIT = 500;

// What is remembered is copied at each event, so that more would be felt.
const HIGHEST_LIMIT = 10_000;

/** Ten minutes, in ms: no agent waits longer for a chat. */
const LONGEST_TIMEOUT = 600_000;

/**
 * The check of an option that limits how much is remembered.
 *
 * @returns a function that gives the limit, or throws a RoxChatError `bound-invalid`
 */
export function createLimitCheck(option: string): (value: unknown) => number {
  const meaning = 'a number of things to remember';
  return wholeNumber(option, 'bound-invalid', meaning, HIGHEST_LIMIT, DEFAULT_LIMIT);
}

/**
 * The check of an option that says how long something is waited for.
 *
 * @param fallback ms, where the configuration does not say
 * @returns a function that gives the ms, or throws a RoxChatError `timeout-invalid`
 */
export function createTimeoutCheck(option: string, fallback: number): (value: unknown) => number {
  return wholeNumber(option, 'timeout-invalid', 'a time in ms', LONGEST_TIMEOUT, fallback);
}

function wholeNumber(
  option: string,
  code: RoxChatErrorCode,
  meaning: string,
  highest: number,
  fallback: number,
): (value: unknown) => number {
  return (value = fallback) => {
    if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > highest) {
      throw new RoxChatError(
        code,
        `${option} is ${quote(value)}, which is not ${meaning}.`,
        `Give a whole number from 1 to ${String(highest)}, or leave it out for ${String(fallback)}.`,
      );
    }
    return value as number;
  };
}
