import { DestroyRef, Directive, ElementRef, inject, type Signal } from '@angular/core';
import { injectBindFrame } from '../bridge/bind-frame';
import type { RoxChatWorkspaceStatus } from '../bridge/bound-frame';

/**
 * Binds an iframe that the application owns: messages from exactly this iframe's window and from the
 * allowed origin are accepted, while it is in the document. Once an iframe was bound, messages from
 * unbound ones are rejected.
 *
 * ```html
 * <iframe roxChatWorkspace title="Agent Workspace" src="https://acme.rox.chat/…"></iframe>
 * ```
 */
@Directive({ selector: 'iframe[roxChatWorkspace]', exportAs: 'roxChatWorkspace' })
export class RoxChatWorkspaceFrame {
  /** What is known of this iframe; all false while it is not in the document. */
  readonly status: Signal<RoxChatWorkspaceStatus>;

  constructor() {
    const iframe = inject<ElementRef<HTMLIFrameElement>>(ElementRef).nativeElement;
    const { frame, release } = injectBindFrame()(iframe);
    inject(DestroyRef).onDestroy(release);
    this.status = frame.status;
  }
}
