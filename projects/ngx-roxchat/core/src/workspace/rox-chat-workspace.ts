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
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import type { RoxChatError } from '../config/rox-chat-error';
import { WorkspaceHelp } from './workspace-help';
import { createWorkspaceIframe } from './workspace-iframe';
import { workspaceUrl } from './workspace-url';

/** How long the workspace may take to load, and then to say something, before help is offered. */
const PATIENCE_MS = 10_000;

/** How far the workspace has come, by its signs of life. */
type Phase = 'loading' | 'slow' | 'quiet' | 'silent' | 'heard';

const NOTICES: Readonly<Record<Phase, string | null>> = {
  loading: 'Loading the Agent Workspace…',
  slow: 'The Agent Workspace has not loaded yet.',
  quiet: null,
  silent: 'The Agent Workspace has sent no events yet. Before the first chat that is normal.',
  heard: null,
};

/**
 * The Agent Workspace in an iframe with safe fixed attributes, which says when it is loading and
 * when it has loaded but stays silent. It fills the element it stands in.
 *
 * ```html
 * <rox-chat-workspace src="https://acme.rox.chat/…" />
 * ```
 */
@Component({
  selector: 'rox-chat-workspace',
  imports: [WorkspaceHelp],
  templateUrl: './rox-chat-workspace.html',
  styleUrl: './rox-chat-workspace.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspace {
  readonly #allowedOrigin = inject(ROX_CHAT_CONFIG).allowedOrigin;

  /**
   * The workspace's address, on the allowed origin; null or undefined while it is not known yet. Any
   * other is refused: the place stays without an iframe, and a `RoxChatError` (`src-invalid` or
   * `src-foreign`) goes to the `ErrorHandler`.
   */
  readonly src = input.required<string | null | undefined>();

  /** The iframe's title, which screen readers announce. */
  readonly frameTitle = input('Rox.Chat Agent Workspace');

  readonly #reloads = signal(0);

  readonly #frame = signal<BoundFrame | null>(null);

  /** What is known of this component's iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () => this.#frame()?.status() ?? ABSENT,
  );

  /** The address, or why it is refused; neither while it is not known yet. */
  protected readonly mount = computed<{ url?: string; refusal?: RoxChatError }>(() => {
    const src = this.src();
    try {
      return src === null || src === undefined
        ? {}
        : { url: workspaceUrl(src, this.#allowedOrigin) };
    } catch (error) {
      return { refusal: error as RoxChatError };
    }
  });

  /** Another one wants another iframe. What follows `#` does not: the page stays the same. */
  readonly #frameKey = computed(() => {
    const { url } = this.mount();
    return url === undefined ? null : `${this.#reloads()} ${url.split('#')[0]}`;
  });

  /** What is in the iframe, and its signs of life. With each change of it the wait begins anew. */
  readonly #life = computed(() => ({
    key: this.#frameKey(),
    ...this.status(),
  }));

  readonly #waitedLong = signal(false);

  /** Whether the help was closed. */
  protected readonly dismissed = signal(false);

  /** How far the workspace in the iframe has come. */
  protected readonly phase = computed<Phase>(() => {
    const { loaded, heard } = this.#life();
    if (heard) {
      return 'heard';
    }
    if (loaded) {
      return this.#waitedLong() ? 'silent' : 'quiet';
    }
    return this.#waitedLong() ? 'slow' : 'loading';
  });

  /** What the agent is told of it; null for nothing. */
  protected readonly notice = computed(() => NOTICES[this.phase()]);

  constructor() {
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
        host.append(iframe); // First, as an insertion into a shadow root is seen from there alone.
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

    // After rendering, as this runs in browsers alone and outside the zone: an application is not
    // kept from becoming stable.
    afterRenderEffect({
      write: (onCleanup) => {
        this.#life();
        this.#waitedLong.set(false);
        this.dismissed.set(false);
        const timer = setTimeout(() => {
          this.#waitedLong.set(true);
        }, PATIENCE_MS);
        onCleanup(() => {
          clearTimeout(timer);
        });
      },
    });
  }

  /** Loads the workspace anew, in a new iframe. What the old page still sends is rejected. */
  reload(): void {
    this.#reloads.update((count) => count + 1);
  }
}
