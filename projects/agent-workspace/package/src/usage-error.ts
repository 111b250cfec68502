/** A mistake of the one who gave the command, told in one line that has the fix. */
export class UsageError extends Error {}
