import { inject, signal, type Type } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RoxChatService, type RoxChatEvent } from 'ngx-roxchat/core';

/** What is behind page.html: the workspace in the kind of frame that the address names. */
export abstract class Page {
  protected readonly frame = new URLSearchParams(location.search).get('frame');
  protected readonly src = `http://localhost:4300/?pace=0.02&parent=${location.origin}`;
  protected readonly events = signal<readonly RoxChatEvent[]>([]);
  /** What shows the store's state, in an application that has a store. */
  protected readonly stateView: Type<unknown> | null = null;

  constructor() {
    inject(RoxChatService)
      .events$.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        this.events.update((events) => [...events, event]);
      });
  }
}
