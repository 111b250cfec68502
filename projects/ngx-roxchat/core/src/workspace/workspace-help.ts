import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Diagnostics } from '../bridge/diagnostics';
import { ROX_CHAT_WINDOW } from '../bridge/window';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';

/** The usual causes of a workspace that does not load or stays silent, and what to do. */
@Component({
  selector: 'rox-chat-workspace-help',
  templateUrl: './workspace-help.html',
  styleUrl: './workspace-help.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkspaceHelp {
  /** The agent wants the workspace loaded anew. */
  readonly reload = output();

  /** The agent wants this closed. */
  readonly dismiss = output();

  protected readonly workspaceOrigin = inject(ROX_CHAT_CONFIG).allowedOrigin;
  protected readonly pageOrigin = inject(ROX_CHAT_WINDOW)?.origin;

  /** What was counted until now, such as `3 × wrong-origin`. */
  protected readonly counted = Object.entries(inject(Diagnostics).counts())
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join(', ');
}
