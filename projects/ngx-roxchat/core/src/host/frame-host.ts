import { ErrorHandler, inject, Injectable, NgZone, type Signal, signal } from '@angular/core';
import { reportLater } from '../config/report-later';
import { RoxChatError } from '../config/rox-chat-error';
import { HostedFrame } from './hosted-frame';
import { isOnScreen, OutletList } from './outlet-list';
import { isInModalDialog } from './top-layer';

/**
 * Chooses where the frame is shown: over the outlet that came on screen last, or else in the dock.
 * Angular has removed an outlet from the document before it runs a hook, and it runs no hook for a
 * kept view. So a `ResizeObserver` notices what comes and goes.
 */
@Injectable({ providedIn: 'root' })
export class FrameHost {
  readonly #zone = inject(NgZone);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #outlets = new OutletList((outlet) => this.#canShow(outlet));
  readonly #refused = new WeakSet<HTMLElement>();
  readonly #hasOutlet = signal(false);
  #sizes: ResizeObserver | null = null;
  #frame: HostedFrame | null = null;
  #dock: HTMLElement | null = null;

  /** The host component; null if there is none. */
  owner: object | null = null;

  /** Whether an outlet shows the frame. It stays true from one outlet to the next. */
  readonly hasOutlet: Signal<boolean> = this.#hasOutlet.asReadonly();

  /** The frame in its box; null on a server, and while there is no host. */
  get frame(): HostedFrame | null {
    return this.#frame;
  }

  /** Takes the box with the frame. */
  start(box: HTMLElement): void {
    this.#frame = new HostedFrame(box, () => {
      this.#hasOutlet.set(false);
    });
    this.#choose();
  }

  /** Forgets the host with its box. */
  stop(): void {
    this.#frame?.destroy();
    this.#frame = this.owner = null;
    this.#hasOutlet.set(false);
  }

  /** Adds an outlet. */
  add(outlet: HTMLElement): void {
    this.#outlets.add(outlet);
    this.#watch(outlet);
  }

  /** Removes an outlet. */
  remove(outlet: HTMLElement): void {
    this.#outlets.remove(outlet);
    this.#sizes?.unobserve(outlet);
    this.#zone.runOutsideAngular(this.#choose);
  }

  /** Sets the place of the frame while no outlet is on screen; null for none. */
  setDock(dock: HTMLElement | null): void {
    if (this.#dock) {
      this.#sizes?.unobserve(this.#dock);
    }
    this.#dock = dock;
    if (dock) {
      this.#watch(dock);
    } else {
      this.#choose();
    }
  }

  #watch(place: HTMLElement): void {
    // A test environment may have no `ResizeObserver`, and shows nothing on a screen.
    this.#sizes ??= typeof ResizeObserver === 'function' ? new ResizeObserver(this.#choose) : null;
    this.#sizes?.observe(place);
    this.#choose();
  }

  readonly #choose = (): void => {
    const outlet = this.#outlets.findNewest();
    if (this.#frame && outlet) {
      this.#hasOutlet.set(true);
    }
    const dock = this.#dock && isOnScreen(this.#dock) ? this.#dock : null;
    this.#frame?.show(outlet ?? dock);
  };

  /** Whether the frame can be shown over an outlet; reports one in a native modal dialog. */
  #canShow(outlet: HTMLElement): boolean {
    const isRefused = isOnScreen(outlet) && isInModalDialog(outlet);
    if (isRefused && !this.#refused.has(outlet)) {
      this.#refused.add(outlet);
      reportLater(
        this.#errorHandler,
        new RoxChatError(
          'outlet-in-modal',
          'A <rox-chat-workspace-outlet> is in a <dialog> that was opened with `showModal()`, ' +
            'where nothing from outside can be clicked. The frame stays outside, as a move would load it again.',
          'Use the dialog of Angular CDK or Material, or open the <dialog> with `show()`.',
        ),
      );
    }
    return isOnScreen(outlet) && !isRefused;
  }
}
