import {
  ChangeDetectionStrategy,
  Component,
  createComponent,
  EnvironmentInjector,
  inject,
} from '@angular/core';
import {
  provideRoxChatCore,
  RoxChatWorkspace,
  RoxChatWorkspaceHost,
  RoxChatWorkspaceOutlet,
} from 'ngx-roxchat/core';
import { start } from './app';
import { desk } from './desk';
import { useService } from './use-service';

@Component({
  selector: 'app-workspace',
  imports: [RoxChatWorkspace, RoxChatWorkspaceHost, RoxChatWorkspaceOutlet],
  template: `
    <rox-chat-workspace src="https://acme.rox.chat/" />
    <rox-chat-workspace-host />
    <rox-chat-workspace-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Workspace {}

start(() => {
  useService();
  createComponent(Workspace, { environmentInjector: inject(EnvironmentInjector) });
}, [provideRoxChatCore(desk.origin)]);
