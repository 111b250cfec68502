import type { RoxChatVisitorIds } from 'ngx-roxchat';

import type { Customer } from '../customers/customer';
import { matchCustomer } from '../customers/match-customer';
import type { DeskState, Opened } from './fold-event';
import type { Visitor, Visitors } from './visitors';

/** What the customer card shows. */
export type CustomerOnDesk =
  | { readonly is: 'nobody' }
  | {
      readonly is: 'customer';
      readonly customer: Customer;
      readonly visitor: Visitor | null;
      readonly openedBy: Opened['by'];
    }
  | {
      readonly is: 'stranger';
      readonly ids: RoxChatVisitorIds;
      readonly visitor: Visitor | null;
    };

/** The visitor that a customer was last seen as; one person may be several visitors. */
export function visitorOf(
  customer: Customer,
  visitors: Visitors,
  customers: readonly Customer[],
): Visitor | null {
  return (
    [...visitors.values()]
      .reverse()
      .find((visitor) => matchCustomer(customers, visitor) === customer) ?? null
  );
}

export function customerOnDesk(
  { opened, visitors }: Pick<DeskState, 'opened' | 'visitors'>,
  customers: readonly Customer[],
): CustomerOnDesk {
  if (opened?.by === 'workspace') {
    const { ids } = opened;
    const visitor = visitors.get(ids.roxchatVisitorId) ?? null;
    const customer = matchCustomer(customers, visitor ?? ids);
    return customer === null
      ? { is: 'stranger', ids, visitor }
      : { is: 'customer', customer, visitor, openedBy: 'workspace' };
  }
  const customer = customers.find(({ email }) => email === opened?.email);
  return customer === undefined
    ? { is: 'nobody' }
    : {
        is: 'customer',
        customer,
        visitor: visitorOf(customer, visitors, customers),
        openedBy: 'list',
      };
}
