import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Diagnostics } from '../bridge/diagnostics';
import { ROX_CHAT_WINDOW } from '../bridge/window';
import { Configuration } from '../config/configuration';

/** Explains the usual causes of a workspace that does not load or stays silent. */
@Component({
  selector: 'rox-chat-workspace-notice',
  templateUrl: './workspace-notice.html',
  styleUrl: './workspace-notice.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkspaceNotice {
  /** Emits when the agent asks to load the workspace again. */
  readonly reload = output();

  /** Emits when the agent closes the notice. */
  readonly dismiss = output();

  protected readonly workspaceOrigin = inject(Configuration).value.allowedOrigin;
  protected readonly pageOrigin = inject(ROX_CHAT_WINDOW)?.origin;

  /** The counts so far, such as `3 × wrong-origin`. */
  protected readonly counted = Object.entries(inject(Diagnostics).counts())
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join(', ');
}
