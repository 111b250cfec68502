import people from '../../../../demo-data/people.json';

/** A customer record of the CRM. */
export interface Customer {
  readonly name: string;
  readonly siebelId: string | null;
  readonly providedVisitorId: string | null;
  /** Required and unique, so it also identifies the customer. */
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  /** The channel that the customer usually writes from. */
  readonly channel: string;
  readonly topic: string;
}

export const customers: readonly Customer[] = people;
