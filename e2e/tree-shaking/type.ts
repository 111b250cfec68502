import { bootstrapApplication } from '@angular/platform-browser';
// As `verbatimModuleSyntax` is set, the import itself stays when the type has gone.
import { type RoxChatEvent } from 'ngx-roxchat';
import { App } from './app';

export type Heard = RoxChatEvent;

void bootstrapApplication(App);
