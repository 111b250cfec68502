import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiBellSleepOutline, mdiClose } from '@mdi/js';
import type { RoxChatReceivedNotification } from 'ngx-roxchat';
import { Icon } from '../ui/icon';

/** The current notifications, newest first. */
@Component({
  selector: 'crm-notification-list',
  imports: [DatePipe, Icon, MatButtonModule],
  templateUrl: './notification-list.html',
  styleUrl: './notification-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationList {
  readonly items = input.required<readonly RoxChatReceivedNotification[]>();
  readonly closed = output();

  protected readonly closeIcon = mdiClose;
  protected readonly emptyIcon = mdiBellSleepOutline;
}
