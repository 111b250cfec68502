import { NgComponentOutlet } from '@angular/common';
import { Component, DOCUMENT, inject, signal } from '@angular/core';
import {
  RoxChatFailureMessagePipe,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
} from 'ngx-roxchat/core';
import { Page } from '../shared/page';

@Component({
  selector: 'app-clicks',
  template: `
    <button type="button" (click)="clicks.set(clicks() + 1)">Count</button>
    <p>Clicks: {{ clicks() }}</p>
  `,
})
class Clicks {
  protected readonly clicks = signal(0);
}

@Component({
  selector: 'app-page',
  imports: [NgComponentOutlet, RoxChatFailureMessagePipe, RoxChatWorkspace, RoxChatWorkspaceFrame],
  templateUrl: '../shared/page.html',
})
class ServerPage extends Page {
  protected override readonly stateView = Clicks;
}

/** Hydrates the page when the URL says. */
@Component({
  selector: 'app-root',
  imports: [ServerPage],
  template: `
    @switch (hydrate) {
      @case ('interaction') {
        @defer (hydrate on interaction) {
          <app-page />
        }
      }
      @case ('viewport') {
        <p style="height: 200vh">The workspace is below.</p>
        @defer (hydrate on viewport) {
          <app-page />
        }
      }
      @default {
        <app-page />
      }
    }
  `,
})
export class App {
  readonly #location = inject(DOCUMENT).location;

  protected readonly hydrate = new URLSearchParams(this.#location.search).get('hydrate');
}
