import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Message } from '../agent-desk/message';

/** One line of a conversation. */
@Component({
  selector: 'aw-message-bubble',
  imports: [DatePipe],
  template: `
    @if (message().kind === 'info') {
      <p class="info">{{ message().text }} · {{ message().at | date: 'shortTime' }}</p>
    } @else {
      <p class="meta" [class.visually-hidden]="continued()">
        {{ author() }} <time>{{ message().at | date: 'shortTime' }}</time>
      </p>
      <p class="text">{{ message().text }}</p>
    }
  `,
  styleUrl: './message-bubble.css',
  host: { '[class]': 'message().kind', '[class.continued]': 'continued()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageBubble {
  readonly message = input.required<Message>();
  readonly visitorName = input.required<string>();
  /** Whether the previous line has the same author, so that the name is visually hidden. */
  readonly continued = input.required<boolean>();

  protected readonly author = computed(() => {
    const authors: Readonly<Record<Message['kind'], string>> = {
      visitor: this.visitorName(),
      operator: 'You',
      operator_note: 'Your note, for agents only',
      info: '',
    };
    return authors[this.message().kind];
  });
}
