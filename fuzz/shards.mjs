/** Into how many parts the messages are split: whatever the machine, as each part has its own seed. */
export const SHARDS = 4;
