import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type RoxChatDiagnosticCounts, RoxChatService } from 'ngx-roxchat';
import { countName, type NameCounts } from './count-name';
import { addEntry, clearEntries, emptyTimeline } from './timeline';

/**
 * The log of events and diagnostics. It uses the library's observables instead of the store, since
 * a log of texts does not belong in the store.
 */
@Injectable({ providedIn: 'root' })
export class EventLog {
  readonly #timeline = signal(emptyTimeline);
  readonly #counts = signal<RoxChatDiagnosticCounts | null>(null);
  readonly #unknownEvents = signal<NameCounts>(new Map());

  readonly timeline = this.#timeline.asReadonly();

  /** The counts by diagnostic reason; null before the first diagnostic. */
  readonly diagnosticCounts = this.#counts.asReadonly();
  readonly unknownEvents = this.#unknownEvents.asReadonly();

  constructor() {
    const workspace = inject(RoxChatService);
    workspace.events$.pipe(takeUntilDestroyed()).subscribe((event) => {
      this.#timeline.update((timeline) => addEntry(timeline, event));
    });
    workspace.diagnostics$.pipe(takeUntilDestroyed()).subscribe(({ counts }) => {
      this.#counts.set(counts);
    });
    workspace.unknownEvents$.pipe(takeUntilDestroyed()).subscribe((name) => {
      this.#unknownEvents.update((names) => countName(names, name));
    });
  }

  clearTimeline(): void {
    this.#timeline.update(clearEntries);
  }
}
