import { type Signal, signal } from '@angular/core';

/** The status of the workspace's frame. */
export interface RoxChatWorkspaceStatus {
  /** An iframe that the component or the directive has bound is in the document. */
  readonly bound: boolean;
  /**
   * The bound iframe has loaded a page. It may be the browser's error page or a login page; only
   * `heard` is certain.
   */
  readonly loaded: boolean;
  /** An event was accepted from the page that is in the frame now. */
  readonly heard: boolean;
}

/**
 * A page of the workspace: its frame has loaded it, or an event came from it. Each load of a bound
 * frame makes another page, which knows nothing of the commands to the page before.
 */
export interface WorkspacePage {
  /** The window that commands are posted to. */
  readonly window: Window;
  /** The bound frame that it is in; null if the application has bound none. */
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
  readonly #status = signal(ABSENT, { equal: isSameStatus });
  readonly #isElsewhere = signal(false);
  #window: Window | null = null;
  #page: WorkspacePage | null = null;
  #isLoaded = false;
  #isHeard = false;
  #loadedSrc: string | null = null;
  /** Whether the page on another origin may not have fired `load` yet. */
  #isElsewhereNext = false;

  /** The status of this iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = this.#status.asReadonly();

  /**
   * Whether the page is on another origin: its last message came from one. A message of an accepted
   * event, or another page, ends that.
   */
  readonly isElsewhere: Signal<boolean> = this.#isElsewhere.asReadonly();

  /** A weak reference, so that the memory of visitors does not keep a removed iframe alive. */
  readonly ref = new WeakRef(this);

  constructor(
    /** The iframe itself. */
    readonly element: HTMLIFrameElement,
  ) {}

  /** Whether the iframe is in the document: only there it has a window. */
  get isInDocument(): boolean {
    return this.element.contentWindow !== null;
  }

  /** The current page; null if there is none. Reads no signal, so that no caller depends on one. */
  get page(): WorkspacePage | null {
    return this.#page?.window === this.element.contentWindow ? this.#page : null;
  }

  /**
   * Checks whether the iframe has entered the document, left it or moved within it. Each of these
   * gives it another window, or none.
   *
   * @returns whether it has another window than before
   */
  updateWindow(): boolean {
    const window = this.element.contentWindow;
    if (window === this.#window) {
      return false;
    }
    this.#window = window;
    this.#isElsewhere.set(false);
    this.#clear();
    this.#publish();
    return true;
  }

  /** Notes that the iframe is no longer bound. */
  handleRelease(): void {
    this.#window = null;
    this.#isElsewhere.set(false);
    this.#clear();
    this.#publish();
  }

  /** Notes that the iframe has fired `load`. */
  handleLoad(): void {
    const { src } = this.element;
    const isSamePage = this.#isLoaded && isHashChange(this.#loadedSrc, src);
    // A further load with the same `src`: the page has navigated by itself, to an unknown address.
    this.#loadedSrc = this.#isLoaded && src === this.#loadedSrc ? null : src;
    if (isSamePage) {
      return;
    }
    if (!this.#isElsewhereNext) {
      this.#isElsewhere.set(false);
    }
    this.#isElsewhereNext = false;
    // Before its first page, an iframe shows an `about:blank` document, which the CRM can read.
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

  /**
   * Notes that a message from another origin came from the iframe's window. Its page is the loaded
   * one, unless that has sent events: then it is the next one, whose scripts run before its `load`.
   */
  handleWrongOrigin(): void {
    this.#isElsewhereNext ||= !this.#isLoaded || this.#isHeard;
    this.#isElsewhere.set(true);
  }

  /** Notes that an event was accepted from the iframe's window. */
  handleEvent(window: Window): void {
    this.#isElsewhere.set(false);
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

/** Whether nothing has changed. */
export function isSameStatus(before: RoxChatWorkspaceStatus, now: RoxChatWorkspaceStatus): boolean {
  return before.bound === now.bound && before.loaded === now.loaded && before.heard === now.heard;
}

/** Whether only the hash has changed: Chromium fires `load` then, too, although the page stays. */
function isHashChange(before: string | null, now: string): boolean {
  return now !== before && now.includes('#') && now.split('#')[0] === before?.split('#')[0];
}
