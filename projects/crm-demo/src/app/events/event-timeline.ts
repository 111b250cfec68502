import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { type MatChipListboxChange, MatChipsModule } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { mdiMagnify, mdiTimelineTextOutline } from '@mdi/js';
import type { RoxChatEventName } from 'ngx-roxchat';
import { CustomerStore } from '../customers/customer-store';
import { Icon } from '../ui/icon';
import { DiagnosticsLine } from './diagnostics-line';
import { EventLog } from './event-log';
import { EventRow } from './event-row';
import { eventTable } from './event-table';
import { filterRows } from './filter-rows';
import { maxEntries, type TimelineEntry } from './timeline';
import { createNameLookup, createTimelineRow, type TimelineRow } from './timeline-row';

/** The events from the workspace, newest first. */
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
    this.log.timeline().entries.map((entry) => this.#getRow(entry)),
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

  readonly #getName = createNameLookup(inject(CustomerStore).all);
  readonly #rows = new WeakMap<TimelineEntry, TimelineRow>();

  protected choose({ value }: MatChipListboxChange): void {
    this.names.set(new Set(value as RoxChatEventName[]));
  }

  /** Returns the same row for the same entry, so that a new event renders only its own row. */
  #getRow(entry: TimelineEntry): TimelineRow {
    const row = this.#rows.get(entry) ?? createTimelineRow(entry, this.#getName);
    this.#rows.set(entry, row);
    return row;
  }
}
