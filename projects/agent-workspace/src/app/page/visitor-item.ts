import { DatePipe } from '@angular/common';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { CHANNEL_NAMES } from '../agent-desk/channel';
import { TOPIC_LINES } from '../agent-desk/lines';
import { isAnonymous, type Visitor } from '../agent-desk/visitor';
import { Avatar } from './avatar';
import { StatusTag } from './status-tag';

/** One visitor in the list: name, channel, last message and unread count. */
@Component({
  selector: 'aw-visitor-item',
  imports: [Avatar, DatePipe, StatusTag],
  templateUrl: './visitor-item.html',
  styleUrl: './visitor-item.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorItem {
  protected readonly button = viewChild.required<ElementRef<HTMLElement>>('button');

  readonly visitor = input.required<Visitor>();
  readonly selected = input.required<boolean>();
  readonly opened = output();

  protected readonly anonymous = computed(() => isAnonymous(this.visitor()));
  protected readonly channelName = computed(() => CHANNEL_NAMES[this.visitor().channel]);
  protected readonly snippet = computed(() => {
    const { messages, topic } = this.visitor();
    return messages.at(-1)?.text ?? `Browsing ${TOPIC_LINES[topic].page}`;
  });

  constructor() {
    afterRenderEffect(() => {
      if (this.selected()) {
        this.button().nativeElement.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  focus(): void {
    this.button().nativeElement.focus();
  }
}
