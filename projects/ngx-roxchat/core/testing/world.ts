import {
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  InjectionToken,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type FrameBinding, injectBindFrame } from '../src/bridge/bind-frame';
import type { BoundFrame } from '../src/bridge/bound-frame';
import { Diagnostics } from '../src/bridge/diagnostics';
import { ROX_CHAT_WINDOW } from '../src/bridge/window';
import { WorkspaceFrames } from '../src/bridge/workspace-frames';
import type { RoxChatConfig } from '../src/config/rox-chat-config';
import { provideRoxChatCore } from '../src/provide-rox-chat-core';
import { RoxChatService } from '../src/rox-chat.service';
import { ORIGIN } from './messages';

const FRAME_BINDER = new InjectionToken<ReturnType<typeof injectBindFrame>>('FRAME_BINDER');

/** A window as far as the library sees one of another origin: it can be posted to, and closed. */
export class ForeignWindow {
  closed = false;
  readonly posted: { readonly data: unknown; readonly targetOrigin: string }[] = [];
  readonly #parent: unknown;

  constructor(parent: unknown) {
    this.#parent = parent;
  }

  /** Null once the window is closed, as in a browser. */
  get parent(): unknown {
    return this.closed ? null : this.#parent;
  }

  postMessage(data: unknown, targetOrigin: string): void {
    this.posted.push({ data, targetOrigin });
  }
}

/** An iframe as far as the library sees it. It shows pages of another origin. */
export class ForeignFrame extends EventTarget {
  src = `${ORIGIN}/`;
  /** Until a page has loaded, an iframe shows a document of the CRM's own. */
  contentDocument: { readonly URL: string } | null = { URL: 'about:blank' };
  binding!: FrameBinding;

  get bound(): BoundFrame {
    return this.binding.frame;
  }

  /** @param contentWindow null while the iframe is out of the document */
  constructor(public contentWindow: ForeignWindow | null) {
    super();
  }

  getRootNode(): this {
    return this;
  }

  /** A page loads. */
  load(): void {
    this.contentDocument = null;
    this.dispatchEvent(new Event('load'));
  }
}

/**
 * A CRM's window with the library in it, and the windows of other origins around it. Only these
 * windows and their iframes are fake: real ones of another origin are tested in a browser.
 */
export class World {
  readonly #top = new EventTarget();
  readonly #createApplication: () => EnvironmentInjector;
  readonly #injector: EnvironmentInjector;
  readonly #bound: ForeignFrame[] = [];
  readonly service: RoxChatService;
  readonly frames: WorkspaceFrames;
  readonly #destroyRef: DestroyRef;

  /** All windows that were ever there. */
  readonly windows: ForeignWindow[] = [];

  /** @param top null for a server, which has no window */
  constructor(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, top?: null) {
    this.#createApplication = () =>
      createEnvironmentInjector(
        [
          provideRoxChatCore({ allowedOrigin: ORIGIN, ...config }),
          { provide: ROX_CHAT_WINDOW, useValue: top === null ? top : this.#top },
          { provide: FRAME_BINDER, useFactory: injectBindFrame },
        ],
        TestBed.inject(EnvironmentInjector),
      );
    this.#injector = this.#createApplication();
    this.service = this.#injector.get(RoxChatService);
    this.frames = this.#injector.get(WorkspaceFrames);
    this.#destroyRef = this.#injector.get(DestroyRef);
  }

  /** Adds another application to the page, which binds the iframes that are there, too, and then load. */
  addApplication(): RoxChatService {
    const injector = this.#createApplication();
    for (const frame of this.#bound) {
      bindIn(injector, frame);
      frame.load();
    }
    return injector.get(RoxChatService);
  }

  /** Adds an iframe that is not bound; returns its window. */
  open(): ForeignWindow {
    const window = new ForeignWindow(this.#top);
    this.windows.push(window);
    return window;
  }

  /** Adds an iframe to the document and binds it. It has not loaded. */
  bind(): ForeignFrame & { contentWindow: ForeignWindow } {
    const contentWindow = this.open();
    const frame = Object.assign(new ForeignFrame(contentWindow), { contentWindow });
    this.#bound.push(frame);
    this.#bind(frame);
    return frame;
  }

  /** Removes an iframe for good, as when its component is destroyed. */
  release(frame: ForeignFrame): void {
    this.#remove(frame);
    frame.binding.release();
  }

  /** Binds an iframe anew, in the same window, which then loads. */
  rebind(frame: ForeignFrame): void {
    frame.binding.release();
    this.#bind(frame);
    frame.load();
  }

  /** Takes an iframe out of the document. It stays bound. */
  leave(frame: ForeignFrame): void {
    this.#remove(frame);
    this.frames.checkDocument();
  }

  /** Puts an iframe back into the document, with a new window. */
  enter(frame: ForeignFrame): void {
    frame.contentWindow = this.open();
    this.frames.checkDocument();
  }

  /** Moves an iframe within the document, which gives it a new window. */
  move(frame: ForeignFrame): void {
    this.#remove(frame);
    frame.contentWindow = this.open();
    this.frames.checkDocument();
  }

  /** Dispatches a message to the CRM's window. */
  hear(source: ForeignWindow | null, data: unknown): void {
    const message = { data, origin: ORIGIN, source, ports: [] };
    this.#top.dispatchEvent(Object.assign(new Event('message'), message));
  }

  count(reason: keyof ReturnType<Diagnostics['counts']>): number {
    return this.#injector.get(Diagnostics).counts()[reason];
  }

  destroy(): void {
    if (!this.#destroyRef.destroyed) {
      this.#injector.destroy();
    }
  }

  #bind(frame: ForeignFrame): void {
    frame.binding = bindIn(this.#injector, frame);
  }

  #remove(frame: ForeignFrame): void {
    if (frame.contentWindow) {
      frame.contentWindow.closed = true;
    }
    frame.contentWindow = null;
    frame.contentDocument = { URL: 'about:blank' };
  }
}

function bindIn(injector: EnvironmentInjector, frame: ForeignFrame): FrameBinding {
  return injector.get(FRAME_BINDER)(frame as unknown as HTMLIFrameElement);
}
