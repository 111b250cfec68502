import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideStoreDevtools, REDUX_DEVTOOLS_EXTENSION } from '@ngrx/store-devtools';
import { devtoolsOptions } from './devtools-options';
import { maskedExtension } from './masked-extension';

/** Provides the devtools, in which personal data can be masked. */
export function provideDevtools(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideStoreDevtools(devtoolsOptions),
    { provide: REDUX_DEVTOOLS_EXTENSION, useFactory: maskedExtension },
  ]);
}
