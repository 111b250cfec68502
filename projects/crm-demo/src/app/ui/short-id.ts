/** Returns the start of an id, which is enough to distinguish a few visitors. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
