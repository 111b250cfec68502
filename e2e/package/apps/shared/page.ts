import { DOCUMENT, inject, signal, type Type } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type OutgoingChatResult, type RoxChatEvent, RoxChatService } from 'ngx-roxchat/core';

/** The class of page.html: shows the workspace in the kind of frame that the URL names. */
export abstract class Page {
  readonly #service = inject(RoxChatService);
  readonly #location = inject(DOCUMENT).location;
  readonly #address = new URLSearchParams(this.#location.search);

  protected readonly frame = this.#address.get('frame');
  protected readonly src = `http://localhost:4300/?pace=0.02&parent=${this.#location.origin}&reply=${this.#address.get('reply') ?? 'start'}`;
  protected readonly events = signal<readonly RoxChatEvent[]>([]);
  protected readonly result = signal<OutgoingChatResult | null>(null);
  /** The component that shows the state, in an application with a store. */
  protected readonly stateView: Type<unknown> | null = null;

  constructor() {
    this.#service.events$.pipe(takeUntilDestroyed()).subscribe((event) => {
      this.events.update((events) => [...events, event]);
    });
  }

  /** Starts a chat with the visitor of the first event, in the session that the library knows. */
  protected start(): void {
    const [first] = this.events();
    if (first?.event === 'visitorSelected') {
      const { roxchatVisitorId } = first.params;
      this.#service.startOutgoingChat({ roxchatVisitorId }).subscribe((result) => {
        this.result.set(result);
      });
    }
  }
}
