import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { channelName } from '../ui/channel';
import { ChatTag } from '../ui/chat-tag';

/** The status of the chat with a visitor. */
@Component({
  selector: 'crm-chat-status',
  imports: [ChatTag, DatePipe],
  templateUrl: './chat-status.html',
  styleUrl: './chat-status.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatStatus {
  /** Null for a customer whom no event has mentioned. */
  readonly visitor = input.required<RoxChatVisitor | null>();
  /** The channel to show until an event names one. */
  readonly usualChannel = input.required<string | null>();

  protected readonly channel = computed(() => {
    const channel = this.visitor()?.channel?.channelType ?? this.usualChannel();
    return channel === null ? 'Not known yet' : channelName(channel);
  });
}
