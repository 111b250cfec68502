/** Deletes the oldest entries beyond the limit; returns how many. */
export function evict(all: Map<string, unknown>, limit: number): number {
  const surplus = [...all.keys()].slice(0, Math.max(0, all.size - limit));
  surplus.forEach((id) => all.delete(id));
  return surplus.length;
}
