import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { RoxChatVisitorChat } from 'ngx-roxchat';

type ChatState = RoxChatVisitorChat['status'] | 'none';

const labels: Readonly<Record<ChatState, string>> = {
  none: 'No chat',
  open: 'Open',
  closed: 'Closed',
};

/** The status of a chat as a coloured label. */
@Component({
  selector: 'crm-chat-tag',
  template: `{{ label() }}`,
  styleUrl: './chat-tag.css',
  host: { '[class]': 'state()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatTag {
  /** Null if there is no chat yet. */
  readonly chat = input.required<RoxChatVisitorChat | null>();

  protected readonly state = computed(() => this.chat()?.status ?? 'none');
  protected readonly label = computed(() => labels[this.state()]);
}
