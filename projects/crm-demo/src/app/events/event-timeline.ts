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

/** How many rows are rendered at first, and how many more with each click. */
const PAGE_SIZE = 30;

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

  protected readonly found = computed(() =>
    filterRows(this.rows(), { names: this.names(), text: this.text() }),
  );

  readonly #limit = signal(PAGE_SIZE);
  /** The rows that are rendered: in a burst, each row is a new one. */
  protected readonly shown = computed(() => this.found().slice(0, this.#limit()));

  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.rows().length];
    return found === all ? String(all) : `${String(found)} of ${String(all)}`;
  });

  protected readonly maxEntries = maxEntries;
  protected readonly searchIcon = mdiMagnify;
  protected readonly emptyIcon = mdiTimelineTextOutline;

  readonly #getName = createNameLookup(inject(CustomerStore).all);
  readonly #rows = new WeakMap<TimelineEntry, TimelineRow>();

  protected showMore(): void {
    this.#limit.update((limit) => limit + PAGE_SIZE);
  }

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
