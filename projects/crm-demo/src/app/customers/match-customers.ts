import type { RoxChatVisitorIds } from 'ngx-roxchat';
import type { Customer } from './customer';

/** The ids of a visitor; those of Rox.Chat that the visitor had before are optional. */
type MatchedIds = RoxChatVisitorIds & { readonly formerIds?: readonly string[] };

/**
 * Returns the customers that a visitor may be: by the Siebel id, which is the CRM's own; or else by
 * the id that the client's site gave the visitor; or else by the ids of an earlier chat.
 */
export function matchCustomers(
  customers: readonly Customer[],
  { siebelId, providedVisitorId, roxchatVisitorId, formerIds = [] }: MatchedIds,
): readonly Customer[] {
  const known = [roxchatVisitorId, ...formerIds];
  const rules: readonly ((customer: Customer) => boolean)[] = [
    (customer) => siebelId !== null && customer.siebelId === siebelId,
    (customer) => providedVisitorId !== null && customer.providedVisitorId === providedVisitorId,
    ({ keptChat }) => keptChat !== null && known.includes(keptChat.roxchatVisitorId),
  ];
  return rules.map((rule) => customers.filter(rule)).find(({ length }) => length > 0) ?? [];
}

/** Returns the name of a visitor, or the names that fit; null if the CRM knows none. */
export function nameVisitor(customers: readonly Customer[], ids: MatchedIds): string | null {
  const names = matchCustomers(customers, ids).map(({ name }) => name);
  return names.length > 0 ? names.join(' / ') : null;
}
