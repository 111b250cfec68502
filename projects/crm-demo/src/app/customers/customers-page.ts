import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { mdiAccountPlusOutline, mdiMagnify } from '@mdi/js';
import { ChatList } from '../chats/chat-list';
import { CustomerChats } from '../chats/customer-chats';
import { CrmTexts } from '../language/crm-texts';
import { ChannelNames } from '../ui/channel-names';
import { Icon } from '../ui/icon';
import { RovingItem, RovingList } from '../ui/roving-list';
import { TopicNames } from '../ui/topics';
import { CustomerLine } from './customer-line';
import { CustomerStore } from './customer-store';
import { searchCustomers } from './search-customers';

/** The page of all customers, with a search, below the chats. The arrow keys move through a list. */
@Component({
  selector: 'crm-customers-page',
  imports: [
    ChatList,
    CustomerLine,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    RouterLink,
    RovingItem,
    RovingList,
  ],
  templateUrl: './customers-page.html',
  styleUrls: ['../ui/page.css', '../ui/card.css', '../ui/list-row.css', './customers-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomersPage {
  readonly #customers = inject(CustomerStore).all;
  readonly #topics = inject(TopicNames);
  readonly #channels = inject(ChannelNames);

  protected readonly texts = inject(CrmTexts);
  protected readonly chats = inject(CustomerChats);
  protected readonly query = signal('');
  protected readonly found = computed(() =>
    searchCustomers(
      this.#customers(),
      this.query(),
      ({ topic, channel }) => `${this.#topics.get(topic)} ${this.#channels.get(channel)}`,
    ),
  );

  protected readonly icons = { search: mdiMagnify, add: mdiAccountPlusOutline };
}
