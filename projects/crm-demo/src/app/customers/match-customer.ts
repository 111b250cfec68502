import type { RoxChatVisitorIds } from 'ngx-roxchat';
import type { Customer } from './customer';

/**
 * Returns the customer who matches a visitor: by the Siebel id, which is the CRM's own, or else by
 * the id that the client's site gave the visitor. Returns null if the CRM knows neither.
 */
export function matchCustomer(
  customers: readonly Customer[],
  { siebelId, providedVisitorId }: Pick<RoxChatVisitorIds, 'siebelId' | 'providedVisitorId'>,
): Customer | null {
  return (
    customers.find((customer) => siebelId !== null && customer.siebelId === siebelId) ??
    customers.find(
      (customer) => providedVisitorId !== null && customer.providedVisitorId === providedVisitorId,
    ) ??
    null
  );
}
