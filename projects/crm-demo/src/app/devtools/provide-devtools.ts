import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideStoreDevtools, REDUX_DEVTOOLS_EXTENSION } from '@ngrx/store-devtools';
import { devtoolsOptions } from './devtools-options';
import { maskedExtension } from './masked-extension';

/**
 * Provides the devtools, in which personal data can be masked. Without the extension, NgRx would
 * record each action all the same, which takes a fifth of the time of a burst of events.
 */
export function provideDevtools(): EnvironmentProviders {
  return makeEnvironmentProviders(
    '__REDUX_DEVTOOLS_EXTENSION__' in globalThis
      ? [
          provideStoreDevtools(devtoolsOptions),
          { provide: REDUX_DEVTOOLS_EXTENSION, useFactory: maskedExtension },
        ]
      : [],
  );
}
