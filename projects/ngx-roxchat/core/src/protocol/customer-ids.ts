import type { RoxChatVisitorIds } from './events';

/** The ids of a visitor in the client's own systems. */
export type CustomerIds = Pick<RoxChatVisitorIds, 'providedVisitorId' | 'siebelId'>;

/**
 * Whether the ids in an event belong to another customer than the known ones. An id that either
 * lacks is no difference.
 */
export function isAnotherCustomer(known: CustomerIds, given: CustomerIds): boolean {
  return (
    isDifferent(known.providedVisitorId, given.providedVisitorId) ||
    isDifferent(known.siebelId, given.siebelId)
  );
}

/**
 * Returns the ids after an event. An id that the event lacks is kept, unless the event is about
 * another customer.
 */
export function updateCustomerIds(known: CustomerIds, given: CustomerIds): CustomerIds {
  const isAnother = isAnotherCustomer(known, given);
  return {
    providedVisitorId: given.providedVisitorId ?? (isAnother ? null : known.providedVisitorId),
    siebelId: given.siebelId ?? (isAnother ? null : known.siebelId),
  };
}

function isDifferent(known: string | null, given: string | null): boolean {
  return known !== null && given !== null && known !== given;
}
