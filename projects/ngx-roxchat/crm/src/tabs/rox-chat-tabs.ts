import {
  DestroyRef,
  DOCUMENT,
  inject,
  Injectable,
  NgZone,
  type Signal,
  signal,
} from '@angular/core';
import { ɵROX_CHAT_WINDOW } from 'ngx-roxchat/core';
import { fromEvent, merge, switchMap, timer } from 'rxjs';

/** The tabs of an origin compete for the Web Lock of this name. */
const LOCK = 'ngx-roxchat';

/** How long after a tab became visible its focus is looked at again, in ms. */
const FOCUS_DELAY = 100;

/**
 * Which of the application's tabs leads: the one that was focused last. When it closes or crashes,
 * the tab that has waited longest leads, until the agent focuses another one. A screen pop opens
 * records in the leading tab alone.
 *
 * The tabs of an origin share a Web Lock. Where there are no Web Locks, as on a page without https,
 * or where the browser denies them, each visible tab leads.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatTabs {
  readonly #document = inject(DOCUMENT);
  readonly #window = inject(ɵROX_CHAT_WINDOW);
  readonly #zone = inject(NgZone);
  readonly #leading = signal(false);

  /** The request of the lock that waits or holds it. Its abort ends both. */
  #request: AbortController | null = null;
  #isTaking = false;
  #isDenied = false;

  /** Whether this tab leads. On a server, none does. */
  readonly leading: Signal<boolean> = this.#leading.asReadonly();

  constructor() {
    const view = this.#window;
    if (!view) {
      return;
    }
    const subscriptions = this.#zone.runOutsideAngular(() => [
      merge(
        fromEvent(view, 'focus'),
        fromEvent(view, 'pageshow'),
        fromEvent(this.#document, 'visibilitychange'),
        // In Firefox, a frame gets its focus back only after that, without an event of the window.
        fromEvent(this.#document, 'visibilitychange').pipe(switchMap(() => timer(FOCUS_DELAY))),
      ).subscribe(() => {
        this.follow();
      }),
      // A page that the browser keeps for the way back must not lead meanwhile.
      fromEvent(view, 'pagehide').subscribe(() => {
        this.#release();
      }),
    ]);
    inject(DestroyRef).onDestroy(() => {
      subscriptions.forEach((subscription) => {
        subscription.unsubscribe();
      });
      this.#release();
    });
    this.follow();
  }

  /**
   * Takes the lead if this tab has the focus. A click in a frame may give a tab the focus without an
   * event of its window.
   *
   * @internal
   */
  follow(): void {
    if (this.#window && this.#document.hasFocus()) {
      this.take();
    } else if (!this.#request) {
      this.#ask(false);
    }
  }

  /**
   * Takes the lead. If another tab has it, that needs some milliseconds.
   *
   * @internal
   */
  take(): void {
    if (!this.#leading() && !this.#isTaking) {
      this.#ask(true);
    }
  }

  #ask(steal: boolean): void {
    const locks = this.#window?.navigator.locks; // Needs https.
    if (!locks || this.#isDenied) {
      this.#leading.set(this.#window !== null && this.#document.visibilityState !== 'hidden');
      return;
    }
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#isTaking = steal;
    const { signal } = request;
    this.#zone.runOutsideAngular(() => {
      locks
        // A request that steals must not have a signal.
        .request(LOCK, steal ? { steal } : { signal }, () =>
          request === this.#request ? this.#hold(signal) : null,
        )
        .catch((error: unknown) => {
          if (request === this.#request) {
            this.#handleLoss(error);
          }
        });
    });
  }

  /** Returns a promise that keeps the lock until the request is aborted. */
  #hold(signal: AbortSignal): Promise<void> {
    this.#isTaking = false;
    this.#leading.set(true);
    return new Promise((resolve) => {
      signal.onabort = () => {
        resolve();
      };
    });
  }

  /** Handles that another tab has taken the lock, or that the browser denies it. */
  #handleLoss(error: unknown): void {
    this.#release();
    this.#isDenied = (error as Partial<Error> | null)?.name !== 'AbortError';
    this.#ask(false);
  }

  #release(): void {
    this.#request?.abort();
    this.#request = null;
    this.#isTaking = false;
    this.#leading.set(false);
  }
}
