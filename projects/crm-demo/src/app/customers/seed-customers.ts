import people from '../../../../demo-data/people.json';
import type { Customer } from './customer';
import { keptChats } from './kept-chats';
import { moreCustomers } from './more-customers';

const FIRST_ID = 10_412;

/** The customers that the CRM has from the beginning. */
export const seedCustomers: readonly Customer[] = [...people, ...moreCustomers].map(
  (person, index) => ({
    ...person,
    id: String(FIRST_ID + 37 * index),
    note: '',
    keptChat: keptChats.get(person.email) ?? null,
  }),
);
