import { computed, Injectable, signal, type Signal } from '@angular/core';

/** What is known of the workspace's frame. */
export interface RoxChatWorkspaceStatus {
  /** An iframe is bound, by the component or the directive. */
  readonly bound: boolean;
  /**
   * The bound iframe has loaded a page. That page may be the browser's own error page, or a login
   * page: only `heard` is sure.
   */
  readonly loaded: boolean;
  /** An event was accepted from the page that is in the frame now. */
  readonly heard: boolean;
}

/** One bound iframe and what is known of it. */
export class BoundFrame {
  readonly #loaded = signal(false);
  readonly #heard = signal(false);

  /** Whether it has loaded a page. */
  readonly loaded = this.#loaded.asReadonly();

  /** Whether an event was accepted from the page that is in it now. */
  readonly heard = this.#heard.asReadonly();

  constructor(readonly element: HTMLIFrameElement) {}

  /** To be called at each `load` of the iframe. */
  markLoaded(): void {
    if (this.element.getAttribute('src') === null) {
      return; // Browsers load about:blank into an iframe that has no src yet.
    }
    if (this.#loaded()) {
      this.#heard.set(false); // Another page came: what the one before it said is no sign of life.
    }
    this.#loaded.set(true);
  }

  /** To be called for each accepted event. */
  markHeard(): void {
    this.#heard.set(true);
  }
}

/**
 * The iframes that are bound now. The newest is the one that is trusted: while a route changes,
 * the next workspace may be there before the last one has gone.
 */
@Injectable({ providedIn: 'root' })
export class WorkspaceFrames {
  readonly #bound: BoundFrame[] = [];
  readonly #current = signal<BoundFrame | null>(null);
  readonly #heardUnbound = signal(false);

  /** The trusted frame; null if none is bound. */
  readonly current = this.#current.asReadonly();

  /** What is known of the trusted frame, or of an iframe that the application did not bind. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(() => {
    const frame = this.current();
    return Object.freeze({
      bound: frame !== null,
      loaded: frame?.loaded() ?? false,
      heard: frame ? frame.heard() : this.#heardUnbound(),
    });
  });

  /** Trusts this frame until `release`. */
  bind(element: HTMLIFrameElement): BoundFrame {
    const frame = new BoundFrame(element);
    this.#bound.push(frame);
    this.#current.set(frame);
    return frame;
  }

  /** Trusts this frame no longer. */
  release(frame: BoundFrame): void {
    this.#bound.splice(this.#bound.indexOf(frame), 1);
    this.#current.set(this.#bound.at(-1) ?? null);
  }

  /** Notes that an event was accepted. */
  markHeard(): void {
    const frame = this.current();
    if (frame) {
      frame.markHeard();
    } else {
      this.#heardUnbound.set(true);
    }
  }
}
