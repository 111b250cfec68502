import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RoxChatService } from 'ngx-roxchat';

/** The status of the workspace in one or a few words. */
@Component({
  selector: 'crm-workspace-pill',
  template: `{{ text() }}`,
  styleUrl: './workspace-pill.css',
  host: { role: 'status', '[class]': 'state()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkspacePill {
  readonly #status = inject(RoxChatService).workspaceStatus;

  protected readonly state = computed(() => {
    const { loaded, heard } = this.#status();
    if (heard) {
      return 'connected';
    }
    return loaded ? 'silent' : 'waiting';
  });

  protected readonly text = computed(() => labels[this.state()]);
}

const labels = {
  waiting: 'Waiting for workspace',
  silent: 'Loaded, silent so far',
  connected: 'Connected',
} as const;
