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
  RoxChatRejection,
  RoxChatRepair,
} from './protocol/diagnostic-reason';
export type { RoxChatConfig } from './config/rox-chat-config';
export { RoxChatError, type RoxChatErrorCode } from './config/rox-chat-error';
export type { RoxChatDiagnostic, RoxChatDiagnosticCounts } from './bridge/diagnostics';
export { provideRoxChatCore } from './bridge/provide-rox-chat-core';
export { RoxChatService } from './bridge/rox-chat.service';
export type { RoxChatWorkspaceStatus } from './bridge/workspace-frames';
export { RoxChatWorkspace } from './workspace/rox-chat-workspace';
export { RoxChatWorkspaceFrame } from './workspace/rox-chat-workspace-frame';
