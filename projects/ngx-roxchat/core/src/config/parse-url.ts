/** Returns the URL; null if it is not a valid absolute one. */
export function parseUrl(value: string): URL | null {
  // Not URL.canParse: in Node 20 it refuses names such as 'münchen.example' once it is optimised.
  try {
    return new URL(value);
  } catch {
    return null;
  }
}
