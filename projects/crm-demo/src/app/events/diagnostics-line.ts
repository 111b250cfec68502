import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mdiShieldCheckOutline } from '@mdi/js';

import { Desk } from '../desk/desk';
import { Icon } from '../ui/icon';
import { reasonCounts, total } from './diagnostic-reasons';

/** How many messages were accepted, rejected and mended; why, on demand. */
@Component({
  selector: 'crm-diagnostics-line',
  imports: [Icon],
  templateUrl: './diagnostics-line.html',
  styleUrl: './diagnostics-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiagnosticsLine {
  readonly #desk = inject(Desk);

  protected readonly reasons = computed(() => reasonCounts(this.#desk.diagnosticCounts()));
  protected readonly unknownEvents = this.#desk.unknownEvents;
  protected readonly line = computed(() => {
    const accepted = this.#desk.timeline().received;
    const rejected = total(this.reasons(), 'rejected');
    const mended = total(this.reasons(), 'mended');
    return `${String(accepted)} accepted · ${String(rejected)} rejected · ${String(mended)} mended`;
  });

  protected readonly icon = mdiShieldCheckOutline;
}
