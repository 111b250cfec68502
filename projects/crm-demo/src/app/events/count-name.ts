/** How often each name came, in order of first appearance. */
export type NameCounts = ReadonlyMap<string, number>;

export const maxNames = 50;

/** Counts a name once more; names beyond the limit are left out. */
export function countName(counts: NameCounts, name: string): NameCounts {
  return counts.has(name) || counts.size < maxNames
    ? new Map(counts).set(name, (counts.get(name) ?? 0) + 1)
    : counts;
}
