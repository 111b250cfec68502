import { DOCUMENT, inject, Injectable, NgZone, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ɵAGENT_KINDS,
  ɵROX_CHAT_WINDOW,
  ɵWorkspaceFrames,
  type RoxChatEvent,
  RoxChatService,
} from 'ngx-roxchat/core';
import { fromEvent, merge, type Observable, Subject } from 'rxjs';

/** How often the focus is looked at while it is in the frame, in ms. */
const LOOKING_TIME = 15_000;

/**
 * A sign that the agent is at work in the frame. `focus`: the frame has the focus, so the agent may
 * be typing, or be away. `event`: the workspace sent what an agent causes, most likely this one.
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
  /** The visitor whom the agent has selected last; null before that. */
  #selectedId: string | null = null;

  /** Whether a bound frame has the focus, and the page has it. */
  readonly working: Signal<boolean> = this.#working.asReadonly();

  /**
   * Emits a sign of work: `focus` when the frame gets the focus, and every 15 seconds while it has
   * it; `event` for each selection of a visitor in that time, and for each message of an agent to the
   * selected visitor and each close of that chat. Other events are those of other agents or tabs.
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
      .events$.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        this.#followSelection(event);
        const servedId = getServedId(event);
        const isOfAgent = servedId !== null && servedId === (this.#selectedId ?? servedId);
        if (isOfAgent && this.#isInFrame() && this.#document.hasFocus()) {
          this.#signs.next('event');
        }
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

  #followSelection({ event, params }: RoxChatEvent): void {
    if (event === 'visitorSelected') {
      this.#selectedId = params.roxchatVisitorId;
    } else if (event === 'visitorAuthorized' && this.#selectedId === params.old.roxchatVisitorId) {
      this.#selectedId = params.new.roxchatVisitorId;
    }
  }

  /** Whether a frame has the focus of the page. The page itself may be without it. */
  #isInFrame(): boolean {
    return this.#frames.hasElement(findFocused(this.#document));
  }
}

/** Returns the element that has the focus, also within a shadow tree. */
function findFocused({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot ? findFocused(activeElement.shadowRoot) : activeElement;
}

/** Returns the visitor for whom some agent has caused the event; null if none has. */
function getServedId({ event, params }: RoxChatEvent): string | null {
  const isOfAgent =
    event === 'visitorSelected' ||
    event === 'chatClosedByOperator' ||
    (event === 'newMessageAdded' && ɵAGENT_KINDS.includes(params.kind));
  return isOfAgent ? params.roxchatVisitorId : null;
}
