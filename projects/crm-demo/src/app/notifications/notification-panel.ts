import { Injectable, signal } from '@angular/core';

/** Whether the list of notifications is open. */
@Injectable({ providedIn: 'root' })
export class NotificationPanel {
  readonly isOpen = signal(false);
}
