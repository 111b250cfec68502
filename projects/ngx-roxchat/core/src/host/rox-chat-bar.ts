import { Directive, inject, TemplateRef } from '@angular/core';
import type { RoxChatWorkspaceStatus } from '../bridge/bound-frame';

/** What the template of the minimized bar can use. */
export interface RoxChatBarContext {
  /** The `badge` of the host. */
  readonly $implicit: string | number | null;
  /** The status of the workspace. */
  readonly status: RoxChatWorkspaceStatus;
  /** Docks the workspace, and moves the focus into it. */
  readonly show: () => void;
}

/**
 * Replaces the bar of a minimized workspace.
 *
 * ```html
 * <rox-chat-workspace-host [badge]="unread()">
 *   <button *roxChatBar="let badge; let show = show" (click)="show()">Chats: {{ badge }}</button>
 * </rox-chat-workspace-host>
 * ```
 */
@Directive({ selector: '[roxChatBar]' })
export class RoxChatBar {
  /** The template. */
  readonly template = inject<TemplateRef<RoxChatBarContext>>(TemplateRef);

  /** Gives the variables of the template their types. */
  static ngTemplateContextGuard(bar: RoxChatBar, context: unknown): context is RoxChatBarContext {
    return bar instanceof RoxChatBar && context !== null;
  }
}
