import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter } from '@angular/router';

import { routes } from '@app/app.routes';

export const appConfig = {
  providers: [provideBrowserGlobalErrorListeners(), provideRouter(routes)],
} satisfies ApplicationConfig;
