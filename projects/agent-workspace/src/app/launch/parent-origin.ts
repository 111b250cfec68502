const SCHEMES: readonly string[] = ['http:', 'https:'];

/**
 * Reads the origin that events may be posted to: an http or https origin as browsers write it, with
 * or without a trailing slash. Returns null for anything else, such as a path or a wildcard.
 */
export function readParentOrigin(value: string | null): string | null {
  if (value === null || !URL.canParse(value)) {
    return null;
  }
  const { origin, protocol } = new URL(value);
  const isOrigin = !value.includes('*') && (value === origin || value === `${origin}/`);
  return isOrigin && SCHEMES.includes(protocol) ? origin : null;
}
