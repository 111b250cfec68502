import { FrameFocus } from './frame-focus';
import { Placement } from './placement';
import { liftAbove } from './top-layer';

/** The next view may come with the next rendering, and the dock with the one after it. */
const FRAMES_UNTIL_NEXT = 2;

/**
 * The box with the frame, the last child of the body. It is over an outlet, or hidden: invisible
 * and `inert`, with its size and its page as they were.
 */
export class HostedFrame {
  readonly #box: HTMLElement;
  readonly #placement: Placement;
  readonly #focus: FrameFocus;
  readonly #handleLeft: () => void;
  #outlet: HTMLElement | null = null;
  #wait = 0;

  /** @param handleLeft called when an outlet is gone, and none has come in its place */
  constructor(box: HTMLElement, handleLeft: () => void) {
    this.#box = box;
    this.#placement = new Placement(box);
    this.#focus = new FrameFocus(box);
    this.#handleLeft = handleLeft;
    box.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        this.goBack();
      }
    });
    addEventListener('scroll', this.#placement.wake, { capture: true, passive: true });
    addEventListener('resize', this.#placement.wake);
    addEventListener('fullscreenchange', this.#lift);
  }

  /** Shows the frame over an outlet; null hides it, unless an outlet comes at once. */
  show(outlet: HTMLElement | null): void {
    if (outlet === this.#outlet) {
      this.#placement.wake();
      return;
    }
    cancelAnimationFrame(this.#wait);
    this.#outlet?.removeAttribute('aria-owns');
    this.#outlet = outlet;
    if (outlet) {
      outlet.setAttribute('aria-owns', this.#box.id); // The order in which screen readers read.
      this.#lift();
      this.#box.inert = false;
      this.#placement.follow(outlet);
      this.#focus.handleShow();
    } else {
      this.#placement.leave();
      this.#later(() => {
        this.#handleLeft();
        this.#later(this.#hide);
      });
    }
  }

  /** Focuses the frame, or does so as soon as an outlet shows it. */
  enter(): void {
    this.#focus.enter(this.#outlet !== null);
  }

  /** Focuses what Tab reaches beside the outlet. */
  leave(side: 'before' | 'after'): void {
    if (this.#outlet) {
      this.#focus.leave(this.#outlet, side);
    }
  }

  /** Focuses what had the focus before the frame. */
  goBack(): void {
    if (this.#outlet) {
      this.#focus.goBack(this.#outlet);
    }
  }

  /** Removes all listeners. */
  destroy(): void {
    cancelAnimationFrame(this.#wait);
    this.#outlet?.removeAttribute('aria-owns');
    this.#placement.leave();
    this.#focus.destroy();
    removeEventListener('scroll', this.#placement.wake, { capture: true });
    removeEventListener('resize', this.#placement.wake);
    removeEventListener('fullscreenchange', this.#lift);
  }

  readonly #lift = (): void => {
    if (this.#outlet) {
      liftAbove(this.#outlet, this.#box);
    }
  };

  readonly #hide = (): void => {
    this.#focus.handleHide();
    this.#box.removeAttribute('popover');
    this.#box.inert = true;
  };

  #later(go: () => void, frames = FRAMES_UNTIL_NEXT): void {
    this.#wait = requestAnimationFrame(() => {
      if (frames > 1) {
        this.#later(go, frames - 1);
      } else {
        go();
      }
    });
  }
}
