import '@angular/compiler';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  provideRoxChatCore,
  RoxChatDock,
  RoxChatWorkspace,
  RoxChatWorkspaceHost,
  RoxChatWorkspaceOutlet,
} from 'ngx-roxchat/core';
import { Counts } from '../counts';

declare const WORKSPACE: string;

/** One workspace for the whole application, and an outlet in a place of any style. */
@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-root',
  imports: [Counts, RoxChatWorkspace, RoxChatWorkspaceHost, RoxChatWorkspaceOutlet],
  template: `
    <app-counts />
    <input id="own" />
    @if (style() !== null) {
      <div id="place" [style]="style()">
        <rox-chat-workspace-outlet style="height: 300px" />
        <p style="height: 900px">The customer's notes</p>
      </div>
    }
    <rox-chat-workspace-host><rox-chat-workspace /></rox-chat-workspace-host>
  `,
})
class App {
  readonly #dock = inject(RoxChatDock);
  protected readonly style = signal<string | null>(null);

  constructor() {
    window.hosted = {
      setMode: (mode) => {
        this.#dock.mode.set(mode);
      },
      setStyle: (style) => {
        this.style.set(style);
      },
    };
  }
}

void bootstrapApplication(App, {
  providers: [
    provideRoxChatCore({
      allowedOrigin: WORKSPACE,
      workspaceUrl: `${WORKSPACE}/?parent=${location.origin}&reply=silence`,
    }),
  ],
});
