import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideRoxChatCore, type RoxChatConfig } from 'ngx-roxchat/core';
import { provideRoxChatStore } from 'ngx-roxchat/store';

/**
 * Sets up the library and its store state, in the providers of an application or a route. It needs
 * an NgRx store, set up with `StoreModule.forRoot` or `provideStore`, before or after it.
 *
 * @param config the allowed origin, such as `https://acme.rox.chat`, or the whole configuration. If
 * it is invalid, or there is no store, the application fails to start with a `RoxChatError`
 */
export function provideRoxChat(config: string | RoxChatConfig): EnvironmentProviders {
  return makeEnvironmentProviders([provideRoxChatCore(config), provideRoxChatStore()]);
}
