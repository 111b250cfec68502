import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MessageBridge } from '../bridge/message-bridge';
import { WorkspaceFrames } from '../bridge/workspace-frames';

/**
 * Binds an iframe that the application owns: from then on messages must come from exactly this
 * iframe's window, and from the allowed origin.
 *
 * ```html
 * <iframe roxChatWorkspace title="Agent Workspace" src="https://acme.rox.chat/…"></iframe>
 * ```
 */
@Directive({
  selector: 'iframe[roxChatWorkspace]',
  exportAs: 'roxChatWorkspace',
  host: { '(load)': 'bound.markLoaded()' },
})
export class RoxChatWorkspaceFrame {
  readonly #frames = inject(WorkspaceFrames);

  /** What is known of this iframe. */
  protected readonly bound = this.#frames.bind(
    inject<ElementRef<HTMLIFrameElement>>(ElementRef).nativeElement,
  );

  /** Whether the iframe has loaded a page; it may be the browser's own error page. */
  readonly loaded = this.bound.loaded;

  /** Whether an event was accepted from the page that is in the iframe now. */
  readonly heard = this.bound.heard;

  constructor() {
    // The listener is there while the iframe is, so that `heard` is known without other subscribers.
    inject(MessageBridge).listening$.pipe(takeUntilDestroyed()).subscribe();
    inject(DestroyRef).onDestroy(() => {
      this.#frames.release(this.bound);
    });
  }
}
