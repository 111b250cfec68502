import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Desk } from './desk/desk';
import type { PaneName } from './shell/panes';
import { workspaceAddress } from './workspace-address';

/** The desk: customers, the card of one, the workspace's events, and the workspace itself. */
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
  protected readonly address = workspaceAddress(location);

  constructor() {
    const { opened } = inject(Desk);
    // The list makes way for the card of the customer whose chat the agent opens.
    effect(() => {
      if (opened()?.by === 'workspace' && untracked(this.pane) === 'customers') {
        this.pane.set('customer');
      }
    });
  }
}
