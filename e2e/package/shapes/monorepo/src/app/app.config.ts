import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideData } from '@bank/data';

export const appConfig: ApplicationConfig = {
  providers: [provideBrowserGlobalErrorListeners(), provideData()],
};
