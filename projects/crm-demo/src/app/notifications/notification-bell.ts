import { A11yModule, LiveAnnouncer } from '@angular/cdk/a11y';
import { type ConnectedPosition, OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatBadgeModule } from '@angular/material/badge';
import { MatButtonModule } from '@angular/material/button';
import { mdiBellOutline } from '@mdi/js';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { NotificationList } from './notification-list';

const below: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 8 },
];

/** The workspace's notifications behind a bell, announced as they arrive. */
@Component({
  selector: 'crm-notification-bell',
  imports: [A11yModule, Icon, MatBadgeModule, MatButtonModule, NotificationList, OverlayModule],
  templateUrl: './notification-bell.html',
  styleUrl: './notification-bell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationBell {
  readonly #stored = inject(Store).selectSignal(roxChatFeature.selectNotifications);

  protected readonly items = computed(() => [...this.#stored()].reverse());
  protected readonly open = signal(false);
  protected readonly badge = computed(() => {
    const { length } = this.items();
    return length > 99 ? '99+' : String(length);
  });

  protected readonly below = below;
  protected readonly bellIcon = mdiBellOutline;

  readonly #announced = new WeakSet();

  constructor() {
    const announcer = inject(LiveAnnouncer);
    // Time travel in the devtools restores states, so the announcements follow actions instead.
    inject(Actions)
      .pipe(ofType(RoxChatEventActions.notificationAdded), takeUntilDestroyed())
      .subscribe(({ params: { notification }, receivedAt }) => {
        if (this.#isNew(notification.id, receivedAt)) {
          void announcer.announce(`New notification: ${notification.text ?? 'no text'}`, 'polite');
        }
      });
  }

  /** Whether the notification is new: neither a repetition nor removed before it arrived. */
  #isNew(id: string, receivedAt: number): boolean {
    const item = this.#stored().find((stored) => stored.id === id);
    const isNew = item?.receivedAt === receivedAt && !this.#announced.has(item);
    if (isNew) {
      this.#announced.add(item);
    }
    return isNew;
  }
}
