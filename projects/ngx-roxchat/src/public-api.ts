export * from 'ngx-roxchat/core';
export { provideRoxChat } from './provide-rox-chat';
export { RoxChatModule } from './rox-chat.module';
