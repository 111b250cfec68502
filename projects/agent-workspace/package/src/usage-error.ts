/** A mistake in how the command was called; its message is one line and names the fix. */
export class UsageError extends Error {}

/** Returns the message of an error of Node as a part of such a line. */
export function toOneLine(error: unknown): string {
  return (error as Error).message.replaceAll(/\s+/g, ' ');
}
