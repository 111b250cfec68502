import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { mdiChevronDown, mdiEyeLockOutline } from '@mdi/js';
import { Icon } from '../ui/icon';
import type { TimelineRow } from './timeline-row';

/** An event in the timeline, with its params on demand. */
@Component({
  selector: 'crm-event-row',
  imports: [DatePipe, Icon],
  templateUrl: './event-row.html',
  styleUrl: './event-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventRow {
  readonly row = input.required<TimelineRow>();

  protected readonly expanded = signal(false);
  protected readonly paramsId = computed(() => `event-params-${String(this.row().number)}`);
  protected readonly json = computed(() => JSON.stringify(this.row().event.params, null, 2));

  protected readonly chevronIcon = mdiChevronDown;
  protected readonly agentOnlyIcon = mdiEyeLockOutline;
}
