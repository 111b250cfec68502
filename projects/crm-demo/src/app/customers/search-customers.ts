import type { Customer } from './customer';

/** Converts to lower case without accents, so that "etienne" finds "Étienne". */
function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Returns the customers whose record contains every word of the query. */
export function searchCustomers(all: readonly Customer[], query: string): readonly Customer[] {
  const words = normalize(query).split(/\s+/);
  return all.filter((customer) => {
    const record = normalize(Object.values(customer).join(' '));
    return words.every((word) => record.includes(word));
  });
}
