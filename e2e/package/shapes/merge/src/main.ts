import { LOCALE_ID, mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

const config = mergeApplicationConfig(appConfig, {
  providers: [{ provide: LOCALE_ID, useValue: 'en-GB' }],
});

bootstrapApplication(App, config).catch((error: unknown) => console.error(error));
