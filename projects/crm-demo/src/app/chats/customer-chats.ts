import { computed, inject, Injectable } from '@angular/core';
import { Store } from '@ngrx/store';
import { roxChatFeature, type RoxChatVisitor } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { CustomerStore } from '../customers/customer-store';
import { matchCustomers } from '../customers/match-customers';

/** A visitor in the list of chats. */
export interface Chat {
  readonly visitor: RoxChatVisitor;
  /** The customers that the visitor may be; more than one for a joint account. */
  readonly customers: readonly Customer[];
}

/** The chats of the workspace, with the customers of the CRM. */
@Injectable({ providedIn: 'root' })
export class CustomerChats {
  readonly #customers = inject(CustomerStore).all;
  readonly #visitors = inject(Store).selectSignal(roxChatFeature.selectVisitors);

  /** Visitors with the customers they may be, last active first. */
  readonly chats = computed(() => this.#visitors().map((visitor) => this.#getChat(visitor)));

  /** The last active visitor of each customer, by the customer's id. */
  readonly #byCustomer = computed(() => {
    const last = new Map<string, RoxChatVisitor>();
    for (const { visitor, customers } of this.chats()) {
      for (const { id } of customers.filter((customer) => !last.has(customer.id))) {
        last.set(id, visitor);
      }
    }
    return last;
  });

  /** The customer of each session: of this shift, or else of an earlier chat. */
  readonly #bySession = computed(() => {
    const customersBySession = new Map<string, Customer>();
    for (const customer of this.#customers()) {
      if (customer.keptChat) {
        customersBySession.set(customer.keptChat.sessionId, customer);
      }
    }
    for (const { visitor, customers } of this.chats()) {
      const [customer, other] = customers;
      if (visitor.sessionId !== null && customer && !other) {
        customersBySession.set(visitor.sessionId, customer);
      }
    }
    return customersBySession;
  });

  /** What is known of each visitor, as long as the customers stay the same. */
  readonly #known = computed(() => ({
    customers: this.#customers(),
    chats: new WeakMap<RoxChatVisitor, Chat>(),
  }));

  /** Returns the customer's last active visitor; null if no event has mentioned the customer. */
  findVisitor(customerId: string): RoxChatVisitor | null {
    return this.#byCustomer().get(customerId) ?? null;
  }

  /** Returns the customer whose session it is; null if it is not known. */
  findCustomer(sessionId: string | null): Customer | null {
    return sessionId === null ? null : (this.#bySession().get(sessionId) ?? null);
  }

  /** Returns the same object for the same visitor, so that rows are rendered only if they change. */
  #getChat(visitor: RoxChatVisitor): Chat {
    const { customers, chats } = this.#known();
    const chat = chats.get(visitor) ?? { visitor, customers: matchCustomers(customers, visitor) };
    chats.set(visitor, chat);
    return chat;
  }
}
