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
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import type { RoxChatError } from '../config/rox-chat-error';
import { RoxChatWorkspaceFrame } from './rox-chat-workspace-frame';
import { WorkspaceHelp } from './workspace-help';
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
  imports: [RoxChatWorkspaceFrame, WorkspaceHelp],
  templateUrl: './rox-chat-workspace.html',
  styleUrl: './rox-chat-workspace.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspace {
  readonly #allowedOrigin = inject(ROX_CHAT_CONFIG).allowedOrigin;

  /**
   * The workspace's address, on the allowed origin. Any other is refused: the place stays without
   * an iframe, and a `RoxChatError` (`src-invalid` or `src-foreign`) goes to the `ErrorHandler`.
   */
  readonly src = input.required<string>();

  /** The iframe's title, which screen readers announce. */
  readonly frameTitle = input('Rox.Chat Agent Workspace');

  readonly #reloads = signal(0);

  private readonly frame = viewChild(RoxChatWorkspaceFrame);
  private readonly iframe = viewChild<RoxChatWorkspaceFrame, ElementRef<HTMLIFrameElement>>(
    RoxChatWorkspaceFrame,
    { read: ElementRef },
  );

  /** The address, or why it is refused. Each new one makes a new iframe, and so does a reload. */
  protected readonly mount = computed(() => {
    const reloads = this.#reloads();
    try {
      const url = workspaceUrl(this.src(), this.#allowedOrigin);
      return { url, key: `${reloads} ${url}` };
    } catch (error) {
      return { refusal: error as RoxChatError };
    }
  });

  /** What is in the iframe, and its signs of life. With each change of it the wait begins anew. */
  readonly #life = computed(() => ({
    mount: this.mount(),
    loaded: this.frame()?.loaded() ?? false,
    heard: this.frame()?.heard() ?? false,
  }));

  readonly #waitedLong = linkedSignal({ source: this.#life, computation: () => false });

  /** Whether the help was closed. */
  protected readonly dismissed = linkedSignal({ source: this.#life, computation: () => false });

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

    // Set natively: Angular wants a trusted resource URL in a binding of `src`, and forbids
    // bindings of the attributes that must be there before it (NG0910).
    afterRenderEffect({
      write: () => {
        const { url } = this.mount();
        const iframe = this.iframe();
        if (iframe && url !== undefined) {
          iframe.nativeElement.src = url;
        }
      },
    });

    // After rendering, as this runs in browsers alone and outside the zone: an application is not
    // kept from becoming stable.
    afterRenderEffect({
      write: (onCleanup) => {
        this.#life();
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
