import { DOCUMENT, inject, Injectable, NgZone, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ɵAGENT_KINDS,
  ɵROX_CHAT_WINDOW,
  ɵWorkspaceFrames,
  type RoxChatEvent,
  RoxChatService,
} from 'ngx-roxchat/core';
import { filter, fromEvent, merge, type Observable, Subject } from 'rxjs';

/** How often the focus is looked at while it is in the frame, in ms. */
const LOOKING_TIME = 15_000;

/**
 * A sign that the agent is at work in the frame. `focus`: the frame has the focus, so the agent may
 * be typing, or be away. `event`: the workspace sent what only an agent causes.
 */
export type RoxChatActivitySign = 'focus' | 'event';

/**
 * Whether the agent is at work in the workspace's frame, for time-outs of the application: keys and
 * clicks in the frame never reach it.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatActivity {
  readonly #document = inject(DOCUMENT);
  readonly #frames = inject(ɵWorkspaceFrames);
  readonly #zone = inject(NgZone);
  readonly #working = signal(false);
  readonly #signs = new Subject<RoxChatActivitySign>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether a bound frame has the focus, and the page has it. */
  readonly working: Signal<boolean> = this.#working.asReadonly();

  /**
   * Emits a sign of work: `event` for each message of an agent, each selection of a visitor and each
   * close while the frame has the focus; `focus` when it gets the focus, and every 15 seconds while
   * it has it. Without the focus, the events are those of other agents or of another tab.
   */
  readonly signs$: Observable<RoxChatActivitySign> = this.#signs.asObservable();

  constructor() {
    const view = inject(ɵROX_CHAT_WINDOW);
    if (!view) {
      return;
    }
    this.#zone.runOutsideAngular(() => {
      merge(
        fromEvent(view, 'blur'),
        fromEvent(view, 'focus'),
        fromEvent(this.#document, 'focusin'),
        fromEvent(this.#document, 'visibilitychange'),
      )
        .pipe(takeUntilDestroyed())
        .subscribe({
          next: () => {
            this.#lookAfter(0); // In Firefox, the frame gets the focus after the event.
          },
          complete: () => {
            clearTimeout(this.#timer);
          },
        });
    });
    inject(RoxChatService)
      .events$.pipe(
        filter((event) => isOfAgent(event) && this.#isInFrame() && this.#document.hasFocus()),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.#signs.next('event');
      });
    this.#look();
  }

  #lookAfter(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = this.#zone.runOutsideAngular(() =>
      setTimeout(() => {
        this.#look();
      }, time),
    );
  }

  #look(): void {
    const isInFrame = this.#isInFrame();
    const isWorking = isInFrame && this.#document.hasFocus();
    this.#working.set(isWorking);
    if (isWorking) {
      this.#zone.run(() => {
        this.#signs.next('focus');
      });
    }
    // The agent may come back from another window into the frame, without an event of this one.
    if (isInFrame) {
      this.#lookAfter(LOOKING_TIME);
    }
  }

  /** Whether a frame has the focus of the page. The page itself may be without it. */
  #isInFrame(): boolean {
    const focused = findFocused(this.#document);
    return focused !== null && this.#frames.hasElement(focused);
  }
}

/** Returns the element that has the focus, also within a shadow tree. */
function findFocused({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot ? findFocused(activeElement.shadowRoot) : activeElement;
}

/** Whether only an agent can have caused the event: this one, or another one. */
function isOfAgent(event: RoxChatEvent): boolean {
  return event.event === 'newMessageAdded'
    ? ɵAGENT_KINDS.includes(event.params.kind)
    : event.event === 'visitorSelected' || event.event === 'chatClosedByOperator';
}
