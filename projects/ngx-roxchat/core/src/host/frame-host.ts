import { ErrorHandler, inject, Injectable, NgZone, type Signal, signal } from '@angular/core';
import { reportLater } from '../config/report-later';
import { RoxChatError } from '../config/rox-chat-error';
import { HostedFrame } from './hosted-frame';
import { isVisible } from './is-visible';
import { isInModal } from './top-layer';

/** Whether an outlet could show the frame at the last look. `refused`: it never can where it is. */
type OutletState = 'on-screen' | 'off-screen' | 'refused';

/** `display` changes a size. `content-visibility` only changes what an element shows. */
const OBSERVERS = ['ResizeObserver', 'IntersectionObserver'] as const;

/**
 * Chooses where the frame is shown: over the outlet that came on screen last, or else in the dock,
 * which is the outlet in the host. Angular has removed an outlet from the document before it runs a
 * hook, and it runs no hook for a kept view or a closed panel. So observers notice what comes and goes,
 * and the outlet has a transition whose end shows a change of `visibility`.
 */
@Injectable({ providedIn: 'root' })
export class FrameHost {
  readonly #zone = inject(NgZone);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #hasOutlet = signal(false);
  /** In the order in which they came on screen. */
  readonly #outlets = new Map<HTMLElement, OutletState>();
  /** The elements of the host components. The first one has the frame. */
  readonly #hosts = signal<readonly HTMLElement[]>([]);
  #observers: readonly (ResizeObserver | IntersectionObserver)[] | null = null;
  #frame: HostedFrame | null = null;
  #box: HTMLElement | null = null;

  /** Whether an outlet shows the frame. It stays true from one outlet to the next. */
  readonly hasOutlet: Signal<boolean> = this.#hasOutlet.asReadonly();

  /** The element of the host component with the frame, by a signal; null if there is none. */
  get element(): HTMLElement | null {
    return this.#hosts()[0] ?? null;
  }

  /** Adds the element of a host component. The frame is in the first one. */
  claim(host: HTMLElement): void {
    this.#hosts.update((hosts) => [...hosts, host]);
  }

  /** Takes the box with the frame. */
  start(box: HTMLElement): void {
    this.#box = box;
    this.#frame = new HostedFrame(box, () => {
      this.#hasOutlet.set(false);
    });
    this.#choose();
  }

  /** Removes the element of a host component, and its box with the frame. The next one is the first. */
  stop(host: HTMLElement): void {
    if (this.element === host) {
      this.#frame?.destroy();
      this.#box?.remove();
      this.#frame = this.#box = null;
      this.#hasOutlet.set(false);
    }
    this.#hosts.update((hosts) => hosts.filter((one) => one !== host));
  }

  /** Adds an outlet. */
  add(outlet: HTMLElement): void {
    // A test environment may have no observers, and shows nothing on a screen.
    this.#observers ??= OBSERVERS.filter((name) => name in globalThis).map(
      (name) => new globalThis[name](this.#choose),
    );
    this.#observers.forEach((observer) => {
      observer.observe(outlet);
    });
    outlet.addEventListener('transitionend', this.#choose);
    this.#outlets.set(outlet, 'off-screen');
    this.#choose();
  }

  /** Removes an outlet. */
  remove(outlet: HTMLElement): void {
    this.#outlets.delete(outlet);
    this.#observers?.forEach((observer) => {
      observer.unobserve(outlet);
    });
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
    return outlet.parentElement === this.element;
  }

  /** Returns the state of an outlet; reports one that is in something modal. */
  #look(outlet: HTMLElement, before: OutletState): OutletState {
    if (!isVisible(outlet)) {
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
