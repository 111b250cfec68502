export { buildRoxChatEvent } from './build-rox-chat-event';
export type { RoxChatGivenParams } from './given-params';
export type { OutgoingChatTestRequest } from './outgoing-chat-test-request';
export { provideRoxChatTesting } from './provide-rox-chat-testing';
export { RoxChatTestingController, type OutgoingChatMatch } from './rox-chat-testing-controller';
