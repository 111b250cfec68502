import { DestroyRef, inject, Injectable, NgZone } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Observable, share, Subject } from 'rxjs';
import type { RoxChatEvent, RoxChatEventName, RoxChatEventParams } from '../protocol/events';
import { Diagnostics, type RoxChatDiagnostic } from './diagnostics';
import { MessageGate } from './message-gate';
import { SessionMemory } from './session-memory';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames } from './workspace-frames';

/**
 * Hears the window's messages and hands on what the gate admits. All its observables are hot and
 * share one listener, which is there while anyone is subscribed.
 */
@Injectable({ providedIn: 'root' })
export class MessageBridge {
  readonly #destroyRef = inject(DestroyRef);
  readonly #zone = inject(NgZone);
  readonly #window = inject(ROX_CHAT_WINDOW);
  readonly #gate = inject(MessageGate);
  readonly #frames = inject(WorkspaceFrames);
  readonly #sessions = inject(SessionMemory);

  readonly #events = new Subject<RoxChatEvent>();
  readonly #params: { readonly [N in RoxChatEventName]: Subject<RoxChatEventParams[N]> } = {
    newMessageAdded: new Subject(),
    chatClosedByOperator: new Subject(),
    visitorAuthorized: new Subject(),
    visitorSelected: new Subject(),
    notificationAdded: new Subject(),
    notificationRemoved: new Subject(),
  };

  #isListening = false;

  /** Emits nothing; the listener is there while anyone is subscribed to this. */
  readonly listening$ = new Observable<never>(() => {
    const hear = (message: MessageEvent<unknown>) => {
      const event = this.#gate.admit(message);
      if (event) {
        this.tell(event, message.source);
      }
    };
    // Inside the zone, every message of every script on the page would run change detection.
    this.#zone.runOutsideAngular(() => this.#window?.addEventListener('message', hear));
    this.#isListening = true;
    return () => {
      this.#window?.removeEventListener('message', hear);
      this.#isListening = false;
    };
  }).pipe(takeUntilDestroyed(this.#destroyRef), share());

  /** Every accepted event; emits inside the zone. */
  readonly events$: Observable<RoxChatEvent> = this.#whileListening(this.#events);

  /** The names of events that this version does not know; emits outside the zone. */
  readonly unknownEvents$: Observable<string> = this.#whileListening(this.#gate.unknownEvents);

  /** What was rejected or mended; emits outside the zone. */
  readonly diagnostics$: Observable<RoxChatDiagnostic> = this.#whileListening(
    inject(Diagnostics).counted$,
  );

  /** Whether anyone is subscribed: what is said meanwhile is heard. */
  get isListening(): boolean {
    return this.#isListening;
  }

  /** The params of one event; emits inside the zone. */
  on<N extends RoxChatEventName>(event: N): Observable<RoxChatEventParams[N]> {
    return this.#whileListening(this.#params[event]);
  }

  /** Hands on an event that the gate has admitted; inside the zone. */
  tell(event: RoxChatEvent, source: MessageEventSource | null): void {
    this.#zone.run(() => {
      const isAnotherPage = this.#frames.markHeard(source);
      this.#sessions.learn(event);
      this.#events.next(event);
      // The table pairs each name with the subject of its params, which a union cannot express.
      (this.#params[event.event] as Subject<RoxChatEventParams[RoxChatEventName]>).next(
        event.params,
      );
      if (isAnotherPage) {
        // Last of all: no command that is posted now may take this event for its answer.
        this.#frames.announcePage();
      }
    });
  }

  /** Completes with the application: what forgets to unsubscribe must not keep the listener. */
  #whileListening<T>(source: Observable<T>): Observable<T> {
    return new Observable<T>((subscriber) => {
      subscriber.add(
        this.listening$.subscribe({
          complete: () => {
            subscriber.complete();
          },
        }),
      );
      return source.subscribe(subscriber);
    });
  }
}
