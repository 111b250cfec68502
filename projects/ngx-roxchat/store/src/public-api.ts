export { OutgoingChatActions, type OutgoingChatEndAction } from './actions/outgoing-chat.actions';
export { RoxChatEventActions, type RoxChatEventAction } from './actions/rox-chat-event.actions';
export { RoxChatStatusActions } from './actions/rox-chat-status.actions';
export { roxChatActionSanitizer, roxChatStateSanitizer } from './devtools/sanitizers';
export { provideRoxChatStore } from './provide-rox-chat-store';
export { injectOutgoingChat, injectVisitor } from './inject-visitor';
export { requireState as ɵrequireState, STATE_SET_UP as ɵSTATE_SET_UP } from './require-state';
export { roxChatEffects } from './rox-chat.effects';
export { roxChatFeature } from './rox-chat.feature';
export {
  initialRoxChatState,
  type RoxChatDropped,
  type RoxChatNotificationRemoval,
  type RoxChatOutgoingChat,
  type RoxChatReceivedNotification,
  type RoxChatState,
} from './state/rox-chat-state';
export {
  INFO_KINDS as ɵINFO_KINDS,
  type RoxChatVisitor,
  type RoxChatVisitorChannel,
  type RoxChatVisitorChat,
  VISITOR_KINDS as ɵVISITOR_KINDS,
} from './state/visitor';
export { findRoxChatVisitor, type RoxChatIds } from './state/visitors';
