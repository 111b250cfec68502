import { type Signal, signal } from '@angular/core';

/** What is known of the workspace's frame. */
export interface RoxChatWorkspaceStatus {
  /** An iframe that the component or the directive has bound is in the document. */
  readonly bound: boolean;
  /**
   * The bound iframe has loaded a page. That page may be the browser's own error page, or a login
   * page: only `heard` is sure.
   */
  readonly loaded: boolean;
  /** An event was accepted from the page that is in the frame now. */
  readonly heard: boolean;
}

/**
 * A page of the workspace that is there: its frame has loaded it, or it was heard from. Each load of
 * a bound frame brings another page, which knows nothing of what was said to the one before.
 */
export interface WorkspacePage {
  /** Where commands are posted to. */
  readonly window: Window;
  /** The bound iframe that it is in; null if the application did not bind one. */
  readonly frame: BoundFrame | null;
}

/** The status of a frame that is not in the document. */
export const ABSENT: RoxChatWorkspaceStatus = Object.freeze({
  bound: false,
  loaded: false,
  heard: false,
});

/** One bound iframe, and the page that is in it. */
export class BoundFrame {
  readonly #status = signal(ABSENT);
  #window: Window | null = null;
  #page: WorkspacePage | null = null;
  #isLoaded = false;
  #isHeard = false;
  #loadedSrc: string | null = null;

  /** What is known of this iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = this.#status.asReadonly();

  /** For whoever remembers the frame, and must not keep an iframe that is gone. */
  readonly ref = new WeakRef(this);

  constructor(
    /** The iframe itself. */
    readonly element: HTMLIFrameElement,
  ) {}

  /** Whether it is in the document: only there an iframe has a window. */
  get isThere(): boolean {
    return this.element.contentWindow !== null;
  }

  /** The page that is there; null if none is. Reads no signal, so that no caller depends on it. */
  get page(): WorkspacePage | null {
    return this.#page?.window === this.element.contentWindow ? this.#page : null;
  }

  /**
   * Notices whether the iframe has come into the document, left it or moved in it. Each of these
   * gives it another window, or none.
   *
   * @returns whether it has another window than before
   */
  checkDocument(): boolean {
    const window = this.element.contentWindow;
    if (window === this.#window) {
      return false;
    }
    this.#window = window;
    this.#clear();
    this.#publish();
    return true;
  }

  /** Notes that it is bound no longer. */
  handleRelease(): void {
    this.#window = null;
    this.#clear();
    this.#publish();
  }

  /** Notes that the iframe has fired `load`. */
  handleLoad(): void {
    const { src } = this.element;
    const isSamePage = this.#isLoaded && isHashChange(this.#loadedSrc, src);
    // A page that went on by itself is at an address that nobody here knows.
    this.#loadedSrc = this.#isLoaded && src === this.#loadedSrc ? null : src;
    if (isSamePage) {
      return;
    }
    // Until a page comes, an iframe shows an `about:blank` that the CRM's page can read.
    const window = this.element.contentDocument?.URL.startsWith('about:') ? null : this.#window;
    if (this.#isLoaded || !window) {
      this.#clear();
    }
    if (window) {
      this.#isLoaded = true;
      this.#enterPage(window);
    }
    this.#publish();
  }

  /** Notes that an event was accepted from the iframe's window. */
  handleEvent(window: Window): void {
    this.#enterPage(window);
    if (!this.#isHeard) {
      this.#isHeard = true;
      this.#publish();
    }
  }

  #enterPage(window: Window): void {
    this.#page ??= { window, frame: this };
  }

  #clear(): void {
    this.#page = null;
    this.#isLoaded = false;
    this.#isHeard = false;
  }

  #publish(): void {
    const [loaded, heard] = [this.#isLoaded, this.#isHeard];
    this.#status.set(this.#window ? Object.freeze({ bound: true, loaded, heard }) : ABSENT);
  }
}

/** Chromium fires `load` for a change of the hash alone as well, although the page stays. */
function isHashChange(before: string | null, now: string): boolean {
  return now !== before && now.includes('#') && now.split('#')[0] === before?.split('#')[0];
}
