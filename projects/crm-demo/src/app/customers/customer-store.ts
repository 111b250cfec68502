import { inject, Injectable, signal } from '@angular/core';
import { JsonStorage } from '../ui/json-storage';
import type { Customer } from './customer';
import { seedCustomers } from './seed-customers';

const storageKey = 'crm-customers';

/** The fields that an agent edits. */
export type CustomerFields = Pick<
  Customer,
  'name' | 'email' | 'phone' | 'city' | 'channel' | 'topic' | 'note'
>;

/** The fields of a contact that no visitor or agent has filled in. */
export const emptyFields: CustomerFields = {
  name: '',
  email: '',
  phone: '',
  city: '',
  channel: 'site',
  topic: 'other',
  note: '',
};

/** All customers of the CRM. What the agent changes survives a reload. */
@Injectable({ providedIn: 'root' })
export class CustomerStore {
  readonly #storage = inject(JsonStorage);
  readonly #all = signal(this.#read());

  /** In order of their names. */
  readonly all = this.#all.asReadonly();

  /** Returns the customer with the id; null if there is none. */
  find(id: string): Customer | null {
    return this.#all().find((customer) => customer.id === id) ?? null;
  }

  /** Replaces the fields of a customer. */
  save(id: string, fields: CustomerFields): void {
    this.#write(
      this.#read().map((customer) => (customer.id === id ? { ...customer, ...fields } : customer)),
    );
  }

  /** Adds a customer with the ids of a visitor, and returns it. */
  add(
    fields: CustomerFields,
    ids: Pick<Customer, 'siebelId' | 'providedVisitorId' | 'keptChat'>,
  ): Customer {
    const all = this.#read();
    const last = Math.max(...all.map(({ id }) => Number(id)));
    const customer = { ...fields, ...ids, id: String(last + 1) };
    this.#write([...all, customer]);
    return customer;
  }

  #read(): readonly Customer[] {
    return sort(this.#storage.read(storageKey, seedCustomers));
  }

  #write(all: readonly Customer[]): void {
    this.#all.set(sort(all));
    this.#storage.write(storageKey, all);
  }
}

function sort(customers: readonly Customer[]): readonly Customer[] {
  return [...customers].sort((one, other) => one.name.localeCompare(other.name));
}
