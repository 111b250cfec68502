export { RoxChatTabs } from './tabs/rox-chat-tabs';
export { RoxChatScreenPop } from './screen-pop/rox-chat-screen-pop';
export { RoxChatScreenPopActions } from './screen-pop/screen-pop.actions';
export { QUIET as ɵQUIET } from './screen-pop/screen-pop-steps';
export type { RoxChatAnswer } from './handler/ask-handler';
export type {
  RoxChatScreenPopHandler,
  RoxChatScreenPopTrigger,
} from './screen-pop/screen-pop-handler';
export type { RoxChatScreenPopState } from './screen-pop/screen-pop-state';
export { withScreenPop } from './screen-pop/with-screen-pop';
export { RoxChatStart } from './start-button/rox-chat-start';
export type { RoxChatStartState, RoxChatStartTarget } from './start-button/start-button-state';
export { RoxChatInteractionLogActions } from './interaction-log/interaction-log.actions';
export type {
  InteractionLossReason,
  RoxChatInteractionLogHandler,
} from './interaction-log/interaction-log-handler';
export type {
  InteractionChannel,
  InteractionRecord,
  InteractionWrapUp,
} from './interaction-log/interaction-record';
export {
  RoxChatInteractionLog,
  type RoxChatInteractionLogStatus,
} from './interaction-log/rox-chat-interaction-log';
export { withInteractionLog } from './interaction-log/with-interaction-log';
export { RoxChatActivity, type RoxChatActivitySign } from './activity/rox-chat-activity';
export { RoxChatAttentionActions } from './attention/attention.actions';
export type {
  RoxChatAttentionOptions,
  RoxChatNotificationContent,
} from './attention/attention-options';
export type { RoxChatNotificationPermission } from './attention/desktop-notification';
export { RoxChatAttention } from './attention/rox-chat-attention';
export { withAttention } from './attention/with-attention';
