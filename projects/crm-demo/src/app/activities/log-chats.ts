import { inject, Injectable } from '@angular/core';
import type { InteractionRecord, RoxChatInteractionLogHandler } from 'ngx-roxchat/crm';
import type { Customer } from '../customers/customer';
import { CustomerStore } from '../customers/customer-store';
import { matchCustomers } from '../customers/match-customers';
import { ActivityStore } from './activity-store';

/** Makes an activity of each chat that has ended. */
@Injectable()
export class LogChats implements RoxChatInteractionLogHandler<Customer> {
  readonly #activities = inject(ActivityStore);
  readonly #customers = inject(CustomerStore);

  log(record: InteractionRecord, customer: Customer | null): void {
    this.#activities.put(record, customer?.id ?? this.#findCustomerId(record));
  }

  /** Returns the customer whom the record's ids name; null if several fit, or none. */
  #findCustomerId({ visitor, formerIds }: InteractionRecord): string | null {
    const found = matchCustomers(this.#customers.all(), { ...visitor, formerIds });
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  }
}
