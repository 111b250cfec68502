import { A11yModule } from '@angular/cdk/a11y';
import { type ConnectedPosition, OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatBadgeModule } from '@angular/material/badge';
import { MatButtonModule } from '@angular/material/button';
import { mdiBellOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';
import { CrmTexts } from '../language/crm-texts';
import { Icon } from '../ui/icon';
import { NotificationList } from './notification-list';
import { NotificationPanel } from './notification-panel';

const below: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 8 },
];

/** The workspace's notifications behind a bell, which counts those that are not read. */
@Component({
  selector: 'crm-notification-bell',
  imports: [A11yModule, Icon, MatBadgeModule, MatButtonModule, NotificationList, OverlayModule],
  templateUrl: './notification-bell.html',
  styleUrl: './notification-bell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationBell {
  readonly #store = inject(Store);

  protected readonly texts = inject(CrmTexts);
  protected readonly open = inject(NotificationPanel).isOpen;
  protected readonly items = this.#store.selectSignal(deskFeature.selectNotifications);
  protected readonly unread = this.#store.selectSignal(deskFeature.selectUnreadIds);
  protected readonly badge = computed(() => {
    const { length } = this.unread();
    return length > 99 ? '99+' : String(length);
  });

  protected readonly below = below;
  protected readonly bellIcon = mdiBellOutline;

  protected read(ids: readonly string[]): void {
    this.#store.dispatch(DeskActions.notificationsRead({ ids }));
  }
}
