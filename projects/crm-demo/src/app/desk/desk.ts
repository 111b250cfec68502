import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RoxChatService, type RoxChatDiagnosticCounts } from 'ngx-roxchat';

import { customers, type Customer } from '../customers/customer';
import { countName, type NameCounts } from './count-name';
import { customerOnDesk, visitorOf } from './customer-on-desk';
import { emptyDesk, foldEvent } from './fold-event';
import { clearEntries } from './timeline';

/** What the agent has on the desk: the workspace's events, folded into signals. */
@Injectable({ providedIn: 'root' })
export class Desk {
  readonly #state = signal(emptyDesk);
  readonly #counts = signal<RoxChatDiagnosticCounts | null>(null);
  readonly #unknownEvents = signal<NameCounts>(new Map());

  readonly opened = computed(() => this.#state().opened);
  readonly customer = computed(() => customerOnDesk(this.#state(), customers));
  readonly notifications = computed(() => this.#state().notifications.items);
  readonly timeline = computed(() => this.#state().timeline);

  /** How often messages were rejected or mended, by reason; null before the first one. */
  readonly diagnosticCounts = this.#counts.asReadonly();
  readonly unknownEvents = this.#unknownEvents.asReadonly();

  /** The customers whose chat is open. */
  readonly chatting = computed(() => {
    const { visitors } = this.#state();
    return new Set(
      customers.filter((person) => visitorOf(person, visitors, customers)?.chat === 'open'),
    );
  });

  constructor() {
    const workspace = inject(RoxChatService);
    workspace.events$.pipe(takeUntilDestroyed()).subscribe((event) => {
      this.#state.update((state) => foldEvent(state, event));
    });
    workspace.diagnostics$.pipe(takeUntilDestroyed()).subscribe(({ counts }) => {
      this.#counts.set(counts);
    });
    workspace.unknownEvents$.pipe(takeUntilDestroyed()).subscribe((name) => {
      this.#unknownEvents.update((names) => countName(names, name));
    });
  }

  open({ email }: Customer): void {
    this.#state.update((state) => ({ ...state, opened: { by: 'list', email } }));
  }

  clearTimeline(): void {
    this.#state.update((state) => ({ ...state, timeline: clearEntries(state.timeline) }));
  }
}
