import { bootstrapApplication } from '@angular/platform-browser';
import { provideRoxChatCore } from 'ngx-roxchat/core';
import { App } from './app';

void bootstrapApplication(App, { providers: [provideRoxChatCore('https://acme.rox.chat')] });
