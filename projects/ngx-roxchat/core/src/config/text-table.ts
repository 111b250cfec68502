import { isWireRecord } from '../protocol/wire-record';
import { quote, RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

/**
 * Checks an option that is a table of texts, or a function that returns one. Copies a table.
 *
 * @param keys all keys that the table may have
 * @param value the option; an empty table if it is undefined
 * @throws RoxChatError with the given code
 */
export function checkTextTable(
  option: string,
  code: RoxChatErrorCode,
  keys: readonly string[],
  value: unknown = {},
): object {
  if (typeof value === 'function') {
    return value;
  }
  if (!isWireRecord(value)) {
    throw new RoxChatError(
      code,
      `${option} is ${quote(value)}.`,
      'Give an object of texts by key, or a function that returns one.',
    );
  }
  for (const [key, text] of Object.entries(value)) {
    if (!keys.includes(key)) {
      throw new RoxChatError(
        code,
        `${option} has a key ${quote(key)}.`,
        `Remove it or correct it; the keys are: ${keys.join(', ')}.`,
      );
    }
    const isLeftOut = text === null || text === undefined;
    if (!isLeftOut && (typeof text !== 'string' || text === '')) {
      throw new RoxChatError(
        code,
        `${option}['${key}'] is ${quote(text)}.`,
        'Give a text, or leave it out for the built-in one.',
      );
    }
  }
  return Object.freeze({ ...value });
}
