import { LOCALE_ID } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, {
  ...appConfig,
  providers: [...appConfig.providers, { provide: LOCALE_ID, useValue: 'en-GB' }],
}).catch((error: unknown) => console.error(error));
