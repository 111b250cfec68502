import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import type { BoundFrame, RoxChatWorkspaceStatus, WorkspacePage } from './bound-frame';
import { ROX_CHAT_WINDOW } from './window';

/**
 * The bound frames of the workspace: which are in the document, and which one a message came from.
 */
@Injectable({ providedIn: 'root' })
export class WorkspaceFrames {
  readonly #window = inject(ROX_CHAT_WINDOW);

  /** In the order in which they entered the document. */
  readonly #bound = new Set<BoundFrame>();
  #hasEverBound = false;
  readonly #newest = signal<BoundFrame | null>(null);

  // Before the first frame is bound: the page of each window that an event came from, and the last.
  readonly #unboundPages = new WeakMap<Window, WorkspacePage>();
  #unboundPage: WorkspacePage | null = null;
  readonly #isUnboundHeard = signal(false);

  readonly #hasHeard = signal(false);

  /** Whether an event was ever accepted in this application. */
  readonly hasHeard: Signal<boolean> = this.#hasHeard.asReadonly();

  /** Called when a command may have to go to another page than before, or to none. */
  handleChange: () => void = () => undefined;

  /**
   * The status of the bound frame that entered the document last. If none was ever bound, `heard`
   * is true once an event was accepted.
   */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () =>
      this.getStatus(this.#newest()) ??
      Object.freeze({ bound: false, loaded: false, heard: this.#isUnboundHeard() }),
  );

  /** Returns the status of a bound frame; null for no frame. The testing kit replaces this. */
  getStatus(frame: BoundFrame | null): RoxChatWorkspaceStatus | null {
    return frame?.status() ?? null;
  }

  /** Adds a frame: its window is trusted while the iframe is in the document. */
  add(frame: BoundFrame): void {
    this.#hasEverBound = true;
    this.#unboundPage = null;
    this.#isUnboundHeard.set(false);
    this.#bound.add(frame);
    this.checkDocument();
    this.#handleFrameChange();
  }

  /** Removes a frame: its window is no longer trusted. */
  remove(frame: BoundFrame): void {
    this.#bound.delete(frame);
    this.#handleFrameChange();
  }

  /** Checks which bound frames have entered the document, left it or moved within it. */
  checkDocument(): void {
    const changed = [...this.#bound].filter((frame) => frame.updateWindow());
    for (const frame of changed) {
      this.#bound.delete(frame); // So that it moves to the end.
      this.#bound.add(frame);
    }
    if (changed.length > 0) {
      this.#handleFrameChange();
    }
  }

  /**
   * Returns the bound frame that entered the document last; null if none is in it. It reads no
   * signal, so that no caller depends on one.
   */
  getNewestFrame(): BoundFrame | null {
    return [...this.#bound].filter((frame) => frame.isInDocument).at(-1) ?? null;
  }

  /** Whether an element is the iframe of a bound frame. */
  hasElement(element: Element | null): boolean {
    return [...this.#bound].some((frame) => frame.element === element);
  }

  /** Returns the bound frame that a message came from; null if it came from none. */
  findFrame(source: MessageEventSource | null | undefined): BoundFrame | null {
    // Each iframe is asked for its current window, which changes when the iframe moves within the
    // document, and is null outside of it.
    for (const frame of this.#bound) {
      if (source && source === frame.element.contentWindow) {
        return frame;
      }
    }
    return null;
  }

  /**
   * Whether a message from a window may be the workspace's. After the first frame is bound, it must
   * come from a bound frame. Before that, a direct child of this window is trusted, and so is a
   * page that is being unloaded, whose messages have no source.
   */
  isTrusted(source: MessageEventSource | null | undefined): boolean {
    if (this.#hasEverBound) {
      return this.findFrame(source) !== null;
    }
    // A script may dispatch an Event of this type. Its source is undefined, and not trusted.
    return (
      source === null ||
      (source !== this.#window && (source as Window | undefined)?.parent === this.#window)
    );
  }

  /**
   * Notes that an event was accepted. The caller calls `handleChange` after it has emitted the
   * event.
   *
   * @param frame the bound frame that the event came from; null if it came from none
   * @param source the window that the event came from; null if its page is being unloaded
   */
  handleEvent(frame: BoundFrame | null, source: MessageEventSource | null): void {
    this.checkDocument();
    this.#hasHeard.set(true);
    if (frame) {
      frame.handleEvent(source as Window);
    } else {
      this.#handleUnboundEvent(source as Window | null);
    }
  }

  /**
   * Finds the page for a command: that of the preferred frame if it is bound and in the document,
   * or else that of the newest frame; null while that frame has no page. It reads no signal, so
   * that no caller depends on one.
   *
   * @param preferred the frame of the last event about the command's visitor; null if there is none
   */
  findPage(preferred: BoundFrame | null): WorkspacePage | null {
    if (!this.#hasEverBound) {
      return this.#unboundPage?.window.closed ? null : this.#unboundPage;
    }
    const isThere = preferred?.isInDocument && this.#bound.has(preferred);
    return (isThere ? preferred : this.getNewestFrame())?.page ?? null;
  }

  /** Returns why a page is no longer there; null while it is. */
  findLoss(page: WorkspacePage): 'workspace-reloaded' | 'workspace-gone' | null {
    const { window, frame } = page;
    if (frame === null) {
      return this.#hasEverBound || window.closed ? 'workspace-gone' : null;
    }
    if (!frame.isInDocument || !this.#bound.has(frame)) {
      return 'workspace-gone';
    }
    return frame.page === page ? null : 'workspace-reloaded';
  }

  #handleUnboundEvent(window: Window | null): void {
    this.#isUnboundHeard.set(true);
    if (window !== null) {
      this.#unboundPage = this.#unboundPages.get(window) ?? { window, frame: null };
      this.#unboundPages.set(window, this.#unboundPage);
    }
  }

  #handleFrameChange(): void {
    this.#newest.set(this.getNewestFrame());
    this.handleChange();
  }
}
