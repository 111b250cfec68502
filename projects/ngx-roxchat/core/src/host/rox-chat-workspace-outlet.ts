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
  template: '<span data-rox-chat-stop tabindex="0" (focus)="enter()"></span>',
  styles: ':host { display: block; inline-size: 100%; block-size: 100%; min-block-size: 16rem }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoxChatWorkspaceOutlet {
  readonly #host = inject(FrameHost);

  constructor() {
    const host = this.#host;
    const outlet = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const errorHandler = inject(ErrorHandler);
    afterNextRender(() => {
      host.add(outlet);
      if (isDevMode() && host.owner === null) {
        errorHandler.handleError(
          new RoxChatError(
            'host-missing',
            'A <rox-chat-workspace-outlet> is shown, but there is no <rox-chat-workspace-host>.',
            "Put one <rox-chat-workspace-host> into the template of the application's shell.",
          ),
        );
      }
    });
    inject(DestroyRef).onDestroy(() => {
      host.remove(outlet);
    });
  }

  /** Moves the focus into the frame. */
  protected enter(): void {
    this.#host.frame?.enter();
  }
}
