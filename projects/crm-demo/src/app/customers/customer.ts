import people from '../../../../demo-data/people.json';

/** A customer in the CRM's own records. */
export interface Customer {
  readonly name: string;
  readonly siebelId: string | null;
  readonly providedVisitorId: string | null;
  /** Also tells one customer from another: everybody has one, and no two the same. */
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  /** Where the customer usually writes from. */
  readonly channel: string;
  readonly topic: string;
}

export const customers: readonly Customer[] = people;
