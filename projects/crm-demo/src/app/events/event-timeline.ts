import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { type MatChipListboxChange, MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { mdiMagnify, mdiTimelineTextOutline } from '@mdi/js';
import type { RoxChatEventName } from 'ngx-roxchat';
import { customers } from '../customers/customer';
import { Icon } from '../ui/icon';
import { DiagnosticsLine } from './diagnostics-line';
import { EventLog } from './event-log';
import { EventRow } from './event-row';
import { eventTable } from './event-table';
import { filterRows } from './filter-rows';
import { maxEntries, type TimelineEntry } from './timeline';
import { nameAmong, type TimelineRow, timelineRow } from './timeline-row';

/** The workspace's events as they come, newest first. */
@Component({
  selector: 'crm-event-timeline',
  imports: [
    DiagnosticsLine,
    EventRow,
    Icon,
    MatButtonModule,
    MatChipsModule,
    MatFormFieldModule,
    MatInputModule,
  ],
  templateUrl: './event-timeline.html',
  styleUrl: './event-timeline.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventTimeline {
  protected readonly log = inject(EventLog);
  protected readonly text = signal('');
  protected readonly names = signal<ReadonlySet<RoxChatEventName>>(new Set());

  protected readonly types = Object.entries(eventTable).map(([name, { label }]) => ({
    name,
    label,
  }));

  protected readonly rows = computed(() =>
    this.log.timeline().entries.map((entry) => this.#rowOf(entry)),
  );

  protected readonly shown = computed(() =>
    filterRows(this.rows(), { names: this.names(), text: this.text() }),
  );

  protected readonly count = computed(() => {
    const [shown, all] = [this.shown().length, this.rows().length];
    return shown === all ? String(all) : `${String(shown)} of ${String(all)}`;
  });

  protected readonly maxEntries = maxEntries;
  protected readonly searchIcon = mdiMagnify;
  protected readonly emptyIcon = mdiTimelineTextOutline;

  readonly #nameOf = nameAmong(customers);
  readonly #known = new WeakMap<TimelineEntry, TimelineRow>();

  protected choose({ value }: MatChipListboxChange): void {
    this.names.set(new Set(value as RoxChatEventName[]));
  }

  /** The same row for the same entry, so that an event renders its own row only. */
  #rowOf(entry: TimelineEntry): TimelineRow {
    const row = this.#known.get(entry) ?? timelineRow(entry, this.#nameOf);
    this.#known.set(entry, row);
    return row;
  }
}
