import { provideRoxChatCore } from 'ngx-roxchat/core';
import { start } from './app';
import { desk } from './desk';
import { useService } from './use-service';

start(useService, [provideRoxChatCore(desk.origin)]);
