import {
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  ErrorHandler,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { WorkspaceFrames } from '../bridge/workspace-frames';
import { reportLater } from '../config/report-later';
import { RoxChatError } from '../config/rox-chat-error';
import { Texts } from '../messages/texts';
import { RoxChatWorkspace } from '../workspace/rox-chat-workspace';
import { FrameHost } from './frame-host';
import { RoxChatDock, type RoxChatDockMode } from './rox-chat-dock';
import { RoxChatWorkspaceOutlet } from './rox-chat-workspace-outlet';
import { TABBABLE } from './tab-order';

/**
 * Holds one workspace for the life of the application. Put it once into the shell. Every
 * `<rox-chat-workspace-outlet>` shows the workspace where it is; while none is on screen,
 * `RoxChatDock` decides whether it is docked here, minimized to a bar, or hidden. The iframe never
 * moves in the document, so nothing of this loads it again.
 *
 * The workspace is a `<rox-chat-workspace>` without inputs, or the one that you put into the host. A
 * `<rox-chat-dock-separator>` makes the dock resizable. An element with `roxChatBar` replaces the
 * bar.
 *
 * ```html
 * <main><router-outlet /></main>
 * <rox-chat-workspace-host [badge]="unread()">
 *   <rox-chat-workspace [permissions]="['microphone']" />
 *   <rox-chat-dock-separator [(width)]="width" />
 * </rox-chat-workspace-host>
 * ```
 */
@Component({
  selector: 'rox-chat-workspace-host',
  imports: [RoxChatWorkspace, RoxChatWorkspaceOutlet],
  templateUrl: './rox-chat-workspace-host.html',
  styleUrl: './rox-chat-workspace-host.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-view]': 'view()' },
})
export class RoxChatWorkspaceHost {
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #isStarted = signal(false);

  /** What the minimized bar shows, such as the number of unread messages; null or 0 for nothing. */
  readonly badge = input<string | number | null>(null);

  /** Whether the browser asks before the page is closed or loaded again. */
  readonly confirmUnload = input(false, { transform: booleanAttribute });

  /** What the dock and the bar are about. */
  protected readonly dock = inject(RoxChatDock);
  /** Where the frame is shown. */
  protected readonly host = inject(FrameHost);
  /** The texts in the agent's language. */
  protected readonly texts = inject(Texts);
  /** The status of the workspace. */
  protected readonly status = inject(WorkspaceFrames).status;
  /** Whether this is the first host. Another one shows nothing. */
  protected readonly isFirst = computed(() => this.host.element === this.#element);

  /** What the host shows itself; nothing on a server, which knows no outlet yet. */
  protected readonly view = computed<RoxChatDockMode>(() =>
    this.#isStarted() && !this.dock.hasOutlet() ? this.dock.mode() : 'hidden',
  );

  constructor() {
    const errorHandler = inject(ErrorHandler);
    this.host.claim(this.#element);
    inject(DestroyRef).onDestroy(() => {
      this.host.stop(this.#element);
    });
    afterRenderEffect({
      // Before the iframe is added: it never moves. The box is the last child of the body.
      earlyRead: () => {
        if (this.isFirst()) {
          untracked(() => {
            this.#start();
          });
        }
      },
    });
    afterNextRender(() => {
      // Not before: Angular may create a host before it destroys the one that it replaces.
      if (!this.isFirst()) {
        reportLater(
          errorHandler,
          new RoxChatError(
            'host-twice',
            'A second <rox-chat-workspace-host> shows nothing.',
            'Keep one in the shell, and use <rox-chat-workspace-outlet> elsewhere.',
          ),
        );
      }
    });
    afterRenderEffect((onCleanup) => {
      if (this.confirmUnload()) {
        addEventListener('beforeunload', preventUnload);
        onCleanup(() => {
          removeEventListener('beforeunload', preventUnload);
        });
      }
    });
  }

  /** Collapses the workspace, and moves the focus to the bar. */
  protected minimize(): void {
    this.dock.minimize();
    afterNextRender(() => this.#element.querySelector<HTMLElement>(TABBABLE)?.focus(), {
      injector: this.#injector,
    });
  }

  #start(): void {
    const box = this.#element.lastElementChild as HTMLElement;
    this.#element.ownerDocument.body.append(box);
    this.host.start(box);
    this.#isStarted.set(true);
  }
}

/** Makes the browser ask before the page goes away. */
function preventUnload(event: Event): void {
  event.preventDefault();
}
