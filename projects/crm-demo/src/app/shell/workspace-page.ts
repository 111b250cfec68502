import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RoxChatWorkspaceOutlet } from 'ngx-roxchat';

/** The page of the workspace, on a screen that has no room for it beside the other pages. */
@Component({
  selector: 'crm-workspace-page',
  imports: [RoxChatWorkspaceOutlet],
  template: '<rox-chat-workspace-outlet />',
  styles: `
    :host {
      display: block;
      height: 100%;
    }

    /* At 400 % zoom, the frame scrolls, and not the page around it. */
    rox-chat-workspace-outlet {
      min-block-size: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkspacePage {}
