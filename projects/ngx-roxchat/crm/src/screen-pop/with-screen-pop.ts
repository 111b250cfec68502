import { inject, provideEnvironmentInitializer, type Type } from '@angular/core';
import type { RoxChatSetUpFeature } from 'ngx-roxchat/core';
import { ɵrequireState } from 'ngx-roxchat/store';
import { RoxChatScreenPop } from './rox-chat-screen-pop';
import {
  type RoxChatScreenPopHandler,
  type RoxChatScreenPopTrigger,
  SCREEN_POP,
} from './screen-pop-handler';
import { SCREEN_POP_STATE } from './screen-pop-state';

/**
 * Opens the customer's record when the agent selects a visitor in the workspace. It needs
 * `provideRoxChat` or `RoxChatModule.forRoot`, as it works with the visitors in the NgRx store.
 * Without that state, the application fails to start with a `RoxChatError` `store-missing`.
 *
 * ```ts
 * RoxChatModule.forRoot('https://acme.rox.chat', withScreenPop(AcmeScreenPop))
 * ```
 *
 * @param handler the application's service that finds and opens; it is created for the first search
 * @param options `trigger`: `selection`, the default, or `manual`, so that
 * selections are ignored and only `RoxChatScreenPop.pop` begins the search for a visitor
 */
export function withScreenPop<Customer>(
  handler: Type<RoxChatScreenPopHandler<Customer>>,
  options: { readonly trigger?: RoxChatScreenPopTrigger } = {},
): RoxChatSetUpFeature {
  return {
    ɵproviders: [
      handler,
      { provide: SCREEN_POP, useValue: { handler, trigger: options.trigger } },
      RoxChatScreenPop,
      { provide: SCREEN_POP_STATE, useFactory: () => inject(RoxChatScreenPop).state },
      provideEnvironmentInitializer(() => {
        ɵrequireState('withScreenPop');
        inject(RoxChatScreenPop);
      }),
    ],
  };
}
