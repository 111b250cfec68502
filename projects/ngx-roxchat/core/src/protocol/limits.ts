/** The longest identifier, in UTF-16 code units. A longer one is invalid; it is never truncated. */
export const MAX_ID_LENGTH = 256;

/** The longest name or kind, in UTF-16 code units. A longer one is truncated. */
export const MAX_NAME_LENGTH = 1024;

/** The longest text, in UTF-16 code units. A longer one is truncated. */
export const MAX_TEXT_LENGTH = 64 * 1024;

/** The longest message that is parsed as JSON, in UTF-16 code units. */
export const MAX_JSON_LENGTH = 1024 * 1024;
