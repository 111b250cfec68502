import { LOCALE_ID } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

const providers = [...appConfig.providers, { provide: LOCALE_ID, useValue: 'en-GB' }];

createApplication({ ...appConfig, providers })
  .then((application) => application.bootstrap(App))
  .catch((error: unknown) => console.error(error));
