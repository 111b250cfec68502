import { InjectionToken, type Type } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import type { Observable } from 'rxjs';

/** A value, or a promise or an observable of it. Of an observable, the first value counts. */
export type RoxChatAnswer<Value> = Value | Promise<Value> | Observable<Value>;

/**
 * The application's part of a screen pop, as a service: it finds the customers, and opens a record.
 * The ids come from the workspace. Treat them as data: never put one into a URL unescaped.
 */
export interface RoxChatScreenPopHandler<Customer> {
  /**
   * Returns the customers that the visitor may be. An observable is unsubscribed when the agent
   * selects another visitor.
   */
  find(visitor: RoxChatVisitor): RoxChatAnswer<readonly Customer[]>;

  /**
   * Opens the record of a customer.
   *
   * @returns `false` if it was not opened, such as by a guard of the Router: the customer is held for
   * the agent. Any other value means that it was
   */
  open(customer: Customer): RoxChatAnswer<unknown>;
}

/** What `withScreenPop` sets up. */
interface ScreenPopSetUp {
  readonly trigger: RoxChatScreenPopTrigger | undefined;
  readonly handler: Type<RoxChatScreenPopHandler<unknown>>;
}

/**
 * What begins the search for a visitor: a selection by the agent, or only the application's call of
 * `pop`. If the visitor's ids change after that, the library searches again.
 */
export type RoxChatScreenPopTrigger = 'selection' | 'manual';

/** The set-up of the application. */
export const SCREEN_POP = new InjectionToken<ScreenPopSetUp>('SCREEN_POP', {
  providedIn: 'root',
  factory: () => {
    throw new RoxChatError(
      'screen-pop-missing',
      'RoxChatScreenPop has no handler.',
      'Add withScreenPop(YourHandler) to RoxChatModule.forRoot or provideRoxChat, or inject it ' +
        'inside the route that sets it up.',
    );
  },
});
