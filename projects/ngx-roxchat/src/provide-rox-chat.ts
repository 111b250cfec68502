import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import {
  provideRoxChatCore,
  type RoxChatConfigSource,
  type RoxChatSetUpFeature,
} from 'ngx-roxchat/core';
import { provideRoxChatStore } from 'ngx-roxchat/store';

/**
 * Sets up the library and its store state, in the providers of an application or a route. It needs
 * an NgRx store, set up with `StoreModule.forRoot` or `provideStore`, before or after it.
 *
 * @param config the allowed origin, such as `https://acme.rox.chat`, the whole configuration, or a
 * function that returns either. If it is invalid, or there is no store, the application fails to
 * start with a `RoxChatError`; the mistake of a function goes to the `ErrorHandler`
 * @param features optional parts, such as `withTexts({ de })`
 */
export function provideRoxChat(
  config: RoxChatConfigSource,
  ...features: readonly RoxChatSetUpFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideRoxChatCore(config),
    provideRoxChatStore(),
    features.map(({ ɵproviders }) => ɵproviders),
  ]);
}
