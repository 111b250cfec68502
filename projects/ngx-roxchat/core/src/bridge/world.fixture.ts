import { createEnvironmentInjector, DestroyRef, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Subscription } from 'rxjs';
import type { RoxChatConfig } from '../config/rox-chat-config';
import { Diagnostics } from './diagnostics';
import { MessageBridge } from './message-bridge';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { RoxChatService } from './rox-chat.service';
import { ORIGIN } from './spec-support.fixture';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames, type BoundFrame } from './workspace-frames';

/** A window as far as the library sees of another origin's: it can be posted to, and closed. */
export class ForeignWindow {
  closed = false;
  readonly posted: { readonly data: unknown; readonly targetOrigin: string }[] = [];

  constructor(readonly parent: unknown) {}

  postMessage(data: unknown, targetOrigin: string): void {
    this.posted.push({ data, targetOrigin });
  }
}

/** An iframe that is bound, and what is in it. */
export interface ForeignFrame {
  contentWindow: ForeignWindow | null;
  readonly bound: BoundFrame;
  readonly listening: Subscription;
}

/**
 * A CRM's window with the library in it, and the windows of other origins around it. The windows
 * alone are made up: real ones of another origin are met in a browser.
 */
export class World {
  readonly #top = new EventTarget();
  readonly #injector: EnvironmentInjector;
  readonly service: RoxChatService;
  readonly #frames: WorkspaceFrames;
  readonly #destroyRef: DestroyRef;

  /** All that were ever there. */
  readonly windows: ForeignWindow[] = [];

  /** @param top null for a server, which has no window */
  constructor(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, top?: null) {
    this.#injector = createEnvironmentInjector(
      [
        provideRoxChatCore({ allowedOrigin: ORIGIN, ...config }),
        { provide: ROX_CHAT_WINDOW, useValue: top === null ? top : this.#top },
      ],
      TestBed.inject(EnvironmentInjector),
    );
    this.service = this.#injector.get(RoxChatService);
    this.#frames = this.#injector.get(WorkspaceFrames);
    this.#destroyRef = this.#injector.get(DestroyRef);
  }

  /** A window in an iframe that is not bound. */
  open(): ForeignWindow {
    const window = new ForeignWindow(this.#top);
    this.windows.push(window);
    return window;
  }

  /** An iframe that is bound and has not loaded. */
  bind(): ForeignFrame & { contentWindow: ForeignWindow } {
    const frame = { contentWindow: this.open(), getAttribute: () => '' };
    const bound = this.#frames.bind(frame as unknown as HTMLIFrameElement);
    const listening = this.#injector.get(MessageBridge).listening$.subscribe();
    return Object.assign(frame, { bound, listening });
  }

  /** As when the iframe is taken out of the document. */
  release(frame: ForeignFrame): void {
    if (frame.contentWindow) {
      frame.contentWindow.closed = true;
    }
    frame.contentWindow = null;
    frame.listening.unsubscribe();
    this.#frames.release(frame.bound);
  }

  /** Has the CRM's window hear a message. */
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
}
