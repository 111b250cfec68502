/** A page that commands can be posted to. Two pages are the same if they are the same object. */
export interface Page {
  readonly window: string;
  /** The bound frame that contains the page; null if its iframe is not bound. */
  readonly frame: Frame | null;
}

/** A bound frame. */
export interface Frame {
  /** Null while the frame is out of the document. */
  window: string | null;
  isLoaded: boolean;
  isHeard: boolean;
  page: Page | null;
}

/** The frames and pages that exist, as far as the model of the commands needs them. */
export class Pages {
  /** In the order of binding. */
  readonly #bound: Frame[] = [];
  /** The bound frames in the document, in the order in which they entered it. */
  readonly #inDocument: Frame[] = [];
  #wasBound = false;
  readonly #unboundPages = new Map<string, Page>();
  /** The unbound page that posted the last accepted event. */
  #lastUnbound: Page | null = null;
  readonly #closed = new Set<string>();

  get boundCount(): number {
    return this.#bound.length;
  }

  /** The expected value of `workspaceStatus`. */
  get status(): { bound: boolean; loaded: boolean; heard: boolean } {
    const frame = this.#inDocument.at(-1);
    return {
      bound: frame !== undefined,
      loaded: frame?.isLoaded ?? false,
      heard: frame ? frame.isHeard : !this.#wasBound && this.#lastUnbound !== null,
    };
  }

  bind(window: string): void {
    this.#wasBound = true;
    const frame = { window: null, isLoaded: false, isHeard: false, page: null };
    this.#bound.push(frame);
    this.#enterDocument(frame, window);
  }

  remove(index: number): void {
    this.detach(index);
    this.#bound.splice(index, 1);
  }

  /** Takes a frame out of the document. It stays bound. */
  detach(index: number): void {
    const frame = this.#bound[index];
    if (!frame?.window) {
      return;
    }
    this.#closed.add(frame.window);
    frame.window = null;
    this.#inDocument.splice(this.#inDocument.indexOf(frame), 1);
  }

  /** Puts a frame back into the document. */
  attach(index: number, window: string): void {
    const frame = this.#bound[index];
    if (frame) {
      this.#enterDocument(frame, window);
    }
  }

  /** Moves a frame within the document, which replaces its window. */
  move(index: number, window: string): void {
    this.detach(index);
    this.attach(index, window);
  }

  /** The first load of a frame may be that of a page that has already posted an event. */
  load(index: number): void {
    const frame = this.#bound[index];
    if (!frame?.window) {
      return;
    }
    if (frame.isLoaded) {
      frame.page = null;
      frame.isHeard = false;
    }
    frame.page ??= { window: frame.window, frame };
    frame.isLoaded = true;
  }

  close(window: string): void {
    this.#closed.add(window);
  }

  /** Whether messages from a window are accepted. */
  isAccepted(window: string): boolean {
    if (this.#wasBound) {
      return this.#inDocument.some((frame) => frame.window === window);
    }
    return !this.#closed.has(window);
  }

  /** Records an event from an accepted window. Returns its bound frame, or null if it has none. */
  recordEvent(window: string): Frame | null {
    const frame = this.#inDocument.find((candidate) => candidate.window === window);
    if (frame) {
      frame.page ??= { window, frame };
      frame.isHeard = true;
      return frame;
    }
    this.#lastUnbound = this.#unboundPages.get(window) ?? { window, frame: null };
    this.#unboundPages.set(window, this.#lastUnbound);
    return null;
  }

  /**
   * Returns the page that a command is posted to now, or null if it has to wait for one.
   *
   * @param frame the bound frame of the last event about the command's visitor
   */
  findDestination(frame: Frame | null): Page | null {
    if (!this.#wasBound) {
      const page = this.#lastUnbound;
      return page && !this.#closed.has(page.window) ? page : null;
    }
    const isInDocument = frame !== null && this.#inDocument.includes(frame);
    return (isInDocument ? frame : this.#inDocument.at(-1))?.page ?? null;
  }

  /** Returns why a page is gone, or null while it is there. */
  findLoss(page: Page): string | null {
    const { window, frame } = page;
    if (!frame) {
      return this.#wasBound || this.#closed.has(window) ? 'workspace-gone' : null;
    }
    if (!this.#inDocument.includes(frame)) {
      return 'workspace-gone';
    }
    return frame.page === page ? null : 'workspace-reloaded';
  }

  #enterDocument(frame: Frame, window: string): void {
    Object.assign(frame, { window, isLoaded: false, isHeard: false, page: null });
    this.#inDocument.push(frame);
  }
}
