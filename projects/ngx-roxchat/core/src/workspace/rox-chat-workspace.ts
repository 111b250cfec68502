import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  ErrorHandler,
  inject,
  input,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { injectBindFrame } from '../bridge/bind-frame';
import { ABSENT, type BoundFrame, type RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { Configuration } from '../config/configuration';
import type { RoxChatError } from '../config/rox-chat-error';
import { checkWorkspaceUrl } from '../config/workspace-url';
import { createWorkspaceIframe } from './workspace-iframe';
import { WorkspaceNotice } from './workspace-notice';

/** How long the workspace may take to load, and then to send an event, before a notice, in ms. */
const NOTICE_DELAY_MS = 10_000;

/**
 * How far the workspace has come. `quiet`: loaded, without an event. `slow` and `silent`: `loading`
 * and `quiet` for longer than `NOTICE_DELAY_MS`.
 */
type Phase = 'loading' | 'slow' | 'quiet' | 'silent' | 'heard';

const NOTICES: Readonly<Record<Phase, string | null>> = {
  loading: 'Loading the Agent Workspace…',
  slow: 'The Agent Workspace has not loaded yet.',
  quiet: null,
  silent: 'The Agent Workspace has sent no events yet. Before the first chat that is normal.',
  heard: null,
};

/**
 * Shows the Agent Workspace in an iframe with safe fixed attributes, and a notice while it loads or
 * stays silent. It fills its parent element.
 *
 * ```html
 * <rox-chat-workspace src="https://acme.rox.chat/…" />
 * ```
 */
@Component({
  selector: 'rox-chat-workspace',
  imports: [WorkspaceNotice],
  templateUrl: './rox-chat-workspace.html',
  styleUrl: './rox-chat-workspace.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspace {
  readonly #config = inject(Configuration);

  /**
   * The workspace's address, on the allowed origin; null or undefined while it is not known yet. If
   * it is not bound, the configuration's `workspaceUrl` is loaded. An address on another origin is
   * refused: no iframe is created, and the `ErrorHandler` gets a `RoxChatError` (`src-invalid` or
   * `src-foreign`). When read, it is undefined if it is not bound, and null if it is not known yet.
   */
  readonly src = input(undefined, {
    transform: (src: string | null | undefined) => src ?? null,
  });

  /** The iframe's title, which screen readers announce. */
  readonly frameTitle = input('Rox.Chat Agent Workspace');

  readonly #reloads = signal(0);

  readonly #frame = signal<BoundFrame | null>(null);

  /** The status of this component's iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () => this.#frame()?.status() ?? ABSENT,
  );

  /** The address, or the error for which it is refused; neither while it is not known yet. */
  protected readonly mount = computed<{ url?: string; refusal?: RoxChatError }>(() => {
    const [config, src] = [this.#config.current(), this.src()];
    if (config === null || src === null) {
      return {};
    }
    try {
      const { allowedOrigin, workspaceUrl } = config;
      return { url: checkWorkspaceUrl("The workspace's src", allowedOrigin, src ?? workspaceUrl) };
    } catch (error) {
      return { refusal: error as RoxChatError };
    }
  });

  /** Another key makes another iframe. A change after `#` does not: the page stays the same. */
  readonly #frameKey = computed(() => {
    const { url } = this.mount();
    return url === undefined ? null : `${this.#reloads()} ${url.split('#')[0]}`;
  });

  /** The iframe and its progress. Each change restarts the wait for a notice. */
  readonly #progress = computed(() => ({
    key: this.#frameKey(),
    ...this.status(),
  }));

  readonly #isOverdue = signal(false);

  /** Whether the agent has closed the notice. */
  protected readonly dismissed = signal(false);

  /** How far the workspace in the iframe has come. */
  protected readonly phase = computed<Phase>(() => {
    const { loaded, heard } = this.#progress();
    if (heard) {
      return 'heard';
    }
    if (loaded) {
      return this.#isOverdue() ? 'silent' : 'quiet';
    }
    return this.#isOverdue() ? 'slow' : 'loading';
  });

  /** The text of the notice; null for none. */
  protected readonly notice = computed(() => NOTICES[this.phase()]);

  constructor() {
    this.#config.settle();
    const errorHandler = inject(ErrorHandler);
    effect(() => {
      const { refusal } = this.mount();
      if (refusal) {
        errorHandler.handleError(refusal);
      }
    });

    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const bindFrame = injectBindFrame();
    afterRenderEffect({
      write: (onCleanup) => {
        const { url } = this.#frameKey() === null ? {} : untracked(this.mount);
        if (url === undefined) {
          return;
        }
        const iframe = createWorkspaceIframe(host.ownerDocument, url);
        host.append(iframe); // Before it is bound: only then its shadow root is known.
        const { frame, release } = untracked(() => bindFrame(iframe));
        this.#frame.set(frame);
        onCleanup(() => {
          iframe.remove();
          release();
          this.#frame.set(null);
        });
      },
    });
    afterRenderEffect({
      write: () => {
        const iframe = this.#frame()?.element;
        const { url } = this.mount();
        if (iframe && url !== undefined && iframe.src !== url) {
          iframe.src = url;
        }
      },
    });
    afterRenderEffect({
      write: () => {
        this.#frame()?.element.setAttribute('title', this.frameTitle());
      },
    });

    // After rendering, which happens in browsers only and outside the zone: the timer does not keep
    // the application from becoming stable.
    afterRenderEffect({
      write: (onCleanup) => {
        this.#progress();
        this.#isOverdue.set(false);
        this.dismissed.set(false);
        const timer = setTimeout(() => {
          this.#isOverdue.set(true);
        }, NOTICE_DELAY_MS);
        onCleanup(() => {
          clearTimeout(timer);
        });
      },
    });
  }

  /** Loads the workspace again in a new iframe. Messages from the old page are rejected. */
  reload(): void {
    this.#reloads.update((count) => count + 1);
  }
}
