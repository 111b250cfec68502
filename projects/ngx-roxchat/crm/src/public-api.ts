export { RoxChatTabs } from './tabs/rox-chat-tabs';
export { RoxChatScreenPop } from './screen-pop/rox-chat-screen-pop';
export { RoxChatScreenPopActions } from './screen-pop/screen-pop.actions';
export { QUIET as ɵQUIET } from './screen-pop/screen-pop-steps';
export type {
  RoxChatAnswer,
  RoxChatScreenPopHandler,
  RoxChatScreenPopTrigger,
} from './screen-pop/screen-pop-handler';
export type { RoxChatScreenPopState } from './screen-pop/screen-pop-state';
export { withScreenPop } from './screen-pop/with-screen-pop';
export { RoxChatStart } from './start-button/rox-chat-start';
export type { RoxChatStartState, RoxChatStartTarget } from './start-button/start-button-state';
