import '@angular/compiler';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChatCore, RoxChatService, RoxChatWorkspace } from 'ngx-roxchat/core';
import { provideRoxChatStore, roxChatFeature } from 'ngx-roxchat/store';

declare const WORKSPACE: string;

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-desk',
  imports: [RoxChatWorkspace],
  template: `<div style="height: 40rem"><rox-chat-workspace [src]="src" /></div>`,
})
class Desk {
  protected readonly src = `${WORKSPACE}/?parent=${location.origin}&reply=silence`;
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-reports',
  template: `<h1>Reports</h1>`,
})
class Reports {}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `
    <a routerLink="/desk">Desk</a>
    <a routerLink="/reports">Reports</a>
    <router-outlet />
    <button type="button" (click)="start()">Start chat</button>
    <output>{{ result() }}</output>
    <ol aria-label="Texts">
      @for (text of texts(); track $index) {
        <li>{{ text }}</li>
      }
    </ol>
    <p>
      {{ notifications().length }} notifications, the last one: {{ notifications().at(-1)?.text }};
      {{ dropped().notifications }} dropped
    </p>
  `,
})
class App {
  readonly #service = inject(RoxChatService);
  readonly #store = inject(Store);
  protected readonly notifications = this.#store.selectSignal(roxChatFeature.selectNotifications);
  protected readonly dropped = this.#store.selectSignal(roxChatFeature.selectDropped);
  protected readonly texts = signal<readonly (string | null)[]>([]);
  protected readonly result = signal('');

  constructor() {
    this.#service.newMessageAdded$.subscribe(({ messageText }) => {
      this.texts.update((texts) => [...texts, messageText]);
    });
  }

  protected start(): void {
    this.#service
      .startOutgoingChat({ roxchatVisitorId: 'ann', sessionId: 's' })
      .subscribe((result) => {
        this.result.set(`${result.status} ${result.status === 'unconfirmed' ? result.reason : ''}`);
      });
  }
}

void bootstrapApplication(App, {
  providers: [
    provideStore(),
    provideRoxChatCore(WORKSPACE),
    provideRoxChatStore(),
    provideRouter([
      { path: 'desk', component: Desk },
      { path: 'reports', component: Reports },
    ]),
  ],
});
