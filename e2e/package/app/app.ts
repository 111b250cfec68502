import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RoxChatService, type RoxChatEvent } from 'ngx-roxchat';

@Component({ selector: 'app-root', standalone: false, templateUrl: './app.html' })
export class App {
  protected readonly frame = new URLSearchParams(location.search).get('frame');
  protected readonly src = `http://localhost:4300/?pace=0.02&parent=${location.origin}`;
  protected readonly events = signal<readonly RoxChatEvent[]>([]);

  constructor() {
    inject(RoxChatService)
      .events$.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        this.events.update((events) => [...events, event]);
      });
  }
}
