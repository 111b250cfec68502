/** The number of parts of the messages. Each has its own seed, so it must not vary by machine. */
export const SHARDS = 4;
