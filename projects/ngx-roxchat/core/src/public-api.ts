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
export {
  AGENT_KINDS as ɵAGENT_KINDS,
  type RoxChatMessageKind,
  type RoxChatMessageKinds,
} from './protocol/message-kind';
export type { RoxChatRepair } from './protocol/fields';
export type {
  OutgoingChatNotSentReason,
  OutgoingChatRequest,
  OutgoingChatResult,
  OutgoingChatUnconfirmedReason,
  RoxChatFailureCode,
} from './protocol/outgoing-chat';
export {
  isAnotherCustomer as ɵisAnotherCustomer,
  updateCustomerIds as ɵupdateCustomerIds,
} from './protocol/customer-ids';
export { decodeEvent as ɵdecodeEvent } from './protocol/decoders';
export type {
  RoxChatFailureMessageOverrides,
  RoxChatFailureMessages,
  RoxChatFailureMessageSource,
} from './config/failure-message-source';
export type { RoxChatFailureReplyReader } from './config/failure-reply-reader';
export {
  createTimeoutCheck as ɵcreateTimeoutCheck,
  DEFAULT_LIMIT as ɵDEFAULT_LIMIT,
} from './config/whole-number';
export { Configuration as ɵConfiguration } from './config/configuration';
export type {
  CheckedConfig as ɵCheckedConfig,
  RoxChatConfig,
  RoxChatConfigSource,
} from './config/rox-chat-config';
export type { RoxChatSetUpFeature } from './config/set-up-feature';
export type {
  RoxChatTextKey,
  RoxChatTextOverrides,
  RoxChatTexts,
  RoxChatTextSource,
} from './config/text-source';
export { reportLater as ɵreportLater } from './config/report-later';
export { RoxChatError, type RoxChatErrorCode } from './config/rox-chat-error';
export { getResultKey as ɵgetResultKey } from './messages/result-key';
export { Texts as ɵTexts } from './messages/texts';
export { RoxChatFailureMessagePipe } from './messages/rox-chat-failure-message.pipe';
export { RoxChatResultMessagePipe } from './messages/rox-chat-result-message.pipe';
export { roxChatFailureMessages, roxChatTexts } from './messages/rox-chat-texts';
export { withTexts } from './messages/with-texts';
export type {
  RoxChatDiagnostic,
  RoxChatDiagnosticCounts,
  RoxChatDiagnosticReason,
  RoxChatLoss,
  RoxChatRejection,
} from './bridge/diagnostics';
export { provideRoxChatCore } from './provide-rox-chat-core';
export { RoxChatService } from './rox-chat.service';
export type {
  BoundFrame as ɵBoundFrame,
  RoxChatWorkspaceStatus,
  WorkspacePage as ɵWorkspacePage,
} from './bridge/bound-frame';
export { CommandExchange as ɵCommandExchange } from './bridge/command-exchange';
export { MessageBridge as ɵMessageBridge } from './bridge/message-bridge';
export { OutgoingChatQueue as ɵOutgoingChatQueue } from './bridge/outgoing-chat-queue';
export type { CommandInFlight as ɵCommandInFlight } from './bridge/window-commands';
export { ROX_CHAT_WINDOW as ɵROX_CHAT_WINDOW } from './bridge/window';
export { WorkspaceFrames as ɵWorkspaceFrames } from './bridge/workspace-frames';
export type {
  RoxChatWorkspaceNotice,
  RoxChatWorkspaceNotices,
  RoxChatWorkspaceProblem,
} from './workspace/notice-kind';
export {
  type RoxChatLoadingContext,
  RoxChatLoadingTemplate,
  type RoxChatProblemContext,
  RoxChatProblemTemplate,
} from './workspace/notice-templates';
export { RoxChatWorkspace } from './workspace/rox-chat-workspace';
export { RoxChatWorkspaceFrame } from './workspace/rox-chat-workspace-frame';
export { RoxChatDock, type RoxChatDockMode } from './host/rox-chat-dock';
export { RoxChatDockSeparator } from './host/rox-chat-dock-separator';
export { RoxChatWorkspaceHost } from './host/rox-chat-workspace-host';
export { RoxChatWorkspaceOutlet } from './host/rox-chat-workspace-outlet';
