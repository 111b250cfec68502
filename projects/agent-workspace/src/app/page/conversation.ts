import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { CHANNEL_NAMES } from '../agent-desk/channel';
import type { Visitor } from '../agent-desk/visitor';
import { Avatar } from './avatar';
import { Composer } from './composer';
import { ConversationActions } from './conversation-actions';
import { Icon } from './icon';
import { MessageLog } from './message-log';
import { StatusTag } from './status-tag';

/** The conversation with one visitor. */
@Component({
  selector: 'aw-conversation',
  imports: [Avatar, Composer, ConversationActions, Icon, MessageLog, StatusTag],
  templateUrl: './conversation.html',
  styleUrl: './conversation.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Conversation {
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly visitor = input.required<Visitor>();
  readonly left = output();

  protected readonly backIcon = mdiArrowLeft;
  protected readonly origin = computed(() => {
    const { channel, chatId } = this.visitor();
    const chat = chatId === null ? [] : [`Chat ${String(chatId)}`];
    return [CHANNEL_NAMES[channel], ...chat].join(' · ');
  });

  focus(): void {
    this.heading().nativeElement.focus();
  }
}
