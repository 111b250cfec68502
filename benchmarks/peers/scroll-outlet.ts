import '@angular/compiler';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RoxChatWorkspaceHost, RoxChatWorkspaceOutlet } from 'ngx-roxchat/core';
import type { Connect } from './peer';
import { inLongPage, SELECTOR, startPage } from './scroll-page';

@Component({
  selector: SELECTOR,
  imports: [RoxChatWorkspaceHost, RoxChatWorkspaceOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: inLongPage('<rox-chat-workspace-outlet />', '<rox-chat-workspace-host />'),
})
class Crm {}

/** A workspace at the end of the page, which follows its outlet. */
export const connect: Connect = (desk) => startPage(Crm, desk);
