import { NgComponentOutlet } from '@angular/common';
import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  RoxChatFailureMessagePipe,
  RoxChatService,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
} from 'ngx-roxchat/core';
import { Page } from '../shared/page';

@Component({
  selector: 'app-rejected',
  template: `<p>Wrong source: {{ diagnostic()?.counts?.['wrong-source'] }}</p>`,
})
class Rejected {
  protected readonly diagnostic = toSignal(inject(RoxChatService).diagnostics$);
}

/** The page of one of two applications in one document. */
@Component({
  selector: 'app-panel',
  imports: [NgComponentOutlet, RoxChatFailureMessagePipe, RoxChatWorkspace, RoxChatWorkspaceFrame],
  templateUrl: '../shared/page.html',
})
export class Panel extends Page {
  protected override readonly stateView = Rejected;
}
