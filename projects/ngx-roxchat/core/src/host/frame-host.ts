import { ErrorHandler, inject, Injectable, NgZone, type Signal, signal } from '@angular/core';
import { reportLater } from '../config/report-later';
import { RoxChatError } from '../config/rox-chat-error';
import { HostedFrame } from './hosted-frame';
import { isInModal } from './top-layer';

/** Whether an outlet could show the frame at the last look. `refused`: it never can where it is. */
type OutletState = 'on-screen' | 'off-screen' | 'refused';

/**
 * Chooses where the frame is shown: over the outlet that came on screen last, or else in the dock,
 * which is the outlet in the host. Angular has removed an outlet from the document before it runs a
 * hook, and it runs no hook for a kept view. So a `ResizeObserver` notices what comes and goes.
 */
@Injectable({ providedIn: 'root' })
export class FrameHost {
  readonly #zone = inject(NgZone);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #hasOutlet = signal(false);
  /** In the order in which they came on screen. */
  readonly #outlets = new Map<HTMLElement, OutletState>();
  #sizes: ResizeObserver | null = null;
  #frame: HostedFrame | null = null;
  #host: HTMLElement | null = null;
  #box: HTMLElement | null = null;

  /** Whether an outlet shows the frame. It stays true from one outlet to the next. */
  readonly hasOutlet: Signal<boolean> = this.#hasOutlet.asReadonly();

  /** The element of the host component; null if there is none. */
  get element(): HTMLElement | null {
    return this.#host;
  }

  /** Takes the element of the host component; returns whether it is the first one. */
  claim(host: HTMLElement): boolean {
    this.#host ??= host;
    return this.#host === host;
  }

  /** Takes the box with the frame. */
  start(box: HTMLElement): void {
    this.#box = box;
    this.#frame = new HostedFrame(box, () => {
      this.#hasOutlet.set(false);
    });
    this.#choose();
  }

  /** Removes the box with the frame, and forgets the host. */
  stop(): void {
    this.#frame?.destroy();
    this.#box?.remove();
    this.#frame = this.#box = this.#host = null;
    this.#hasOutlet.set(false);
  }

  /** Adds an outlet. */
  add(outlet: HTMLElement): void {
    // A test environment may have no `ResizeObserver`, and shows nothing on a screen.
    this.#sizes ??= typeof ResizeObserver === 'function' ? new ResizeObserver(this.#choose) : null;
    this.#sizes?.observe(outlet);
    this.#outlets.set(outlet, 'off-screen');
    this.#choose();
  }

  /** Removes an outlet. */
  remove(outlet: HTMLElement): void {
    this.#outlets.delete(outlet);
    this.#sizes?.unobserve(outlet);
    this.#zone.runOutsideAngular(this.#choose);
  }

  /** Focuses the frame, or does so as soon as an outlet shows it. */
  enter(): void {
    this.#frame?.focus.enter();
  }

  /** Focuses what had the focus before the frame. */
  goBack(): void {
    this.#frame?.focus.goBack();
  }

  /** Sets whether the pointer passes over the frame as if the frame was not there. */
  setPassive(isPassive: boolean): void {
    this.#box?.style.setProperty('pointer-events', isPassive ? 'none' : '');
  }

  readonly #choose = (): void => {
    for (const [outlet, before] of [...this.#outlets]) {
      const state = this.#look(outlet, before);
      if (state !== before) {
        this.#outlets.delete(outlet); // So that it moves to the end.
      }
      this.#outlets.set(outlet, state);
    }
    const shown = [...this.#outlets.keys()]
      .filter((outlet) => this.#outlets.get(outlet) === 'on-screen')
      .sort((one, other) => Number(this.#isDock(other)) - Number(this.#isDock(one)))
      .at(-1);
    if (this.#frame && shown && !this.#isDock(shown)) {
      this.#hasOutlet.set(true);
    }
    this.#frame?.show(shown ?? null);
  };

  #isDock(outlet: HTMLElement): boolean {
    return outlet.parentElement === this.#host;
  }

  /** Returns the state of an outlet; reports one that is in something modal. */
  #look(outlet: HTMLElement, before: OutletState): OutletState {
    // An element has a place if it is in the document, and if no `display: none` hides it.
    if (outlet.getClientRects().length === 0) {
      return before === 'refused' ? before : 'off-screen';
    }
    if (!isInModal(outlet, this.#box)) {
      return 'on-screen';
    }
    if (before !== 'refused') {
      reportLater(
        this.#errorHandler,
        new RoxChatError(
          'outlet-in-modal',
          'A <rox-chat-workspace-outlet> is in a <dialog> opened with `showModal()`, or in full screen.',
          'Use a dialog of Angular CDK or Material, or show the whole document in full screen.',
        ),
      );
    }
    return 'refused';
  }
}
