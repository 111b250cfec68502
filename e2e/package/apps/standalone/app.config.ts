import type { ApplicationConfig } from '@angular/core';
import { provideStore } from '@ngrx/store';

/** Without `provideEffects`: the application does not need effects of its own. */
export const appConfig: ApplicationConfig = {
  providers: [provideStore()],
};
