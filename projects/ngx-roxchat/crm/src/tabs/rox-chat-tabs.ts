import {
  DOCUMENT,
  inject,
  Injectable,
  NgZone,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ɵROX_CHAT_WINDOW } from 'ngx-roxchat/core';
import { finalize, fromEvent, map, merge, type Observable, of, startWith, switchMap } from 'rxjs';
import { wait } from './wait';

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
  /** Whether the page is kept for the way back, or the application is destroyed. */
  #isAway = false;

  /** Whether this tab leads. On a server, none does. */
  readonly leading: Signal<boolean> = this.#leading.asReadonly();

  constructor() {
    const view = this.#window;
    if (!view) {
      return;
    }
    this.#zone.runOutsideAngular(() => {
      merge(fromEvent(view, 'pageshow').pipe(startWith(null)), fromEvent(view, 'pagehide'))
        .pipe(
          // A page that the browser keeps for the way back must not lead. It becomes hidden after
          // `pagehide`, and may still have the focus then.
          switchMap((event) => (event?.type === 'pagehide' ? of(false) : this.#watch(view))),
          takeUntilDestroyed(),
          finalize(() => {
            this.#release();
            this.#isAway = true;
          }),
        )
        .subscribe((isShown) => {
          this.#isAway = !isShown;
          if (isShown) {
            this.follow();
          } else {
            this.#release();
          }
        });
    });
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
    if (!untracked(this.#leading) && !this.#isTaking) {
      this.#ask(true);
    }
  }

  /**
   * Whether this tab takes the lead, and does not have it yet.
   *
   * @internal
   */
  isTaking(): boolean {
    return this.#isTaking;
  }

  /**
   * Whether the agent works in another tab: this one is hidden and does not lead. Its timers may be
   * late.
   *
   * @internal
   */
  isElsewhere(): boolean {
    return !untracked(this.#leading) && this.#document.visibilityState === 'hidden';
  }

  /** Emits true when the focus is to be looked at: at once, and when it may have changed. */
  #watch(view: Window): Observable<true> {
    return merge(
      fromEvent(view, 'focus'),
      fromEvent(this.#document, 'visibilitychange').pipe(
        // In Firefox, a frame gets its focus back only after that, without an event of the window.
        switchMap(() => wait(FOCUS_DELAY).pipe(startWith(null))),
      ),
    ).pipe(
      startWith(null),
      map(() => true as const),
    );
  }

  #ask(steal: boolean): void {
    if (this.#isAway) {
      return;
    }
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
        .request(LOCK, steal ? { steal } : { signal }, () => {
          if (request !== this.#request) {
            return null;
          }
          this.#isTaking = false;
          this.#leading.set(true);
          // Keeps the lock until the request is aborted.
          return new Promise((resolve) => {
            signal.onabort = resolve;
          });
        })
        .catch((error: unknown) => {
          // Another tab has taken the lock, or the browser denies it.
          if (request === this.#request) {
            this.#release();
            this.#isDenied = (error as Error).name !== 'AbortError';
            this.#ask(false);
          }
        });
    });
  }

  #release(): void {
    this.#request?.abort();
    this.#request = null;
    this.#isTaking = false;
    this.#leading.set(false);
  }
}
