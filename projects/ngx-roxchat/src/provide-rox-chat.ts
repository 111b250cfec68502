import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideRoxChatCore, type RoxChatConfig } from 'ngx-roxchat/core';
import { provideRoxChatStore } from 'ngx-roxchat/store';

/**
 * Sets the library up, the store's part included, for an application's providers or a route's. It
 * needs an NgRx store, set up by `StoreModule.forRoot` or `provideStore`, before or after it.
 *
 * @param config the allowed origin, such as `https://acme.rox.chat`, or the whole configuration; a
 * mistake in it, or no store, makes the start of the application fail with a `RoxChatError`
 */
export function provideRoxChat(config: string | RoxChatConfig): EnvironmentProviders {
  return makeEnvironmentProviders([provideRoxChatCore(config), provideRoxChatStore()]);
}
