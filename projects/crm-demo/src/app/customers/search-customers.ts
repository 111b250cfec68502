import type { Customer } from './customer';

/** Lower case without accents, so that "etienne" finds "Étienne". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The customers in whose record every word of the query occurs. */
export function searchCustomers(all: readonly Customer[], query: string): readonly Customer[] {
  const words = plain(query).split(/\s+/);
  return all.filter((customer) => {
    const record = plain(Object.values(customer).join(' '));
    return words.every((word) => record.includes(word));
  });
}
