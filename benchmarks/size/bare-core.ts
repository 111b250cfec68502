import { provideRoxChatCore } from 'ngx-roxchat/core';
import { start } from './bare-app';
import { desk } from './desk';
import { useService } from './use-service';

start(useService, [provideRoxChatCore(desk.origin)]);
