import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RoxChatOutgoingChat, RoxChatResultMessagePipe } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { outgoingChatLooks } from './outgoing-chat-looks';

/** The status or result of an outgoing chat as text. */
@Component({
  selector: 'crm-outgoing-chat-line',
  imports: [Icon, RoxChatResultMessagePipe],
  templateUrl: './outgoing-chat-line.html',
  styleUrl: './outgoing-chat-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutgoingChatLine {
  readonly chat = input.required<RoxChatOutgoingChat>();

  protected readonly icon = computed(() => outgoingChatLooks[this.chat().status].icon);
}
