/** A page that a command can be posted to. Two are the same if they are the same object. */
export interface Page {
  readonly window: string;
  /** The bound frame that the page is in; null if its iframe is not bound. */
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

/** Which frames and pages are there, as the model of the commands needs to know. */
export class Pages {
  /** In the order of binding. */
  readonly #bound: Frame[] = [];
  /** The bound frames in the document; the one that came last is the last. */
  readonly #inDocument: Frame[] = [];
  #wasBound = false;
  readonly #unbound = new Map<string, Page>();
  #lastHeard: Page | null = null;
  readonly #closed = new Set<string>();

  get boundCount(): number {
    return this.#bound.length;
  }

  /** What `workspaceStatus` shows. */
  get status(): { bound: boolean; loaded: boolean; heard: boolean } {
    const frame = this.#inDocument.at(-1);
    return {
      bound: frame !== undefined,
      loaded: frame?.isLoaded ?? false,
      heard: frame ? frame.isHeard : !this.#wasBound && this.#lastHeard !== null,
    };
  }

  bind(window: string): void {
    this.#wasBound = true;
    const frame = { window: null, isLoaded: false, isHeard: false, page: null };
    this.#bound.push(frame);
    this.#come(frame, window);
  }

  release(index: number): void {
    this.leave(index);
    this.#bound.splice(index, 1);
  }

  /** Takes a frame out of the document; it stays bound. */
  leave(index: number): void {
    const frame = this.#bound[index];
    if (!frame?.window) {
      return;
    }
    this.#closed.add(frame.window);
    frame.window = null;
    this.#inDocument.splice(this.#inDocument.indexOf(frame), 1);
  }

  /** Puts a frame back into the document. */
  enter(index: number, window: string): void {
    const frame = this.#bound[index];
    if (frame) {
      this.#come(frame, window);
    }
  }

  /** Moves a frame within the document: its window is replaced. */
  move(index: number, window: string): void {
    this.leave(index);
    this.enter(index, window);
  }

  /** The first load after a frame came may be that of a page that was heard already. */
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
  isHeard(window: string): boolean {
    if (this.#wasBound) {
      return this.#inDocument.some((frame) => frame.window === window);
    }
    return !this.#closed.has(window);
  }

  /** Notes an event from a window that is heard; returns the bound frame that it came from. */
  hear(window: string): Frame | null {
    const frame = this.#inDocument.find((candidate) => candidate.window === window);
    if (frame) {
      frame.page ??= { window, frame };
      frame.isHeard = true;
      return frame;
    }
    this.#lastHeard = this.#unbound.get(window) ?? { window, frame: null };
    this.#unbound.set(window, this.#lastHeard);
    return null;
  }

  /**
   * Returns the page that a command goes to now, or null if it has to wait for one.
   *
   * @param frame the bound frame that last told of the command's person
   */
  findDestination(frame: Frame | null): Page | null {
    if (!this.#wasBound) {
      const page = this.#lastHeard;
      return page && !this.#closed.has(page.window) ? page : null;
    }
    const isThere = frame !== null && this.#inDocument.includes(frame);
    return (isThere ? frame : this.#inDocument.at(-1))?.page ?? null;
  }

  /** Returns why a page is not there any more, or null while it is. */
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

  #come(frame: Frame, window: string): void {
    Object.assign(frame, { window, isLoaded: false, isHeard: false, page: null });
    this.#inDocument.push(frame);
  }
}
