import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { Visitor } from '../desk/visitors';
import { channelName } from '../ui/channel';

const chatLabels: Readonly<Record<Visitor['chat'], string>> = {
  none: 'No chat',
  open: 'Open',
  closed: 'Closed',
};

/** Where the chat with a visitor stands. */
@Component({
  selector: 'crm-chat-status',
  imports: [DatePipe],
  templateUrl: './chat-status.html',
  styleUrl: './chat-status.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatStatus {
  /** Null for somebody the workspace has not spoken of. */
  readonly visitor = input.required<Visitor | null>();
  /** The channel to show until the workspace names one. */
  readonly usualChannel = input.required<string | null>();

  protected readonly chat = computed(() => this.visitor()?.chat ?? 'none');
  protected readonly label = computed(() => chatLabels[this.chat()]);
  protected readonly channel = computed(() => {
    const channel = this.visitor()?.channelType ?? this.usualChannel();
    return channel === null ? 'Not known yet' : channelName(channel);
  });
  protected readonly messages = computed(() => {
    const messages = this.visitor()?.messages ?? 0;
    return messages === 1 ? '1 message' : `${String(messages)} messages`;
  });
}
