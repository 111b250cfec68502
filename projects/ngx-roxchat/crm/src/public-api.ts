export { RoxChatTabs } from './tabs/rox-chat-tabs';
