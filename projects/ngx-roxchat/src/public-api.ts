export * from 'ngx-roxchat/core';
export * from 'ngx-roxchat/store';
export { provideRoxChat } from './provide-rox-chat';
export { RoxChatModule } from './rox-chat.module';
