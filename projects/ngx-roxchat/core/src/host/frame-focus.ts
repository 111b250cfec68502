import { findBeside } from './tab-order';

/** Moves the focus into the frame and out of it, as if the frame was within its outlet. */
export class FrameFocus {
  readonly #box: HTMLElement;
  readonly #document: Document;
  /** The element of the application that had the focus last. */
  #last: WeakRef<HTMLElement> | null = null;
  /** The frame was asked for while it was hidden, or has lost the focus by being hidden. */
  #waits: 'asked' | 'lost' | null = null;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#document = box.ownerDocument;
    this.#document.addEventListener('focusin', this.#handleFocus);
  }

  /** Focuses the frame; if no outlet shows it, as soon as one does. */
  enter(isShown: boolean): void {
    this.#waits = 'asked';
    if (isShown) {
      this.handleShow();
    }
  }

  /** Focuses the frame if that was asked for, or if it had the focus and nothing has it now. */
  handleShow(): void {
    const isFree = this.#document.activeElement === this.#document.body;
    if (this.#waits === 'asked' || (this.#waits === 'lost' && isFree)) {
      this.#box.querySelector('iframe')?.focus({ preventScroll: true });
    }
    this.#waits = null;
  }

  /** Takes the focus from the frame: Chromium would type into it while it is hidden. */
  handleHide(): void {
    const active = this.#document.activeElement as HTMLElement;
    if (this.#box.contains(active)) {
      active.blur();
      this.#waits = 'lost';
    }
  }

  /** Focuses what Tab reaches beside the outlet. */
  leave(outlet: HTMLElement, side: 'before' | 'after'): void {
    const beside = findBeside(outlet, this.#box, side);
    if (beside) {
      beside.focus();
    } else {
      (this.#document.activeElement as HTMLElement).blur(); // The browser's own controls are next.
    }
  }

  /** Focuses the element of the application that had the focus before the frame. */
  goBack(outlet: HTMLElement): void {
    const last = this.#last?.deref();
    if (last?.isConnected) {
      last.focus();
    } else {
      this.leave(outlet, 'before');
    }
  }

  destroy(): void {
    this.#document.removeEventListener('focusin', this.#handleFocus);
  }

  readonly #handleFocus = ({ target }: Event): void => {
    const element = target as HTMLElement;
    if (!this.#box.contains(element) && !element.matches('[data-rox-chat-stop]')) {
      this.#last = new WeakRef(element);
    }
  };
}
