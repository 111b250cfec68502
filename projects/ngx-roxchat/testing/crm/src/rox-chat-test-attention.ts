import { Injectable, signal, type WritableSignal } from '@angular/core';
import type { RoxChatAttention, RoxChatNotificationPermission } from 'ngx-roxchat/crm';
import type { RoxChatVisitor } from 'ngx-roxchat/store';

/**
 * Stands in for `RoxChatAttention`, for a test of what shows its states. It writes no title, and
 * shows no notification.
 *
 * ```ts
 * const attention = new RoxChatTestAttention();
 * TestBed.configureTestingModule({
 *   providers: [{ provide: RoxChatAttention, useValue: attention }],
 * });
 * ```
 */
@Injectable()
export class RoxChatTestAttention implements Pick<RoxChatAttention, keyof RoxChatAttention> {
  /** The number of unread messages; 0 until a test sets it. */
  readonly unread: WritableSignal<number> = signal(0);

  /** Whether the browser may show notifications; `default` until a test sets it. */
  readonly permission: WritableSignal<RoxChatNotificationPermission> = signal('default');

  /** The visitor of the notification that was clicked; null until a test sets it. */
  readonly clickedVisitor: WritableSignal<RoxChatVisitor | null> = signal(null);

  /** What the agent answers when the permission is requested. */
  permissionAnswer: RoxChatNotificationPermission = 'granted';

  /** Sets `permission` to `permissionAnswer` at once. */
  requestPermission(): void {
    this.permission.set(this.permissionAnswer);
  }
}
