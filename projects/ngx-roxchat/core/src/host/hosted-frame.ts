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
  readonly #handleLeft: () => void;
  #outlet: HTMLElement | null = null;
  #wait = 0;

  /** What moves the focus into the frame and out of it. */
  readonly focus: FrameFocus;

  /** @param handleLeft called when an outlet is gone, and none has come in its place */
  constructor(box: HTMLElement, handleLeft: () => void) {
    this.#box = box;
    this.#placement = new Placement(box);
    this.focus = new FrameFocus(box, () => this.#outlet);
    this.#handleLeft = handleLeft;
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
    this.#placement.follow(outlet);
    if (outlet) {
      outlet.setAttribute('aria-owns', this.#box.id); // The order in which screen readers read.
      liftAbove(outlet, this.#box);
      this.#box.inert = false;
      this.focus.handleShow();
    } else {
      this.#later(FRAMES_UNTIL_NEXT, () => {
        this.#handleLeft();
        this.#later(FRAMES_UNTIL_NEXT, () => {
          this.focus.handleHide();
          this.#box.removeAttribute('popover');
          this.#box.inert = true;
        });
      });
    }
  }

  /** Removes all listeners. */
  destroy(): void {
    this.show(null);
    cancelAnimationFrame(this.#wait);
    this.#placement.destroy();
    this.focus.destroy();
  }

  #later(frames: number, go: () => void): void {
    this.#wait = requestAnimationFrame(() => {
      if (frames > 1) {
        this.#later(frames - 1, go);
      } else {
        go();
      }
    });
  }
}
