// As `verbatimModuleSyntax` is set, the import itself stays when the type has gone.
import { type RoxChatEvent } from 'ngx-roxchat';
import { start } from './app';

export type Heard = RoxChatEvent;

start();
