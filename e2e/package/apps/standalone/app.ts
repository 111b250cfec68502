import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import { RoxChatFailureMessagePipe, RoxChatWorkspace, RoxChatWorkspaceFrame } from 'ngx-roxchat';
import { Page } from '../shared/page';
import { StateView } from '../state/state-view';

@Component({
  selector: 'app-root',
  imports: [NgComponentOutlet, RoxChatFailureMessagePipe, RoxChatWorkspace, RoxChatWorkspaceFrame],
  templateUrl: '../shared/page.html',
})
export class App extends Page {
  protected override readonly stateView = StateView;
}
