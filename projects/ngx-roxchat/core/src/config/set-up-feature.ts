import type { EnvironmentProviders, Provider } from '@angular/core';

/**
 * An optional part of the library, as a function `with…` returns it. Pass it to
 * `RoxChatModule.forRoot`, `provideRoxChat` or `provideRoxChatCore`, after the configuration.
 */
export interface RoxChatSetUpFeature {
  /** What the feature provides. */
  readonly ɵproviders: readonly (Provider | EnvironmentProviders)[];
}
