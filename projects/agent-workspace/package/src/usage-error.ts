/** A mistake in how the command was called; its message is one line and names the fix. */
export class UsageError extends Error {}
