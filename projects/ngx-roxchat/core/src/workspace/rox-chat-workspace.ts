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
  isDevMode,
  output,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { injectBindFrame } from '../bridge/bind-frame';
import {
  ABSENT,
  type BoundFrame,
  isSameStatus,
  type RoxChatWorkspaceStatus,
} from '../bridge/bound-frame';
import { WorkspaceFrames } from '../bridge/workspace-frames';
import { Configuration } from '../config/configuration';
import { reportLater } from '../config/report-later';
import { Texts } from '../messages/texts';
import { emitChanges } from './emit-changes';
import { injectNotice } from './inject-notice';
import { injectNoticeTexts, type NoticeTexts } from './inject-notice-texts';
import type { RoxChatWorkspaceNotices } from './notice-kind';
import { createWorkspaceIframe } from './workspace-iframe';
import { isSameMount, prepareMount } from './workspace-mount';

/**
 * Shows the Agent Workspace in an iframe with safe fixed attributes, and a notice while it loads or
 * if it cannot be shown. It fills its parent element.
 *
 * ```html
 * <rox-chat-workspace src="https://acme.rox.chat/…" />
 * ```
 */
@Component({
  selector: 'rox-chat-workspace',
  templateUrl: './rox-chat-workspace.html',
  styleUrl: './rox-chat-workspace.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspace {
  readonly #config = inject(Configuration);
  readonly #frames = inject(WorkspaceFrames);

  /**
   * The workspace's address, on the allowed origin; null or undefined while it is not known yet. If
   * it is not bound, the configuration's `workspaceUrl` is loaded. An address on another origin is
   * refused: no iframe is created, and the `ErrorHandler` gets a `RoxChatError` (`src-invalid` or
   * `src-foreign`). When read, it is undefined if it is not bound, and null if it is not known yet.
   */
  readonly src = input(undefined, {
    transform: (src: string | null | undefined) => src ?? null,
  });

  /**
   * The iframe's title, which screen readers announce; if it is null, undefined or not bound, the
   * text `frame.title`.
   */
  readonly frameTitle = input<string | null | undefined>();

  /** Which notices are shown; `all` in development mode, and `problems` in production by default. */
  readonly notices = input<RoxChatWorkspaceNotices>(isDevMode() ? 'all' : 'problems');

  /**
   * Features that the page may use besides `autoplay`, `clipboard-write` and `fullscreen`, such as
   * `microphone`: names of the Permissions Policy, for the iframe's `allow`. If one is invalid, no
   * iframe is created, and the `ErrorHandler` gets a `RoxChatError` (`permissions-invalid`). Other
   * permissions load the workspace again.
   */
  readonly permissions = input<readonly string[]>([]);

  /** Emits the status of this component's iframe each time it changes. */
  readonly statusChange = output<RoxChatWorkspaceStatus>();

  readonly #reloads = signal(0);

  readonly #frame = signal<BoundFrame | null>(null);

  /** The status of this component's iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () => this.#frames.getStatus(this.#frame()) ?? ABSENT,
    { equal: isSameStatus },
  );

  readonly #mount = computed(
    () => prepareMount(this.#config.current(), this.src(), this.permissions()),
    { equal: isSameMount },
  );

  /** Another key makes another iframe. A change after `#` does not: the page stays the same. */
  readonly #frameKey = computed(() => {
    const { page, allow } = this.#mount();
    return page === undefined ? null : `${this.#reloads()} ${allow} ${page}`;
  });

  readonly #notice = injectNotice({
    notices: this.notices,
    mount: this.#mount,
    frameKey: this.#frameKey,
    frame: this.#frame,
    status: this.status,
  });

  /** The notice to show; null for none, and while the texts are on their way. */
  readonly ɵnotice: Signal<NoticeTexts | null> = injectNoticeTexts(this.#notice.kind, this.#mount);

  /** Hides the notice until its problem has ended. */
  readonly ɵdismiss = this.#notice.dismiss;
  /** The texts in the agent's language. */
  protected readonly texts = inject(Texts);

  /** How many templates of the application are shown in place of the component's view. */
  readonly ɵtemplateCount = signal(0);

  /** The notice to show, for the component's own view. */
  protected readonly notice = this.ɵnotice;
  /** Hides the notice, for the component's own view. */
  protected readonly dismiss = this.ɵdismiss;
  /** Whether a template of the application is shown in place of the component's own view. */
  protected readonly hasTemplate = (): boolean => this.ɵtemplateCount() > 0;

  constructor() {
    this.#config.settle();
    emitChanges(this.status, this.statusChange);
    const errorHandler = inject(ErrorHandler);
    effect(() => {
      const { refusal } = this.#mount();
      if (refusal) {
        reportLater(errorHandler, refusal);
      }
    });

    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const bindFrame = injectBindFrame();
    afterRenderEffect({
      write: (onCleanup) => {
        const { url, allow } = this.#frameKey() === null ? {} : untracked(this.#mount);
        if (url === undefined || allow === undefined) {
          return;
        }
        const iframe = createWorkspaceIframe(host.ownerDocument, url, allow);
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
        const { url } = this.#mount();
        if (iframe && url !== undefined && iframe.src !== url) {
          iframe.src = url;
        }
      },
    });
    afterRenderEffect({
      write: () => {
        const title = this.frameTitle() ?? this.texts.getText('frame.title');
        if (title !== null) {
          this.#frame()?.element.setAttribute('title', title);
        }
      },
    });
  }

  /** Loads the workspace again in a new iframe. Messages from the old page are rejected. */
  reload(): void {
    this.#reloads.update((count) => count + 1);
  }
}
