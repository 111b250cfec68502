import { findBeside } from './tab-order';

/** Moves the focus into the frame and out of it, as if the frame was within its outlet. */
export class FrameFocus {
  readonly #box: HTMLElement;
  readonly #document: Document;
  readonly #getOutlet: () => HTMLElement | null;
  /** The element of the application that had the focus last. */
  #last: WeakRef<HTMLElement> | null = null;
  /** The frame was asked for while it was hidden, or has lost the focus by being hidden. */
  #waits: 'asked' | 'lost' | null = null;

  /** @param getOutlet returns the outlet that shows the frame; null for none */
  constructor(box: HTMLElement, getOutlet: () => HTMLElement | null) {
    this.#box = box;
    this.#document = box.ownerDocument;
    this.#getOutlet = getOutlet;
    this.#document.addEventListener('focusin', this.#handleFocus);
    addEventListener('blur', this.#handleBlur);
    box.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        this.goBack();
      }
    });
  }

  /** Focuses the frame; if no outlet shows it, as soon as one does. */
  enter(): void {
    this.#waits = 'asked';
    if (this.#getOutlet()) {
      this.handleShow();
    }
  }

  /** Focuses the frame if that was asked for, or if it had the focus and nothing has it now. */
  handleShow(): void {
    const isFree = this.#document.activeElement === this.#document.body;
    if (this.#waits === 'asked' || (this.#waits && isFree)) {
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

  /** Focuses the element of the application that had the focus before the frame. */
  goBack(): void {
    const last = this.#last?.deref();
    if (last?.isConnected) {
      last.focus();
    } else {
      this.#leave('before');
    }
  }

  destroy(): void {
    this.#document.removeEventListener('focusin', this.#handleFocus);
    removeEventListener('blur', this.#handleBlur);
  }

  /**
   * A hidden page may take the focus in Chromium, such as for a new message, and would get what the
   * agent types. The document's active element may stay as it was.
   */
  readonly #handleBlur = (): void => {
    // The browser moves the focus after the event.
    setTimeout(() => {
      const active = this.#document.activeElement as HTMLElement;
      const isTaken = this.#box.contains(active) || active.localName !== 'iframe';
      if (this.#box.inert && this.#document.hasFocus() && isTaken) {
        active.blur(); // It would not get the focus again.
        this.goBack();
      }
    });
  };

  /** Focuses what Tab reaches beside the outlet. */
  #leave(side: 'before' | 'after'): void {
    const outlet = this.#getOutlet();
    const beside = outlet && findBeside(outlet, this.#box, side);
    // Without one, the browser's own controls are next.
    (beside ?? (this.#document.activeElement as HTMLElement))[beside ? 'focus' : 'blur']();
  }

  /** The stops of Tab before the frame and after it, and in the outlet, have no other use. */
  readonly #handleFocus = ({ target }: Event): void => {
    const element = target as HTMLElement;
    const stop = element.dataset['roxChatStop'];
    if (stop === 'enter') {
      this.enter();
    } else if (stop === 'before' || stop === 'after') {
      this.#leave(stop);
    } else if (!this.#box.contains(element)) {
      this.#last = new WeakRef(element);
    }
  };
}
