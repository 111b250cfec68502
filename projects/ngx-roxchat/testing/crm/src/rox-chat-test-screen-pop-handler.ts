import { Injectable } from '@angular/core';
import type { RoxChatAnswer, RoxChatScreenPopHandler } from 'ngx-roxchat/crm';
import type { RoxChatVisitor } from 'ngx-roxchat/store';

/**
 * Stands in for the application's handler of the screen pop, for a test of what shows its states.
 *
 * ```ts
 * const handler = new RoxChatTestScreenPopHandler<Customer>();
 * TestBed.configureTestingModule({
 *   providers: [{ provide: OpenCustomer, useValue: handler }],
 * });
 * ```
 */
@Injectable()
export class RoxChatTestScreenPopHandler<Customer> implements RoxChatScreenPopHandler<Customer> {
  /** What `find` returns. A test sets it; by default there is no customer. */
  findAnswer: RoxChatAnswer<readonly Customer[]> = [];

  /** What `open` returns. A test sets it, to `false` for a held customer. */
  openAnswer: RoxChatAnswer<unknown> = true;

  /** The visitors that `find` was called with. */
  readonly searches: RoxChatVisitor[] = [];

  /** The customers that `open` was called with. */
  readonly openings: Customer[] = [];

  /** Returns `findAnswer`. */
  find(visitor: RoxChatVisitor): RoxChatAnswer<readonly Customer[]> {
    this.searches.push(visitor);
    return this.findAnswer;
  }

  /** Returns `openAnswer`. */
  open(customer: Customer): RoxChatAnswer<unknown> {
    this.openings.push(customer);
    return this.openAnswer;
  }
}
