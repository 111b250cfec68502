/** The URL, or null if it is not a valid absolute one. */
export function parseUrl(value: string): URL | null {
  // Not URL.canParse: once Node 20 has optimised it, it refuses names such as 'münchen.example'.
  try {
    return new URL(value);
  } catch {
    return null;
  }
}
