import { quote, RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

/** How many items are remembered by default. */
export const DEFAULT_LIMIT = 500;

// Each event copies the list of what is remembered; longer lists would be noticeable.
const HIGHEST_LIMIT = 10_000;

/** Ten minutes, in ms. No agent waits longer for a chat. */
const LONGEST_TIMEOUT = 600_000;

/**
 * Creates the check of an option that limits how many items are remembered.
 *
 * @returns a function that returns the limit, or throws a RoxChatError `bound-invalid`
 */
export function createLimitCheck(option: string): (value: unknown) => number {
  const meaning = 'a number of items to remember';
  return wholeNumber(option, 'bound-invalid', meaning, HIGHEST_LIMIT, DEFAULT_LIMIT);
}

/**
 * Creates the check of an option that is a waiting time.
 *
 * @param fallback the default, in ms
 * @param longest the longest time, in ms
 * @returns a function that returns the time in ms, or throws a RoxChatError `timeout-invalid`
 */
export function createTimeoutCheck(
  option: string,
  fallback: number,
  longest = LONGEST_TIMEOUT,
): (value: unknown) => number {
  return wholeNumber(option, 'timeout-invalid', 'a time in ms', longest, fallback);
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
