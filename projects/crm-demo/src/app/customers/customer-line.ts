import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { CrmTexts } from '../language/crm-texts';
import { Avatar } from '../ui/avatar';
import { ChannelNames } from '../ui/channel-names';
import { ChatTag } from '../ui/chat-tag';
import { TopicNames } from '../ui/topics';
import type { Customer } from './customer';

/** What the list of customers shows of a customer. */
@Component({
  selector: 'crm-customer-line',
  imports: [Avatar, ChatTag],
  template: `
    <div>
      <crm-avatar [name]="customer().name" />
      <span class="who">
        <span class="name">{{ customer().name }}</span>
        <span class="more">{{ texts.get('customers.number', { id: customer().id }) }}</span>
      </span>
      <span class="where">{{ customer().city }}</span>
      <span class="topic">{{ topics.get(customer().topic) }}</span>
      <span class="chat">
        @if (chat(); as chat) {
          <crm-chat-tag [chat]="chat" />
        } @else {
          {{ channels.get(customer().channel) }}
        }
      </span>
    </div>
  `,
  styleUrl: './customer-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerLine {
  readonly customer = input.required<Customer>();
  /** Null if no event has mentioned the customer. */
  readonly visitor = input.required<RoxChatVisitor | null>();

  protected readonly texts = inject(CrmTexts);
  protected readonly channels = inject(ChannelNames);
  protected readonly topics = inject(TopicNames);
  protected readonly chat = computed(() => this.visitor()?.chat ?? null);
}
