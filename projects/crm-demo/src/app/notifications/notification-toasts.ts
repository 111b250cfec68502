import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { RoxChatTabs } from 'ngx-roxchat/crm';
import { asyncScheduler, filter, map, throttleTime } from 'rxjs';
import { CustomerChats } from '../chats/customer-chats';
import { CrmTexts } from '../language/crm-texts';
import { NotificationPanel } from './notification-panel';

/** The least time between two toasts, in ms, so that the agent can read each. */
const PAUSE = 2_000;

/** Shows each new notification as a toast, in the leading tab alone. */
@Injectable({ providedIn: 'root' })
export class NotificationToasts {
  readonly #texts = inject(CrmTexts);
  readonly #chats = inject(CustomerChats);
  readonly #snackBar = inject(MatSnackBar);
  readonly #panel = inject(NotificationPanel);
  readonly #leading = inject(RoxChatTabs).leading;
  readonly #stored = inject(Store).selectSignal(roxChatFeature.selectNotifications);

  readonly #shown = new WeakSet();
  #waiting = 0;

  constructor() {
    // Time travel in the devtools restores states, so the toasts follow actions instead.
    inject(Actions)
      .pipe(
        ofType(RoxChatEventActions.notificationAdded),
        filter(({ params, receivedAt }) => this.#isNew(params.notification.id, receivedAt)),
        map(({ params: { notification } }) => {
          this.#waiting++;
          return notification;
        }),
        throttleTime(PAUSE, asyncScheduler, { leading: true, trailing: true }),
        takeUntilDestroyed(),
      )
      .subscribe(({ text, sessionId }) => {
        const customer = this.#chats.findCustomer(sessionId);
        const message = text ?? this.#texts.get('notifications.noText');
        this.#show(customer === null ? message : `${customer.name}: ${message}`);
      });
  }

  /** Whether the notification is new: neither a repetition nor removed before it arrived. */
  #isNew(id: string, receivedAt: number): boolean {
    const item = this.#stored().at(-1);
    const isNew = item?.id === id && item.receivedAt === receivedAt && !this.#shown.has(item);
    if (isNew) {
      this.#shown.add(item);
    }
    return isNew;
  }

  #show(text: string): void {
    const more = this.#waiting - 1;
    this.#waiting = 0;
    if (!this.#leading() || this.#panel.isOpen()) {
      return;
    }
    const message = more > 0 ? `${text} (+${String(more)})` : text;
    this.#snackBar
      .open(message, this.#texts.get('notifications.show'))
      .onAction()
      .subscribe(() => {
        this.#panel.isOpen.set(true);
      });
  }
}
