/** The head of an id, which is enough to tell a few visitors apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
