import type { ApplicationConfig } from '@angular/core';
import { provideStore } from '@ngrx/store';

/** Without `provideEffects`: an application need not have effects of its own. */
export const appConfig: ApplicationConfig = {
  providers: [provideStore()],
};
