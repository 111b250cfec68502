import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { mdiForumOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { RoxChatScreenPop } from 'ngx-roxchat/crm';
import { CrmTexts } from '../language/crm-texts';
import { Icon } from '../ui/icon';
import { keepFocus } from '../ui/keep-focus';
import { RovingItem, RovingList } from '../ui/roving-list';
import { ChatLine } from './chat-line';
import { type Chat, CustomerChats } from './customer-chats';

/** The visitors whom events have mentioned. The arrow keys move through the list. */
@Component({
  selector: 'crm-chat-list',
  imports: [ChatLine, Icon, RovingItem, RovingList],
  templateUrl: './chat-list.html',
  styleUrls: ['../ui/list-row.css', './chat-list.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatList {
  protected readonly texts = inject(CrmTexts);
  protected readonly chats = inject(CustomerChats).chats;
  protected readonly selected = inject(Store).selectSignal(roxChatFeature.selectSelectedVisitor);
  readonly #pop = inject(RoxChatScreenPop);
  readonly #router = inject(Router);

  protected readonly emptyIcon = mdiForumOutline;

  constructor() {
    keepFocus(this.chats);
  }

  /** Opens the record; without exactly one customer, the screen pop asks the agent. */
  protected open({ visitor, customers }: Chat): void {
    const [customer, other] = customers;
    if (customer && !other) {
      void this.#router.navigate(['/customers', customer.id]);
    } else {
      this.#pop.pop(visitor.roxchatVisitorId);
    }
  }
}
