import { type ApplicationConfig } from '@angular/core';
import { provideStore } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';

export const appConfig: ApplicationConfig = {
  providers: [provideStore(), provideRoxChat('https://acme.rox.chat')],
};
