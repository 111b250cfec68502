import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mdiShieldCheckOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { reasonCounts, total } from './diagnostic-reasons';
import { droppedCounts } from './dropped-counts';
import { EventLog } from './event-log';

/** How many messages were accepted, rejected and mended; why, on demand. */
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
    const rejected = total(this.reasons(), 'rejected');
    const mended = total(this.reasons(), 'mended');
    return `${String(accepted)} accepted · ${String(rejected)} rejected · ${String(mended)} mended`;
  });

  protected readonly icon = mdiShieldCheckOutline;
}
