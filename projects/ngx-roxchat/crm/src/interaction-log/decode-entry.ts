import { type ChatEntry, EMPTY, MAX_FORMER_IDS } from './chat-entry';

/** The longest text: that of a channel's type. */
const MAX_LENGTH = 1024;

/**
 * Reads an entry from the browser's storage, where any script of the origin can write. Returns null
 * if a field is missing or of another kind than in an empty entry. Other fields are left out.
 */
export function decodeEntry(text: string): ChatEntry | null {
  try {
    const given = JSON.parse(text) as ChatEntry;
    const names = Object.keys(EMPTY) as (keyof ChatEntry)[];
    return names.every((name) => Object.hasOwn(given, name) && isValid(given[name], EMPTY[name]))
      ? (Object.fromEntries(names.map((name) => [name, given[name]])) as unknown as ChatEntry)
      : null;
  } catch {
    return null;
  }
}

/** Whether a value is of the kind of an empty one. Where that is null, it may be null or a text. */
function isValid(value: unknown, empty: ChatEntry[keyof ChatEntry]): boolean {
  if (typeof empty === 'number') {
    return Number.isSafeInteger(value) && (value as number) >= 0;
  }
  return Array.isArray(empty)
    ? Array.isArray(value) && value.length <= MAX_FORMER_IDS && value.every(isText)
    : isText(value) || (value === null && empty === null);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_LENGTH;
}
