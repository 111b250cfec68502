export { RoxChatWorkspaceHarness } from './rox-chat-workspace-harness';
