import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  DestroyRef,
  ElementRef,
  ErrorHandler,
  inject,
  Injector,
  input,
  model,
  type Signal,
  signal,
  TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { ABSENT, type RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { Configuration } from '../config/configuration';
import { reportLater } from '../config/report-later';
import { RoxChatError } from '../config/rox-chat-error';
import { Texts } from '../messages/texts';
import { RoxChatWorkspace } from '../workspace/rox-chat-workspace';
import { DockSeparator } from './dock-separator';
import { FrameHost } from './frame-host';
import { RoxChatBar, type RoxChatBarContext } from './rox-chat-bar';
import { RoxChatDock, type RoxChatDockMode } from './rox-chat-dock';

/**
 * Holds one workspace for the life of the application. Put it once into the shell. Every
 * `<rox-chat-workspace-outlet>` shows the workspace where it is; while none is on screen,
 * `RoxChatDock` decides whether it is docked here, minimized to a bar, or hidden. The iframe never
 * moves in the document, so nothing of this loads it again.
 *
 * ```html
 * <main><router-outlet /></main>
 * <rox-chat-workspace-host [(width)]="width" [badge]="unread()" />
 * ```
 */
@Component({
  selector: 'rox-chat-workspace-host',
  imports: [DockSeparator, NgTemplateOutlet, RoxChatWorkspace],
  templateUrl: './rox-chat-workspace-host.html',
  styleUrl: './rox-chat-workspace-host.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-view]': 'view()',
    '[style.inline-size.px]': "view() === 'docked' ? width() : null",
  },
})
export class RoxChatWorkspaceHost {
  readonly #config = inject(Configuration);
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #host = inject(FrameHost);
  readonly #dock = inject(RoxChatDock);
  readonly #texts = inject(Texts);
  readonly #isStarted = signal(false);

  /** The workspace's address, as in `<rox-chat-workspace>`. */
  readonly src = input(undefined, {
    transform: (src: string | null | undefined) => src ?? null,
  });

  /** The iframe's title, which screen readers announce. */
  readonly frameTitle = input('Rox.Chat Agent Workspace');

  /** The width of the docked workspace, in px. The agent changes it, and the screen limits it. */
  readonly width = model(400);

  /** What the minimized bar shows, such as the number of unread messages; null or 0 for nothing. */
  readonly badge = input<string | number | null>(null);

  /** Whether the browser asks before the page is closed or loaded again. */
  readonly confirmUnload = input(false, { transform: booleanAttribute });

  /** The application's own bar; undefined for the built-in one. */
  protected readonly bar = contentChild(RoxChatBar);

  /** The component in the box. */
  protected readonly workspace = viewChild(RoxChatWorkspace);

  /** The template of the box. */
  protected readonly box = viewChild.required('box', { read: TemplateRef });

  /** The container of the box among Angular's views. In the document, the body contains it. */
  protected readonly views = viewChild.required('box', { read: ViewContainerRef });

  /** Where the docked workspace is shown. */
  protected readonly place = viewChild<string, ElementRef<HTMLElement>>('place', {
    read: ElementRef,
  });

  /** Whether the pointer resizes the dock. The frame would swallow its moves. */
  protected readonly isDragged = signal(false);

  /** The status of the workspace; all false until its iframe is in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus> = computed(
    () => this.workspace()?.status() ?? ABSENT,
  );

  /** What the host shows itself; nothing on a server, which knows no outlet yet. */
  protected readonly view = computed<RoxChatDockMode>(() =>
    this.#isStarted() && !this.#host.hasOutlet() ? this.#dock.mode() : 'hidden',
  );

  /** The address for the workspace, whose `src` is always bound here; null if it is not known. */
  protected readonly address = computed(() => {
    const src = this.src();
    return src === undefined ? this.#config.current()?.workspaceUrl : src;
  });

  /** The variables of the bar's template. */
  protected readonly barContext = computed<RoxChatBarContext>(() => ({
    $implicit: this.badge(),
    status: this.status(),
    show: this.show,
  }));

  constructor() {
    const host = this.#host;
    if (host.owner) {
      reportLater(
        inject(ErrorHandler),
        new RoxChatError(
          'host-twice',
          'There is a second <rox-chat-workspace-host>, which shows nothing.',
          'Keep one in the shell of the application. Show the workspace elsewhere with <rox-chat-workspace-outlet>.',
        ),
      );
      return;
    }
    host.owner = this;
    inject(DestroyRef).onDestroy(() => {
      host.stop();
      box?.remove();
    });

    let box: HTMLElement | undefined;
    afterNextRender(() => {
      // The last child of the body: there it never moves.
      const [root] = this.views().createEmbeddedView(this.box()).rootNodes as [HTMLElement];
      box = root;
      this.#element.ownerDocument.body.append(root);
      host.start(root);
      this.#isStarted.set(true);
    });
    afterRenderEffect(() => {
      host.setDock(this.place()?.nativeElement ?? null);
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

  /** Docks the workspace, and moves the focus into it. */
  protected readonly show = (): void => {
    this.#dock.focus();
  };

  /** Collapses the workspace, and moves the focus to the bar. */
  protected minimize(): void {
    this.#dock.minimize();
    afterNextRender(() => this.#element.querySelector('button')?.focus(), {
      injector: this.#injector,
    });
  }

  /** Moves the focus to what Tab reaches beside the outlet. */
  protected leave(side: 'before' | 'after'): void {
    this.#host.frame?.leave(side);
  }

  /** Moves the focus to where it was before the frame had it. */
  protected goBack(): void {
    this.#host.frame?.goBack();
  }

  /** Returns a text in the agent's language; null while the language is on its way. */
  protected getText(
    key: 'host.show' | 'host.minimize' | 'host.resize' | 'host.label' | 'host.back',
  ): string | null {
    return this.#texts.getText(key);
  }
}

/** Makes the browser ask before the page goes away. */
function preventUnload(event: Event): void {
  event.preventDefault();
}
