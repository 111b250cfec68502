import '@angular/compiler';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRoxChatCore, RoxChatService, RoxChatWorkspace } from 'ngx-roxchat/core';

declare const WORKSPACE: string;

/** The CRM for docs/recipes/playwright.e2e.ts. */
@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-root',
  imports: [RoxChatWorkspace],
  template: `
    <button type="button" (click)="start()">Start chat</button>
    <p role="alert">{{ result() }}</p>
    <ol aria-label="Events">
      @for (text of events(); track $index) {
        <li>{{ text }}</li>
      }
    </ol>
    <div style="height: 40rem"><rox-chat-workspace [src]="src" /></div>
  `,
})
class App {
  readonly #service = inject(RoxChatService);
  #selectedId = '';
  protected readonly src = WORKSPACE;
  protected readonly events = signal<readonly string[]>([]);
  protected readonly result = signal('');

  constructor() {
    this.#service.events$.subscribe((event) => {
      const text = event.event === 'newMessageAdded' ? ` ${event.params.messageText ?? ''}` : '';
      this.events.update((events) => [...events, event.event + text]);
    });
    this.#service.visitorSelected$.subscribe(({ roxchatVisitorId }) => {
      this.#selectedId = roxchatVisitorId;
    });
  }

  protected start(): void {
    const command = { roxchatVisitorId: this.#selectedId };
    this.#service.startOutgoingChat(command).subscribe((result) => {
      this.result.set(result.status === 'failed' ? result.message : result.status);
    });
  }
}

void bootstrapApplication(App, { providers: [provideRoxChatCore(WORKSPACE)] });
