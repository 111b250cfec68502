import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import {
  RoxChatFailureMessagePipe,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
} from 'ngx-roxchat/core';
import { Page } from '../shared/page';

@Component({
  selector: 'app-root',
  imports: [NgComponentOutlet, RoxChatFailureMessagePipe, RoxChatWorkspace, RoxChatWorkspaceFrame],
  templateUrl: '../shared/page.html',
})
export class App extends Page {}
