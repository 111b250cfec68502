export type {
  ChatClosedByOperatorParams,
  NewMessageAddedParams,
  NotificationAddedParams,
  NotificationRemovedParams,
  RoxChatEvent,
  RoxChatEventName,
  RoxChatEventParams,
  RoxChatNotification,
  RoxChatVisitorIds,
  VisitorAuthorizedParams,
  VisitorSelectedParams,
} from './protocol/events';
export type { RoxChatMessageKind, RoxChatMessageKinds } from './protocol/message-kind';
export type {
  RoxChatDiagnosticReason,
  RoxChatLoss,
  RoxChatRejection,
  RoxChatRepair,
} from './protocol/diagnostic-reason';
export type {
  OutgoingChatNotSentReason,
  OutgoingChatRequest,
  OutgoingChatResult,
  OutgoingChatUnconfirmedReason,
  RoxChatFailureCode,
} from './protocol/outgoing-chat';
export { decodeEvent as ɵdecodeEvent } from './protocol/decoders';
export {
  isConfirmation as ɵisConfirmation,
  toFailureCode as ɵtoFailureCode,
} from './protocol/outgoing-chat-answer';
export type {
  RoxChatFailureMessageOverrides,
  RoxChatFailureMessages,
  RoxChatFailureMessageSource,
} from './config/failure-message-source';
export {
  FailureMessages as ɵFailureMessages,
  roxChatFailureMessages,
} from './config/failure-messages';
export type { RoxChatFailureReplyReader } from './config/failure-reply-reader';
export { RoxChatFailureMessagePipe } from './config/rox-chat-failure-message.pipe';
export { DEFAULT_BOUND as ɵDEFAULT_BOUND } from './config/whole-number';
export {
  ROX_CHAT_CONFIG as ɵROX_CHAT_CONFIG,
  type CheckedConfig as ɵCheckedConfig,
  type RoxChatConfig,
} from './config/rox-chat-config';
export { reportLater as ɵreportLater } from './config/report-later';
export { RoxChatError, type RoxChatErrorCode } from './config/rox-chat-error';
export type { RoxChatDiagnostic, RoxChatDiagnosticCounts } from './bridge/diagnostics';
export { provideRoxChatCore } from './bridge/provide-rox-chat-core';
export { RoxChatService } from './bridge/rox-chat.service';
export { MessageBridge as ɵMessageBridge } from './bridge/message-bridge';
export { StartCommand as ɵStartCommand } from './bridge/start-command';
export {
  WorkspaceFrames as ɵWorkspaceFrames,
  type RoxChatWorkspaceStatus,
  type WorkspacePage as ɵWorkspacePage,
} from './bridge/workspace-frames';
export { RoxChatWorkspace } from './workspace/rox-chat-workspace';
export { RoxChatWorkspaceFrame } from './workspace/rox-chat-workspace-frame';
