import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { CustomerChats } from '../chats/customer-chats';
import { shortId } from '../ui/short-id';

/** The highest number of visitors that are listed. */
const MAX_VISITORS = 50;

/** The visitors in the store, with their ids. */
@Component({
  selector: 'crm-visitor-states',
  templateUrl: './visitor-states.html',
  styleUrl: './visitor-states.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorStates {
  readonly #chats = inject(CustomerChats).chats;
  readonly #selectedId = inject(Store).selectSignal(roxChatFeature.selectSelectedVisitorId);

  protected readonly count = computed(() => this.#chats().length);

  protected readonly rows = computed(() =>
    this.#chats()
      .slice(0, MAX_VISITORS)
      .map(({ visitor, customers }) => ({
        id: visitor.roxchatVisitorId,
        name:
          customers.map(({ name }) => name).join(' / ') ||
          `Visitor ${shortId(visitor.roxchatVisitorId)}`,
        chat: visitor.chat,
        messageCount: visitor.messageCount,
        unread: visitor.unread,
        isSelected: visitor.roxchatVisitorId === this.#selectedId(),
        ids: Object.entries({
          roxchatVisitorId: visitor.roxchatVisitorId,
          sessionId: visitor.sessionId,
          providedVisitorId: visitor.providedVisitorId,
          siebelId: visitor.siebelId,
          taskId: visitor.taskId,
        }).filter(([, id]) => id !== null),
      })),
  );
}
