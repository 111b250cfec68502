import type { EnvironmentProviders } from '@angular/core';
import { provideRoxChatCore, type RoxChatConfig } from 'ngx-roxchat/core';

/**
 * Sets the library up, for an application's providers or a route's.
 *
 * @param config the allowed origin, such as `https://acme.rox.chat`, or the whole configuration; a
 * mistake in it makes the start of the application fail with a `RoxChatError`
 */
export function provideRoxChat(config: string | RoxChatConfig): EnvironmentProviders {
  return provideRoxChatCore(config);
}
