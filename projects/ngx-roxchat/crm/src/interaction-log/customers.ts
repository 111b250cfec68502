import { inject, untracked } from '@angular/core';
import { ɵisAnotherCustomer, type RoxChatVisitorIds } from 'ngx-roxchat/core';
import { SCREEN_POP_STATE } from '../screen-pop/screen-pop-state';
import type { InteractionRecord } from './interaction-record';

/** How many are remembered. */
const MAX_CUSTOMERS = 500;

interface Opened<Customer> {
  readonly visitor: RoxChatVisitorIds;
  readonly customer: Customer;
}

/** The customers whose records a screen pop has opened in this tab, by the visitor's id. */
export class Customers<Customer> {
  readonly #state = inject(SCREEN_POP_STATE, { optional: true });
  readonly #opened = new Map<string, Opened<Customer>>();

  /** Notes whose record is open now. */
  note(): void {
    const state = this.#state && untracked(this.#state);
    if (state?.status === 'opened') {
      const id = state.visitor.roxchatVisitorId;
      this.#opened.delete(id);
      this.#opened.set(id, state as Opened<Customer>);
      const [first] = this.#opened.keys();
      if (this.#opened.size > MAX_CUSTOMERS && first !== undefined) {
        this.#opened.delete(first);
      }
    }
  }

  /** Returns the customer of a record; null if no screen pop has opened one. */
  find({ visitor, formerIds }: InteractionRecord): Customer | null {
    const found = [visitor.roxchatVisitorId, ...formerIds]
      .map((id) => this.#opened.get(id))
      .find((opened) => opened && !ɵisAnotherCustomer(opened.visitor, visitor));
    return found ? found.customer : null;
  }

  /** Forgets all. */
  reset(): void {
    this.#opened.clear();
  }
}
