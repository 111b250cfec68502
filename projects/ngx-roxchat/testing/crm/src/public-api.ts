export { provideRoxChatCrmTesting } from './provide-rox-chat-crm-testing';
export { RoxChatCrmTestingController } from './rox-chat-crm-testing-controller';
export { RoxChatTestScreenPopHandler } from './rox-chat-test-screen-pop-handler';
