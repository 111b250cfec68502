import { type ApplicationConfig, inject, provideAppInitializer } from '@angular/core';
import { provideStore } from '@ngrx/store';
import { metaReducers } from '../state/replace-state';
import { RuntimeConfig } from '../state/runtime-config';

/** Without `provideEffects`: the application does not need effects of its own. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideAppInitializer(() => inject(RuntimeConfig).load()),
    provideStore({}, { metaReducers }),
  ],
};
