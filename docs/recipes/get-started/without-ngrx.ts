import { type ApplicationConfig } from '@angular/core';
import { provideRoxChatCore } from 'ngx-roxchat/core';

export const appConfig: ApplicationConfig = {
  providers: [provideRoxChatCore('https://acme.rox.chat')],
};
