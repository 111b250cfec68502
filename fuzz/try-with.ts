/** Calls a function. If it throws, the error names the input. */
export function tryWith<T>(input: unknown, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`${JSON.stringify(input).slice(0, 300)}: ${String(error)}`, { cause: error });
  }
}
