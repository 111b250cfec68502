import { computed, inject, Injectable, signal, type Signal } from '@angular/core';
import { Subject, type Observable } from 'rxjs';
import { ROX_CHAT_WINDOW } from './window';

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

/**
 * A page of the workspace that is there: its frame has loaded, or something was heard from it. Each
 * load of a bound frame is another page, which knows nothing of what was said to the one before.
 */
export interface WorkspacePage {
  /** Where it is posted to. */
  readonly window: Window;
  /** The bound iframe that it is in; null if the application did not bind one. */
  readonly frame: BoundFrame | null;
}

/** One bound iframe and what is known of it. */
export class BoundFrame {
  readonly #loaded = signal(false);
  readonly #heard = signal(false);
  #page: WorkspacePage | null = null;

  /** Whether it has loaded a page. */
  readonly loaded = this.#loaded.asReadonly();

  /** Whether an event was accepted from the page that is in it now. */
  readonly heard = this.#heard.asReadonly();

  constructor(
    /** The iframe itself. */
    readonly element: HTMLIFrameElement,
    private readonly pageChanged: () => void,
  ) {}

  /** The page that is there; null if none is. An iframe that was moved has none until it loads. */
  get page(): WorkspacePage | null {
    return this.#page?.window === this.element.contentWindow ? this.#page : null;
  }

  /** To be called at each `load` of the iframe. */
  markLoaded(): void {
    if (this.element.getAttribute('src') === null) {
      return; // Browsers load about:blank into an iframe that has no src yet.
    }
    if (this.#loaded()) {
      this.#heard.set(false); // Another page came: what the one before it said is no sign of life.
      this.#page = null;
    }
    this.#loaded.set(true);
    this.#enter(this.element.contentWindow);
    this.pageChanged();
  }

  /**
   * To be called for each accepted event, with the iframe's window that sent it.
   *
   * @returns its page
   */
  markHeard(window: Window): WorkspacePage | null {
    this.#heard.set(true);
    this.#enter(window);
    return this.#page;
  }

  #enter(window: Window | null): void {
    if (window !== null && window !== this.#page?.window) {
      this.#page = { window, frame: this };
    }
  }
}

/**
 * The iframes that are bound now. The newest is the one that is trusted: while a route changes,
 * the next workspace may be there before the last one has gone.
 */
@Injectable({ providedIn: 'root' })
export class WorkspaceFrames {
  readonly #window = inject(ROX_CHAT_WINDOW);
  #bound: readonly BoundFrame[] = [];
  readonly #current = signal<BoundFrame | null>(null);
  readonly #heardUnbound = signal(false);
  readonly #pageChanged = new Subject<void>();
  readonly #unboundPages = new WeakMap<Window, WorkspacePage>();
  #unboundPage: WorkspacePage | null = null;
  #wasBound = false;
  #speaker: WorkspacePage | null = null;

  /** Emits when `page` may give another one, or none. */
  readonly pageChanges$: Observable<void> = this.#pageChanged.asObservable();

  /** The trusted frame; null if none is bound. */
  readonly current = this.#current.asReadonly();

  /** An application that binds its iframes trusts no other, also while it shows none. */
  get wasBound(): boolean {
    return this.#wasBound;
  }

  /** What is known of the trusted frame, or of an iframe that the application did not bind. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(() => {
    const frame = this.current();
    return Object.freeze({
      bound: frame !== null,
      loaded: frame?.loaded() ?? false,
      heard: frame ? frame.heard() : this.#heardUnbound(),
    });
  });

  /** The page that spoke last; null if none has, if it had no window, or if its frame is gone. */
  get speaker(): WorkspacePage | null {
    return this.#speaker;
  }

  /** Trusts this frame until `release`; on a server, where no page comes into it, none. */
  bind(element: HTMLIFrameElement): BoundFrame {
    const frame = new BoundFrame(element, () => {
      this.announcePage();
    });
    if (this.#window !== null) {
      this.#wasBound = true;
      this.#unboundPage = null;
      this.#heardUnbound.set(false);
      this.#bound = [...this.#bound, frame];
      this.#trustNewest();
    }
    return frame;
  }

  /** Trusts this frame no longer. */
  release(frame: BoundFrame): void {
    this.#bound = this.#bound.filter((bound) => bound !== frame);
    if (this.#speaker?.frame === frame) {
      this.#speaker = null; // An iframe that is gone is not held.
    }
    this.#trustNewest();
  }

  /**
   * Notes that an event was accepted from a window; null if its page is just going away.
   *
   * @returns whether another page spoke than before, for `announcePage`
   */
  markHeard(source: MessageEventSource | null): boolean {
    const frame = this.current();
    // The gate accepts no other window than the frame's.
    const page = frame
      ? frame.markHeard(source as Window)
      : this.#hearUnbound(source as Window | null);
    const isAnother = page !== null && page !== this.#speaker;
    this.#speaker = page;
    return isAnother;
  }

  /** Tells that another page is there. */
  announcePage(): void {
    this.#pageChanged.next();
  }

  /** The page that is there; null if none is. Reads no signal, so that nobody depends on it. */
  page(): WorkspacePage | null {
    const frame = this.#bound.at(-1);
    if (frame) {
      return frame.page;
    }
    return this.#unboundPage?.window.closed ? null : this.#unboundPage;
  }

  /** Why a page is not there any more; null while it is. */
  lossOf(page: WorkspacePage): 'workspace-reloaded' | 'workspace-gone' | null {
    const frame = this.#bound.at(-1) ?? null;
    if (frame !== page.frame || (frame === null && page.window.closed)) {
      return 'workspace-gone';
    }
    return frame === null || frame.page === page ? null : 'workspace-reloaded';
  }

  #hearUnbound(window: Window | null): WorkspacePage | null {
    this.#heardUnbound.set(true);
    if (window === null) {
      return null;
    }
    this.#unboundPage = this.#unboundPages.get(window) ?? { window, frame: null };
    this.#unboundPages.set(window, this.#unboundPage);
    return this.#unboundPage;
  }

  #trustNewest(): void {
    this.#current.set(this.#bound.at(-1) ?? null);
    this.announcePage();
  }
}
