import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Actions, ofType } from '@ngrx/effects';
import { RoxChatEventActions } from 'ngx-roxchat';
import type { PaneName } from './shell/panes';
import { workspaceAddress } from './workspace-address';

/** The desk: the lists of visitors and customers, the open card, the events, and the workspace. */
@Component({
  selector: 'crm-root',
  // eslint-disable-next-line @angular-eslint/prefer-standalone -- the module bootstraps it
  standalone: false,
  templateUrl: './app.html',
  styleUrl: './app.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly pane = signal<PaneName>('workspace');
  protected readonly address = workspaceAddress(inject(DOCUMENT).location);

  constructor() {
    // When the agent opens a visitor's chat, the card of the visitor replaces the lists.
    inject(Actions)
      .pipe(ofType(RoxChatEventActions.visitorSelected), takeUntilDestroyed())
      .subscribe(() => {
        this.pane.update((pane) => (pane === 'people' ? 'customer' : pane));
      });
  }
}
