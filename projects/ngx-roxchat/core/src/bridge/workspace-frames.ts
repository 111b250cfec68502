import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import type { BoundFrame, RoxChatWorkspaceStatus, WorkspacePage } from './bound-frame';
import { ROX_CHAT_WINDOW } from './window';

/** Which frames of the workspace are there, and which one a message is from. */
@Injectable({ providedIn: 'root' })
export class WorkspaceFrames {
  readonly #window = inject(ROX_CHAT_WINDOW);

  /** The one that came into the document last is last. */
  readonly #bound = new Set<BoundFrame>();
  #wasBound = false;
  readonly #newest = signal<BoundFrame | null>(null);

  readonly #unboundPages = new WeakMap<Window, WorkspacePage>();
  #unboundPage: WorkspacePage | null = null;
  readonly #isUnboundHeard = signal(false);

  /** Called when a command may go to another page than before, or to none. */
  handleChange: () => void = () => undefined;

  /**
   * What is known of the frame that came into the document last, or of an iframe that the
   * application did not bind.
   */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () =>
      this.#newest()?.status() ??
      Object.freeze({ bound: false, loaded: false, heard: this.#isUnboundHeard() }),
  );

  /** Trusts the window of an iframe until `remove`, while it is in the document. */
  add(frame: BoundFrame): void {
    this.#wasBound = true;
    this.#unboundPage = null;
    this.#isUnboundHeard.set(false);
    this.#bound.add(frame);
    this.checkDocument();
    this.#handleFrameChange();
  }

  /** Trusts the window of an iframe no longer. */
  remove(frame: BoundFrame): void {
    this.#bound.delete(frame);
    this.#handleFrameChange();
  }

  /** Notices which bound frames have come into the document, left it or moved in it. */
  checkDocument(): void {
    const changed = [...this.#bound].filter((frame) => frame.checkDocument());
    for (const frame of changed) {
      this.#bound.delete(frame); // So that it goes to the end.
      this.#bound.add(frame);
    }
    if (changed.length > 0) {
      this.#handleFrameChange();
    }
  }

  /**
   * The bound frame that came into the document last; null if none is there. Reads no signal, so
   * that no caller depends on it.
   */
  getNewest(): BoundFrame | null {
    return [...this.#bound].filter((frame) => frame.isThere).at(-1) ?? null;
  }

  /** The bound frame that a message is from; null if it is from none of them. */
  findFrame(source: MessageEventSource | null | undefined): BoundFrame | null {
    // A window is compared with what is in the frame now: it changes when the iframe moves in the
    // document, and an iframe outside the document has none.
    for (const frame of this.#bound) {
      if (source && source === frame.element.contentWindow) {
        return frame;
      }
    }
    return null;
  }

  /**
   * Whether messages from a window may be the workspace's: that of a bound frame. Where no frame was
   * ever bound, a direct child of this window may speak, or a page that is just going away, whose
   * messages have no source.
   */
  isTrusted(source: MessageEventSource | null | undefined): boolean {
    if (this.#wasBound) {
      return this.findFrame(source) !== null;
    }
    // A script may dispatch a bare Event of this type, which has no source at all.
    return (
      source === null ||
      (source !== this.#window && (source as Window | undefined)?.parent === this.#window)
    );
  }

  /**
   * Notes that an event was accepted; `handleChange` is to be called once it was emitted.
   *
   * @param frame the bound frame that it is from, or null
   * @param source the window that it is from; null if its page is just going away
   */
  handleEvent(frame: BoundFrame | null, source: MessageEventSource | null): void {
    this.checkDocument();
    if (frame) {
      frame.handleEvent(source as Window);
    } else {
      this.#handleUnboundEvent(source as Window | null);
    }
  }

  /**
   * The page that a command goes to; null if none is there. Reads no signal, so that no caller
   * depends on it.
   *
   * @param preferred the frame that last told of the command's visitor; null if none did
   */
  findPage(preferred: BoundFrame | null): WorkspacePage | null {
    if (!this.#wasBound) {
      return this.#unboundPage?.window.closed ? null : this.#unboundPage;
    }
    const isThere = preferred?.isThere && this.#bound.has(preferred);
    return (isThere ? preferred : this.getNewest())?.page ?? null;
  }

  /** Why a page is not there any more; null while it is. */
  findLoss(page: WorkspacePage): 'workspace-reloaded' | 'workspace-gone' | null {
    const { window, frame } = page;
    if (frame === null) {
      return this.#wasBound || window.closed ? 'workspace-gone' : null;
    }
    if (!frame.isThere || !this.#bound.has(frame)) {
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
    this.#newest.set(this.getNewest());
    this.handleChange();
  }
}
