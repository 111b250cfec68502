import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { RoxChatVisitorChat } from 'ngx-roxchat';
import { CrmTexts } from '../language/crm-texts';

/** The status of a chat as a coloured label. */
@Component({
  selector: 'crm-chat-tag',
  template: '{{ label() }}',
  styleUrl: './chat-tag.css',
  host: { '[class]': 'state()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatTag {
  /** Null if there is no chat yet. */
  readonly chat = input.required<RoxChatVisitorChat | null>();

  readonly #texts = inject(CrmTexts);
  protected readonly state = computed(() => this.chat()?.status ?? 'none');
  protected readonly label = computed(() => this.#texts.get(`chats.state.${this.state()}`));
}
