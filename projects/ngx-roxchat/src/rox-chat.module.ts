import { type ModuleWithProviders, NgModule } from '@angular/core';
import {
  type RoxChatConfigSource,
  RoxChatFailureMessagePipe,
  RoxChatLoadingTemplate,
  RoxChatProblemTemplate,
  RoxChatResultMessagePipe,
  type RoxChatSetUpFeature,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
} from 'ngx-roxchat/core';
import { provideRoxChat } from './provide-rox-chat';

/**
 * The Rox.Chat Agent Workspace for an application with NgModules. Import `RoxChatModule.forRoot` in
 * the root module, and `RoxChatModule` in other modules that use `<rox-chat-workspace>`.
 */
@NgModule({
  imports: [
    RoxChatWorkspace,
    RoxChatWorkspaceFrame,
    RoxChatLoadingTemplate,
    RoxChatProblemTemplate,
    RoxChatFailureMessagePipe,
    RoxChatResultMessagePipe,
  ],
  exports: [
    RoxChatWorkspace,
    RoxChatWorkspaceFrame,
    RoxChatLoadingTemplate,
    RoxChatProblemTemplate,
    RoxChatFailureMessagePipe,
    RoxChatResultMessagePipe,
  ],
})
export class RoxChatModule {
  /** Sets up the library, as {@link provideRoxChat} does. */
  static forRoot(
    config: RoxChatConfigSource,
    ...features: readonly RoxChatSetUpFeature[]
  ): ModuleWithProviders<RoxChatModule> {
    return { ngModule: RoxChatModule, providers: [provideRoxChat(config, ...features)] };
  }
}
