import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  viewChild,
} from '@angular/core';
import type { Visitor } from '../agent-desk/visitor';
import { MessageBubble } from './message-bubble';

/** The messages of a conversation; new ones are announced and scrolled into view. */
@Component({
  selector: 'aw-message-log',
  imports: [MessageBubble],
  template: `
    <div
      #log
      class="log"
      role="log"
      tabindex="0"
      [attr.aria-label]="'Conversation with ' + visitor().name"
    >
      @for (message of visitor().messages; track message.number) {
        <aw-message-bubble
          [message]="message"
          [visitorName]="visitor().name"
          [continued]="visitor().messages[$index - 1]?.kind === message.kind"
        />
      } @empty {
        <p class="empty">Nothing has been said yet.</p>
      }
    </div>
  `,
  styleUrl: './message-log.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageLog {
  protected readonly log = viewChild.required<ElementRef<HTMLElement>>('log');

  readonly visitor = input.required<Visitor>();

  constructor() {
    afterRenderEffect(() => {
      this.visitor();
      const { nativeElement } = this.log();
      nativeElement.scrollTop = nativeElement.scrollHeight;
    });
  }
}
