import { DestroyRef, inject, Injectable, NgZone } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Observable, share, Subject } from 'rxjs';
import { Configuration } from '../config/configuration';
import type { RoxChatEvent, RoxChatEventName, RoxChatEventParams } from '../protocol/events';
import { CommandExchange } from './command-exchange';
import { Diagnostics, type RoxChatDiagnostic } from './diagnostics';
import { MessageGate } from './message-gate';
import { VisitorMemory } from './visitor-memory';
import { ROX_CHAT_WINDOW } from './window';
import type { CommandMessage } from './window-commands';
import { WorkspaceFrames } from './workspace-frames';

/**
 * Listens to the window's messages and emits the events that the gate accepts. All its observables
 * are hot and share one listener, which is there while anyone is subscribed.
 */
@Injectable({ providedIn: 'root' })
export class MessageBridge {
  readonly #destroyRef = inject(DestroyRef);
  readonly #zone = inject(NgZone);
  readonly #config = inject(Configuration);
  readonly #window = inject(ROX_CHAT_WINDOW);
  readonly #gate = inject(MessageGate);
  readonly #frames = inject(WorkspaceFrames);
  readonly #visitors = inject(VisitorMemory);
  readonly #exchange = inject(CommandExchange);

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

  readonly #listening$ = new Observable<never>(() => {
    const handleMessage = (message: MessageEvent<unknown>) => {
      // Before the configuration is there, no message can be from its origin.
      const event = this.#config.settle() && this.#gate.accept(message);
      if (event) {
        this.emit(event, message);
      }
    };
    // Inside the zone, every message of every script on the page would run change detection.
    this.#zone.runOutsideAngular(() => this.#window?.addEventListener('message', handleMessage));
    this.#isListening = true;
    return () => {
      this.#window?.removeEventListener('message', handleMessage);
      this.#isListening = false;
    };
  }).pipe(takeUntilDestroyed(this.#destroyRef), share());

  /** Emits nothing; the listener is there while anyone is subscribed to this. */
  readonly listening$: Observable<never> = this.#listening$;

  /** Emits every accepted event, inside the zone. */
  readonly events$: Observable<RoxChatEvent> = this.#whileListening(this.#events);

  /** Emits the names of events that this version does not know, outside the zone. */
  readonly unknownEvents$: Observable<string> = this.#whileListening(this.#gate.unknownEvents);

  /** Emits what was rejected or coerced, outside the zone. */
  readonly diagnostics$: Observable<RoxChatDiagnostic> = this.#whileListening(
    inject(Diagnostics).counted$,
  );

  /** Whether anyone is subscribed and the configuration is there, so that messages are received. */
  get isListening(): boolean {
    return this.#config.settle() && this.#isListening;
  }

  /** Returns an observable of the params of one event, which emits inside the zone. */
  on<N extends RoxChatEventName>(event: N): Observable<RoxChatEventParams[N]> {
    return this.#whileListening(this.#params[event]);
  }

  /**
   * Emits an event that the gate has accepted, and then the result of the command that it confirms.
   * The memory of visitors and frames is updated before anyone receives the event.
   */
  emit(event: RoxChatEvent, message: CommandMessage): void {
    const frame = this.#frames.findFrame(message.source);
    this.#visitors.handleEvent(event, frame);
    const endConfirmed = this.#exchange.handleEvent(event, message);
    this.#frames.handleEvent(frame, message.source);
    // The table pairs each name with the subject of its params, which a union cannot express.
    const params = this.#params[event.event] as Subject<RoxChatEventParams[RoxChatEventName]>;
    if (this.#events.observed || params.observed) {
      this.#zone.run(() => {
        this.#events.next(event);
        params.next(event.params);
      });
    }
    endConfirmed?.();
    this.#frames.handleChange();
  }

  /** Completes with the application: a forgotten subscription must not keep the listener. */
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
