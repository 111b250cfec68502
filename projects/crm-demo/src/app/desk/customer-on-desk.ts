import type { RoxChatVisitor } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { matchCustomer } from '../customers/match-customer';

/** Where the agent opened a customer's card. */
export type OpenedFrom = 'workspace' | 'visitor-list' | 'customer-list';

/** What the customer card shows. */
export type CustomerOnDesk =
  | { readonly is: 'nobody' }
  | {
      readonly is: 'customer';
      readonly customer: Customer;
      /** Null for a customer the workspace has not told of. */
      readonly visitor: RoxChatVisitor | null;
      readonly openedFrom: OpenedFrom;
    }
  | { readonly is: 'stranger'; readonly visitor: RoxChatVisitor };

/**
 * The visitor that a customer was last seen as; one person may be several visitors.
 *
 * @param visitors the one last active first
 */
export function lastSeenAs(
  customer: Customer,
  visitors: readonly RoxChatVisitor[],
  customers: readonly Customer[],
): RoxChatVisitor | null {
  return visitors.find((visitor) => matchCustomer(customers, visitor) === customer) ?? null;
}

/** The card of a visitor, who may be nobody the CRM knows. */
export function visitorOnDesk(
  visitor: RoxChatVisitor,
  openedFrom: OpenedFrom,
  customers: readonly Customer[],
): CustomerOnDesk {
  const customer = matchCustomer(customers, visitor);
  return customer === null
    ? { is: 'stranger', visitor }
    : { is: 'customer', customer, visitor, openedFrom };
}
