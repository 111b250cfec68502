import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  signal,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { RoxChatService } from 'ngx-roxchat/core';
import { reasonCounts } from '../../projects/crm-demo/src/app/events/diagnostic-reasons';

/** The library's counts. The elements that the tests read have the same names as in the demo. */
@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'app-counts',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <crm-diagnostics-line>
      <details open>
        <summary>{{ accepted() }} accepted</summary>
        <table>
          <tbody>
            @for (row of reasons(); track row.reason) {
              <tr>
                <td>{{ row.label }}</td>
                <td>{{ row.outcome }}</td>
                <td>{{ row.count }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    </crm-diagnostics-line>
    <crm-event-row>{{ newest() }}</crm-event-row>
  `,
})
export class Counts {
  readonly #service = inject(RoxChatService);
  readonly #diagnostic = toSignal(this.#service.diagnostics$);
  protected readonly reasons = computed(() => reasonCounts(this.#diagnostic()?.counts ?? null));
  protected readonly accepted = signal(0);
  protected readonly newest = signal<string | null>(null);

  constructor() {
    this.#service.events$.pipe(takeUntilDestroyed()).subscribe(({ event, params }) => {
      this.accepted.update((accepted) => accepted + 1);
      if (event === 'newMessageAdded') {
        this.newest.set(params.messageText);
      }
    });
  }
}
