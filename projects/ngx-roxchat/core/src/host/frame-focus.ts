import { holdsFrame } from './holds-frame';
import { findBeside, TABBABLE } from './tab-order';

/** The events by which the agent goes on to something else. */
const INPUTS = ['pointerdown', 'keydown'] as const;

/** Moves the focus into the frame and out of it, as if the frame was within its outlet. */
export class FrameFocus {
  readonly #box: HTMLElement;
  readonly #document: Document;
  readonly #end = new AbortController();
  readonly #getOutlet: () => HTMLElement | null;
  /** The element of the application that had the focus last. */
  #last: WeakRef<HTMLElement> | null = null;
  /** The frame was asked for while it was hidden, or has lost the focus by being hidden. */
  #waits: 'asked' | 'lost' | null = null;

  /** Whether the page in the frame has the focus. Firefox does not name it when Tab leaves it. */
  #isInFrame = false;

  /** @param getOutlet returns the outlet that shows the frame; null for none */
  constructor(box: HTMLElement, getOutlet: () => HTMLElement | null) {
    this.#box = box;
    this.#document = box.ownerDocument;
    this.#getOutlet = getOutlet;
    const { signal } = this.#end;
    this.#document.addEventListener('focusin', this.#handleFocus, { signal });
    addEventListener('blur', this.#handleBlur, { signal });
    INPUTS.forEach((type) => {
      this.#document.addEventListener(type, this.#handleInput, { signal, capture: true });
    });
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
    if (this.#waits === 'asked') {
      const outlet: Partial<HTMLElement> | null = this.#getOutlet();
      outlet?.scrollIntoView?.({ block: 'nearest' }); // A test environment may not know it.
    }
    if (this.#waits === 'asked' || (this.#waits && isFree)) {
      // A refused workspace has no iframe, but a notice.
      const target =
        this.#box.querySelector('iframe') ??
        this.#box.querySelector<HTMLElement>(`rox-chat-workspace :is(${TABBABLE})`);
      target?.focus({ preventScroll: true });
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

  /**
   * Focuses the element of the application that had the focus before the frame, or the one before the
   * outlet if the browser does not focus it: it is removed, disabled or hidden.
   */
  goBack(): void {
    const last = this.#last?.deref();
    last?.focus();
    if (!last || (last.getRootNode() as Document | ShadowRoot).activeElement !== last) {
      this.#leave('before');
    }
  }

  /** Removes all listeners. */
  destroy(): void {
    this.#end.abort();
  }

  /**
   * A hidden page may take the focus in Chromium, such as for a new message, and would get what the
   * agent types. The document's active element may stay as it was.
   */
  readonly #handleBlur = (): void => {
    // The browser moves the focus after the event.
    setTimeout(() => {
      const active = this.#document.activeElement as HTMLElement;
      this.#isInFrame = this.#box.contains(active);
      const isTaken = this.#box.contains(active) || !holdsFrame(active);
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

  /** Passes the box, which comes last in the document: its turn was where its outlet is. */
  #pass(stop: string): void {
    if (stop === 'after') {
      findBeside(this.#box, this.#box, 'before')?.focus();
    } else {
      const last = this.#box.lastElementChild as HTMLElement;
      last.focus();
      last.blur(); // Tab goes on from there, to the browser's own controls.
    }
  }

  /** The agent has gone on, and would lose the focus when an outlet comes on screen. */
  readonly #handleInput = (): void => {
    if (this.#waits === 'asked') {
      this.#waits = null;
    }
  };

  /** The stops of Tab before the frame and after it have no other use. */
  readonly #handleFocus = (event: FocusEvent): void => {
    const element = event.composedPath()[0] as HTMLElement;
    const stop = element.dataset['roxChatStop'] as 'before' | 'after' | undefined;
    const from = event.relatedTarget as HTMLElement | null;
    const isFromBox = from ? this.#box.contains(from) : this.#isInFrame;
    this.#isInFrame = false;
    if (!stop) {
      this.#remember(element);
    } else if (!isFromBox) {
      this.#pass(stop);
    } else if (!from?.dataset['roxChatStop']) {
      this.#leave(stop); // From one stop to the other, it is passing.
    }
  };

  #remember(element: HTMLElement): void {
    if (!this.#box.contains(element) && !this.#getOutlet()?.contains(element)) {
      this.#last = new WeakRef(element);
    }
  }
}
