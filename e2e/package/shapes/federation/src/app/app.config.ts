import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';

export default {
  providers: [provideBrowserGlobalErrorListeners()],
} satisfies ApplicationConfig;
