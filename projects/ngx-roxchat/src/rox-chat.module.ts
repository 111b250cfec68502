import { type ModuleWithProviders, NgModule } from '@angular/core';
import {
  type RoxChatConfig,
  RoxChatFailureMessagePipe,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
} from 'ngx-roxchat/core';
import { provideRoxChat } from './provide-rox-chat';

/**
 * The Rox.Chat Agent Workspace for an application with NgModules: `forRoot` in the root module, the
 * module alone in others that use `<rox-chat-workspace>` in their templates.
 */
@NgModule({
  imports: [RoxChatWorkspace, RoxChatWorkspaceFrame, RoxChatFailureMessagePipe],
  exports: [RoxChatWorkspace, RoxChatWorkspaceFrame, RoxChatFailureMessagePipe],
})
export class RoxChatModule {
  /** Sets the library up, as {@link provideRoxChat} does. */
  static forRoot(config: string | RoxChatConfig): ModuleWithProviders<RoxChatModule> {
    return { ngModule: RoxChatModule, providers: [provideRoxChat(config)] };
  }
}
