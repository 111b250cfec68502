import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mdiShieldCheckOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { reasonCounts, sumCounts } from './diagnostic-reasons';
import { droppedCounts } from './dropped-counts';
import { EventLog } from './event-log';

/** The counts of accepted and rejected messages and coerced fields, with the reasons on demand. */
@Component({
  selector: 'crm-diagnostics-line',
  imports: [Icon],
  templateUrl: './diagnostics-line.html',
  styleUrl: './diagnostics-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiagnosticsLine {
  readonly #log = inject(EventLog);
  readonly #dropped = inject(Store).selectSignal(roxChatFeature.selectDropped);

  protected readonly reasons = computed(() => reasonCounts(this.#log.diagnosticCounts()));
  protected readonly unknownEvents = this.#log.unknownEvents;
  protected readonly dropped = computed(() => droppedCounts(this.#dropped()));
  protected readonly line = computed(() => {
    const accepted = this.#log.timeline().received;
    const rejected = sumCounts(this.reasons(), 'rejected');
    const coerced = sumCounts(this.reasons(), 'coerced');
    return `${String(accepted)} accepted · ${String(rejected)} rejected · ${String(coerced)} coerced`;
  });

  protected readonly icon = mdiShieldCheckOutline;
}
