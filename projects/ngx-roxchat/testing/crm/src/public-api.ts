export { provideRoxChatCrmTesting } from './provide-rox-chat-crm-testing';
export { RoxChatCrmTestingController } from './rox-chat-crm-testing-controller';
export { RoxChatTestAttention } from './rox-chat-test-attention';
export { RoxChatTestInteractionLogHandler } from './rox-chat-test-interaction-log-handler';
export { RoxChatTestScreenPopHandler } from './rox-chat-test-screen-pop-handler';
