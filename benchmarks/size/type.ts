// With `verbatimModuleSyntax`, the import itself stays after the type is removed.
import { type RoxChatEvent } from 'ngx-roxchat';
import { start } from './app';

export type ReceivedEvent = RoxChatEvent;

start();
