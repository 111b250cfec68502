import type { RoxChatVisitor } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { matchCustomer } from '../customers/match-customer';

/** Where the agent opened a card. */
export type OpenedFrom = 'workspace' | 'visitor-list' | 'customer-list';

/** The content of the customer card. */
export type CustomerOnDesk =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'customer';
      readonly customer: Customer;
      /** Null for a customer whom no event has mentioned. */
      readonly visitor: RoxChatVisitor | null;
      readonly openedFrom: OpenedFrom;
    }
  /** A visitor who matches no customer. */
  | { readonly kind: 'visitor'; readonly visitor: RoxChatVisitor };

/**
 * Returns the customer's last active visitor; one customer may be several visitors. Null if there
 * is none.
 *
 * @param visitors last active first
 */
export function findLastVisitor(
  customer: Customer,
  visitors: readonly RoxChatVisitor[],
  customers: readonly Customer[],
): RoxChatVisitor | null {
  return visitors.find((visitor) => matchCustomer(customers, visitor) === customer) ?? null;
}

/** Returns the card of a visitor: as a customer, if one matches. */
export function getCustomerOnDesk(
  visitor: RoxChatVisitor,
  openedFrom: OpenedFrom,
  customers: readonly Customer[],
): CustomerOnDesk {
  const customer = matchCustomer(customers, visitor);
  return customer === null
    ? { kind: 'visitor', visitor }
    : { kind: 'customer', customer, visitor, openedFrom };
}
