import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RoxChatFailureMessagePipe, type RoxChatOutgoingChat } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { AgentLanguage } from './agent-language';
import { outgoingChatLooks } from './outgoing-chat-looks';
import { outgoingChatTexts } from './outgoing-chat-texts';

/** The status or result of an outgoing chat as text. */
@Component({
  selector: 'crm-outgoing-chat-line',
  imports: [Icon, RoxChatFailureMessagePipe],
  templateUrl: './outgoing-chat-line.html',
  styleUrl: './outgoing-chat-line.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutgoingChatLine {
  readonly chat = input.required<RoxChatOutgoingChat>();

  protected readonly language = inject(AgentLanguage).current;
  protected readonly icon = computed(() => outgoingChatLooks[this.chat().status].icon);
  protected readonly texts = outgoingChatTexts;
}
