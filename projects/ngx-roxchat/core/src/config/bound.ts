import { quote, RoxChatError } from './rox-chat-error';

/** How much is remembered where the configuration does not say. */
export const DEFAULT_BOUND = 500;

// What is remembered is copied at each event, so that more would be felt.
const HIGHEST_BOUND = 10_000;

/**
 * The check of an option that bounds how much is remembered.
 *
 * @returns a function that gives the bound, or throws a RoxChatError `bound-invalid`
 */
export function boundOf(option: string): (value: unknown) => number {
  return (value = DEFAULT_BOUND) => {
    if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > HIGHEST_BOUND) {
      throw new RoxChatError(
        'bound-invalid',
        `${option} is ${quote(value)}, which is not a number of things to remember.`,
        `Give a whole number from 1 to ${String(HIGHEST_BOUND)}, or leave it out for ${String(DEFAULT_BOUND)}.`,
      );
    }
    return value as number;
  };
}
