/** A page that a command can be posted to. Two are the same if they are the same object. */
export interface Page {
  readonly window: string;
}

/** A frame that is bound. */
interface Frame {
  window: string;
  loaded: boolean;
  page: Page | null;
}

/** Where a command went. */
export interface Address {
  readonly page: Page;
  readonly frame: Frame | null;
}

/** Which pages of the workspace are there, as the model of the commands has to know. */
export class Pages {
  readonly #frames: Frame[] = [];
  #wasBound = false;
  #lastHeard: Page | null = null;
  readonly #unbound = new Map<string, Page>();
  readonly #closed = new Set<string>();

  /** The page that is there, and the frame that it is in; null if none is. */
  get address(): Address | null {
    const frame = this.#frames.at(-1) ?? null;
    const heard = this.#lastHeard && !this.#closed.has(this.#lastHeard.window) && this.#lastHeard;
    const page = frame ? frame.page : heard;
    return page ? { page, frame } : null;
  }

  bind(window: string): void {
    this.#wasBound = true;
    this.#lastHeard = null;
    this.#frames.push({ window, loaded: false, page: null });
  }

  release(index: number): void {
    const [frame] = this.#frames.splice(index, 1);
    if (frame) this.#closed.add(frame.window);
  }

  load(index: number): void {
    const frame = this.#frames[index];
    if (!frame) return;
    if (frame.loaded || !frame.page) frame.page = { window: frame.window };
    frame.loaded = true;
  }

  /** In the document: into another window, of which nobody knows until it loads or speaks. */
  move(index: number, window: string): void {
    const frame = this.#frames[index];
    if (!frame) return;
    frame.window = window;
    frame.page = null;
  }

  close(window: string): void {
    this.#closed.add(window);
  }

  /** Whether it may speak: the newest frame's window, or any direct child if none was ever bound. */
  isHeard(window: string): boolean {
    const newest = this.#frames.at(-1);
    return newest ? newest.window === window : !this.#wasBound && !this.#closed.has(window);
  }

  hear(window: string): void {
    const newest = this.#frames.at(-1);
    if (newest) {
      newest.page ??= { window };
    } else {
      this.#lastHeard = this.#unbound.get(window) ?? { window };
      this.#unbound.set(window, this.#lastHeard);
    }
  }

  lossOf({ page, frame }: Address): string | null {
    const newest = this.#frames.at(-1) ?? null;
    if (newest !== frame) return 'workspace-gone';
    if (newest) return newest.page === page ? null : 'workspace-reloaded';
    return this.#closed.has(page.window) ? 'workspace-gone' : null;
  }
}
