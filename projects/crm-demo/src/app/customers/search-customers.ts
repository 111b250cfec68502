import type { Customer } from './customer';

/** Converts to lower case without accents, so that "etienne" finds "Étienne". */
function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words by which each customer is found; a customer that changes is another object. */
const recordTexts = new WeakMap<Customer, string>();

function getRecordText(customer: Customer): string {
  const known = recordTexts.get(customer);
  const { topic, channel, keptChat, ...words } = customer;
  const text = known ?? normalize(Object.values(words).join(' '));
  recordTexts.set(customer, text);
  return text;
}

/**
 * Returns the customers whose record contains every word of the query.
 *
 * @param describe returns what the agent sees in place of codes
 */
export function searchCustomers(
  all: readonly Customer[],
  query: string,
  describe: (customer: Customer) => string,
): readonly Customer[] {
  const words = normalize(query).split(/\s+/);
  return all.filter((customer) => {
    const text = `${getRecordText(customer)} ${normalize(describe(customer))}`;
    return words.every((word) => text.includes(word));
  });
}
