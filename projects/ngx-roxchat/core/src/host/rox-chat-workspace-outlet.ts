import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  ErrorHandler,
  inject,
  isDevMode,
} from '@angular/core';
import { RoxChatError } from '../config/rox-chat-error';
import { FrameHost } from './frame-host';

/**
 * Shows the workspace of `<rox-chat-workspace-host>` here while it is on screen: in a route, a tab,
 * a dialog of the CDK, anywhere. Of several, the one that came on screen last shows it, and the one
 * before gets it back. It fills its parent element.
 *
 * ```html
 * <rox-chat-workspace-outlet />
 * ```
 */
@Component({
  selector: 'rox-chat-workspace-outlet',
  template: '<span tabindex="0" (focus)="host.enter()"></span>',
  styleUrl: './rox-chat-workspace-outlet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspaceOutlet {
  /** What shows the frame here, and moves the focus into it. */
  protected readonly host = inject(FrameHost);

  constructor() {
    const outlet = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const errorHandler = inject(ErrorHandler);
    afterNextRender(() => {
      this.host.add(outlet);
      if (isDevMode() && this.host.element === null) {
        errorHandler.handleError(
          new RoxChatError(
            'host-missing',
            'A <rox-chat-workspace-outlet> is shown without a <rox-chat-workspace-host>.',
            'Put one into the shell of the application.',
          ),
        );
      }
    });
    inject(DestroyRef).onDestroy(() => {
      this.host.remove(outlet);
    });
  }
}
