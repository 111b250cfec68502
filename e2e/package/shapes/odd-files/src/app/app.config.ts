import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';

import { CURRENCY } from './currency';

export const appConfig: ApplicationConfig = {
  providers: [provideBrowserGlobalErrorListeners(), { provide: 'currency', useValue: CURRENCY }],
};
