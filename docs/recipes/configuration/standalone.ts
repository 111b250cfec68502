import { type ApplicationConfig, inject, provideAppInitializer } from '@angular/core';
import { provideStore } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { RunTimeConfig } from './run-time-config';

export const appConfig: ApplicationConfig = {
  providers: [
    provideAppInitializer(() => inject(RunTimeConfig).load()),
    provideStore(),
    provideRoxChat(() => inject(RunTimeConfig).roxChat),
  ],
};
