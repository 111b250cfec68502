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

/** A fake window of another origin. The library can post to it, and it can be closed. */
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

/** A fake iframe that shows pages of another origin. */
export class ForeignFrame extends EventTarget {
  src = `${ORIGIN}/`;
  /** Until a page has loaded, an iframe shows a document of the CRM's origin. */
  contentDocument: { readonly URL: string } | null = { URL: 'about:blank' };
  binding!: FrameBinding;

  get boundFrame(): BoundFrame {
    return this.binding.frame;
  }

  /** @param contentWindow null while the iframe is out of the document */
  constructor(public contentWindow: ForeignWindow | null) {
    super();
  }

  getRootNode(): this {
    return this;
  }

  /** Loads a page. */
  load(): void {
    this.contentDocument = null;
    this.dispatchEvent(new Event('load'));
  }
}

/**
 * A CRM's window with the library in it, and windows of another origin. Only the windows and their
 * iframes are fake. Real ones of another origin are tested in a browser.
 */
export class World {
  readonly #crmWindow = new EventTarget();
  readonly #createApplication: () => EnvironmentInjector;
  readonly #injector: EnvironmentInjector;
  readonly #boundFrames: ForeignFrame[] = [];
  readonly service: RoxChatService;
  readonly frames: WorkspaceFrames;
  readonly #destroyRef: DestroyRef;

  /** All windows that were ever added. */
  readonly windows: ForeignWindow[] = [];

  /** @param crmWindow null for a server, which has no window */
  constructor(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, crmWindow?: null) {
    this.#createApplication = () =>
      createEnvironmentInjector(
        [
          provideRoxChatCore({ allowedOrigin: ORIGIN, ...config }),
          { provide: ROX_CHAT_WINDOW, useValue: crmWindow === null ? crmWindow : this.#crmWindow },
          { provide: FRAME_BINDER, useFactory: injectBindFrame },
        ],
        TestBed.inject(EnvironmentInjector),
      );
    this.#injector = this.#createApplication();
    this.service = this.#injector.get(RoxChatService);
    this.frames = this.#injector.get(WorkspaceFrames);
    this.#destroyRef = this.#injector.get(DestroyRef);
  }

  /** Adds another application to the page. It also binds the bound iframes, which load again. */
  addApplication(): RoxChatService {
    const injector = this.#createApplication();
    for (const frame of this.#boundFrames) {
      bindIn(injector, frame);
      frame.load();
    }
    return injector.get(RoxChatService);
  }

  /** Adds an iframe that is not bound. Returns its window. */
  addWindow(): ForeignWindow {
    const window = new ForeignWindow(this.#crmWindow);
    this.windows.push(window);
    return window;
  }

  /** Adds an iframe to the document and binds it. It has loaded no page. */
  bind(): ForeignFrame & { contentWindow: ForeignWindow } {
    const contentWindow = this.addWindow();
    const frame = Object.assign(new ForeignFrame(contentWindow), { contentWindow });
    this.#boundFrames.push(frame);
    this.#bind(frame);
    return frame;
  }

  /** Removes an iframe from the document and unbinds it, as when its component is destroyed. */
  removeFrame(frame: ForeignFrame): void {
    this.#closeWindow(frame);
    frame.binding.release();
  }

  /** Unbinds an iframe, binds it again with the same window, and loads a page. */
  rebind(frame: ForeignFrame): void {
    frame.binding.release();
    this.#bind(frame);
    frame.load();
  }

  /** Takes an iframe out of the document. It stays bound. */
  detach(frame: ForeignFrame): void {
    this.#closeWindow(frame);
    this.frames.checkDocument();
  }

  /** Puts an iframe back into the document, with a new window. */
  attach(frame: ForeignFrame): void {
    frame.contentWindow = this.addWindow();
    this.frames.checkDocument();
  }

  /** Moves an iframe within the document, which gives it a new window. */
  move(frame: ForeignFrame): void {
    this.#closeWindow(frame);
    frame.contentWindow = this.addWindow();
    this.frames.checkDocument();
  }

  /** Dispatches a message to the CRM's window. */
  dispatchMessage(source: ForeignWindow | null, data: unknown): void {
    const message = { data, origin: ORIGIN, source, ports: [] };
    this.#crmWindow.dispatchEvent(Object.assign(new Event('message'), message));
  }

  getCount(reason: keyof ReturnType<Diagnostics['counts']>): number {
    return this.#injector.get(Diagnostics).counts()[reason];
  }

  destroy(): void {
    if (!this.#destroyRef.destroyed) {
      this.#injector.destroy();
      for (const { binding } of this.#boundFrames) {
        binding.release();
      }
    }
  }

  #bind(frame: ForeignFrame): void {
    frame.binding = bindIn(this.#injector, frame);
  }

  #closeWindow(frame: ForeignFrame): void {
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
