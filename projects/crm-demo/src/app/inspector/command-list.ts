import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CustomerStore } from '../customers/customer-store';
import { createNameLookup } from '../events/timeline-row';
import { Formats } from '../language/formats';
import { CommandLog } from './command-log';

/** The commands of the CRM and their results, newest first. */
@Component({
  selector: 'crm-command-list',
  template: `
    <h3 id="commands-heading">Commands and results</h3>
    @if (rows().length > 0) {
      <ol role="list" aria-labelledby="commands-heading">
        @for (row of rows(); track row.number) {
          <li>
            <code>{{ row.step === 'command' ? 'start_outgoing_chat' : row.step }}</code>
            {{ row.name }}
            @if (row.detail) {
              <code>{{ row.detail }}</code>
            }
            <time>{{ formats.time(row.at) }}</time>
          </li>
        }
      </ol>
    } @else {
      <p>No chat was started from the CRM.</p>
    }
  `,
  styleUrl: './command-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandList {
  readonly #entries = inject(CommandLog).entries;
  readonly #getName = createNameLookup(inject(CustomerStore).all);

  protected readonly formats = inject(Formats);
  protected readonly rows = computed(() =>
    this.#entries().map((entry) => ({
      ...entry,
      name: this.#getName({
        roxchatVisitorId: entry.roxchatVisitorId,
        providedVisitorId: null,
        siebelId: null,
      }),
    })),
  );
}
