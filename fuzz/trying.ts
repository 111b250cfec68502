/** Does something, and names what it was done with if it fails. */
export function trying<T>(what: unknown, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${JSON.stringify(what).slice(0, 300)}: ${String(error)}`, { cause: error });
  }
}
