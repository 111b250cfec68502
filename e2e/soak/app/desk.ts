import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RoxChatService, RoxChatWorkspace } from 'ngx-roxchat/core';
import { merge, type Subscription } from 'rxjs';
import ports from '../../../scripts/ports.json';

/** Shows or hides the workspace, and counts its messages. */
@Component({
  selector: 'soak-desk',
  imports: [RoxChatWorkspace],
  template: `
    @if (shown()) {
      <rox-chat-workspace [src]="src" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  readonly #service = inject(RoxChatService);

  readonly shown = signal(false);
  readonly src = `http://localhost:${String(ports.workspace)}/soak`;

  readonly status = this.#service.workspaceStatus;

  accepted = 0;
  rejected = 0;

  /** Counts every event and every rejected message until it is unsubscribed. */
  count(): Subscription {
    const counting = this.#service.events$.subscribe(() => this.accepted++);
    counting.add(
      this.#service.diagnostics$.subscribe(({ counts }) => {
        this.rejected = counts['unknown-event'] + counts['wrong-type'];
      }),
    );
    return counting;
  }

  /** Subscribes to every kind of observable at once. */
  listen(): Subscription {
    const { newMessageAdded$, visitorSelected$, events$, diagnostics$ } = this.#service;
    return merge<unknown[]>(newMessageAdded$, visitorSelected$, events$, diagnostics$).subscribe();
  }
}
