import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  type ComponentRef,
  inject,
  type Signal,
  signal,
  ViewContainerRef,
  type ViewRef,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  type OutgoingChatResult,
  provideRoxChatCore,
  RoxChatService,
  RoxChatWorkspace,
} from 'ngx-roxchat/core';
import { Counts } from '../counts';

declare const WORKSPACE: string;

/** The ids of the workspaces, in the order in which their iframes are bound. */
const NAMES = ['first', 'second'];

/** A chat that was started, and its result. */
interface Chat {
  readonly visitor: string;
  readonly result: Signal<string>;
}

/** Two workspaces that can each be detached and attached again, as in a stored route. */
@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-root',
  imports: [Counts],
  template: `
    <app-counts />
    <ul>
      @for (chat of chats(); track $index) {
        <li [attr.data-visitor]="chat.visitor">{{ chat.result() }}</li>
      }
    </ul>
  `,
})
class App {
  readonly #service = inject(RoxChatService);
  readonly #container = inject(ViewContainerRef);
  readonly #workspaces = new Map(NAMES.map((name) => [name, this.#create(name)]));
  protected readonly chats = signal<readonly Chat[]>([]);

  constructor() {
    window.severalFrames = {
      detach: (name) => {
        this.#container.detach(this.#container.indexOf(this.#view(name)));
      },
      attach: (name) => {
        this.#container.insert(this.#view(name));
      },
      startChat: (visitor) => {
        this.#startChat(visitor);
      },
    };
  }

  #startChat(visitor: string): void {
    const shown = signal('no result yet');
    this.chats.update((chats) => [...chats, { visitor, result: shown }]);
    const request = { roxchatVisitorId: visitor, sessionId: `session of ${visitor}` };
    this.#service.startOutgoingChat(request).subscribe((result) => {
      shown.set(describeResult(result));
    });
  }

  #create(name: string): ComponentRef<RoxChatWorkspace> {
    const workspace = this.#container.createComponent(RoxChatWorkspace);
    (workspace.location.nativeElement as Element).id = name;
    workspace.setInput('src', `${WORKSPACE}/?parent=${location.origin}&reply=silence`);
    return workspace;
  }

  #view(name: string): ViewRef {
    const workspace = this.#workspaces.get(name);
    if (!workspace) {
      throw new Error(`there is no workspace ${name}`);
    }
    return workspace.hostView;
  }
}

/** Returns the status of a result, with its code or reason. */
function describeResult(result: OutgoingChatResult): string {
  switch (result.status) {
    case 'started':
      return result.status;
    case 'failed':
      return `${result.status}: ${result.rawCode}`;
    case 'unconfirmed':
    case 'notSent':
      return `${result.status}: ${result.reason}`;
  }
}

const confirmationTimeout = Number(
  new URLSearchParams(location.search).get('confirmationTimeout') ?? 10_000,
);

void bootstrapApplication(App, {
  providers: [provideRoxChatCore({ allowedOrigin: WORKSPACE, confirmationTimeout })],
});
