import { computed, DestroyRef, Directive, ElementRef, inject, type Signal } from '@angular/core';
import { injectBindFrame } from '../bridge/bind-frame';
import { ABSENT, type RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { WorkspaceFrames } from '../bridge/workspace-frames';

/**
 * Binds an iframe that the application owns. While the iframe is in the document, messages from
 * exactly its window and the allowed origin are accepted. After the first frame is bound, messages
 * from unbound frames are rejected.
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
    const frames = inject(WorkspaceFrames);
    this.status = computed(() => frames.getStatus(frame) ?? ABSENT);
  }
}
