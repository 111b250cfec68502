import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mdiBellSleepOutline, mdiCheck, mdiClose } from '@mdi/js';
import type { RoxChatReceivedNotification } from 'ngx-roxchat';
import { CustomerChats } from '../chats/customer-chats';
import { CrmTexts } from '../language/crm-texts';
import { Formats } from '../language/formats';
import { Icon } from '../ui/icon';

/** The current notifications, newest first. */
@Component({
  selector: 'crm-notification-list',
  imports: [Icon, MatButtonModule, RouterLink],
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationList {
  readonly items =
    input.required<readonly (RoxChatReceivedNotification & { readonly isRead: boolean })[]>();
  readonly closed = output();
  /** Emits the ids of notifications that the agent marks as read. */
  readonly read = output<readonly string[]>();
  readonly allRead = output();

  protected readonly texts = inject(CrmTexts);
  protected readonly chats = inject(CustomerChats);
  protected readonly formats = inject(Formats);
  protected readonly hasUnread = computed(() => this.items().some(({ isRead }) => !isRead));

  protected readonly icons = { close: mdiClose, read: mdiCheck, empty: mdiBellSleepOutline };
}
