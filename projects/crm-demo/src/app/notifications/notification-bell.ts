import { A11yModule, LiveAnnouncer } from '@angular/cdk/a11y';
import { OverlayModule, type ConnectedPosition } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { MatBadgeModule } from '@angular/material/badge';
import { MatButtonModule } from '@angular/material/button';
import { mdiBellOutline } from '@mdi/js';

import { Desk } from '../desk/desk';
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
  protected readonly items = inject(Desk).notifications;
  protected readonly open = signal(false);
  protected readonly badge = computed(() => {
    const { length } = this.items();
    return length > 99 ? '99+' : String(length);
  });

  protected readonly below = below;
  protected readonly bellIcon = mdiBellOutline;

  readonly #announcer = inject(LiveAnnouncer);
  #announcedAt = -Infinity;

  constructor() {
    effect(() => {
      const newest = this.items()[0];
      // After a removal the first is one that was announced before.
      if (newest === undefined || newest.arrivedAt < this.#announcedAt) return;
      this.#announcedAt = newest.arrivedAt;
      untracked(() => {
        void this.#announcer.announce(`New notification: ${newest.text ?? 'no text'}`, 'polite');
      });
    });
  }
}
