import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RoxChatService } from 'ngx-roxchat';

@Component({
  selector: 'app-events',
  template: `
    <ol aria-label="Events">
      @for (name of names(); track $index) {
        <li>{{ name }}</li>
      }
    </ol>
  `,
})
export class Events {
  protected readonly names = signal<readonly string[]>([]);

  constructor() {
    inject(RoxChatService)
      .events$.pipe(takeUntilDestroyed())
      .subscribe(({ event }) => {
        this.names.update((names) => [...names, event]);
      });
  }
}
