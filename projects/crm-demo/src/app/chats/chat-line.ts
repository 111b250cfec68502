import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { mdiAccountQuestionOutline, mdiHeadset } from '@mdi/js';
import { CrmTexts } from '../language/crm-texts';
import { Formats } from '../language/formats';
import { Avatar } from '../ui/avatar';
import { ChannelNames } from '../ui/channel-names';
import { ChatTag } from '../ui/chat-tag';
import { Icon } from '../ui/icon';
import type { Chat } from './customer-chats';

/** What the list of chats shows of a chat. */
@Component({
  selector: 'crm-chat-line',
  imports: [Avatar, ChatTag, Icon],
  templateUrl: './chat-line.html',
  styleUrl: './chat-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatLine {
  readonly chat = input.required<Chat>();
  /** Whether the agent has the visitor selected in the workspace. */
  readonly isSelected = input.required<boolean>();

  protected readonly texts = inject(CrmTexts);
  protected readonly formats = inject(Formats);
  readonly #channels = inject(ChannelNames);

  protected readonly visitor = computed(() => this.chat().visitor);
  /** Null for a visitor whom the CRM does not know. */
  protected readonly name = computed(() => {
    const { customers } = this.chat();
    return customers.length > 0 ? customers.map(({ name }) => name).join(' / ') : null;
  });
  protected readonly channel = computed(() => {
    const channel = this.visitor().channel?.channelType ?? this.chat().customers[0]?.channel;
    return this.#channels.get(channel ?? 'site');
  });

  protected readonly icons = { unknown: mdiAccountQuestionOutline, selected: mdiHeadset };
}
