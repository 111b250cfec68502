const SCHEMES: readonly string[] = ['http:', 'https:'];

/**
 * Reads the one origin that events may go to: an http or https origin as browsers write it, with
 * or without a trailing slash. Anything else, a path or a wildcard included, is no origin.
 */
export function readParentOrigin(value: string | null): string | null {
  if (value === null || !URL.canParse(value)) {
    return null;
  }
  const { origin, protocol } = new URL(value);
  const isOrigin = !value.includes('*') && (value === origin || value === `${origin}/`);
  return isOrigin && SCHEMES.includes(protocol) ? origin : null;
}
