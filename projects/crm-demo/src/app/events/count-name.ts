/** The count of each name, in order of first appearance. */
export type NameCounts = ReadonlyMap<string, number>;

export const maxNames = 50;

/** Increments the count of a name; new names beyond the limit are ignored. */
export function countName(counts: NameCounts, name: string): NameCounts {
  return counts.has(name) || counts.size < maxNames
    ? new Map(counts).set(name, (counts.get(name) ?? 0) + 1)
    : counts;
}
