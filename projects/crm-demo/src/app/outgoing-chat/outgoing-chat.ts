import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { mdiMessagePlusOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { AgentLanguage } from './agent-language';
import { LanguageSwitch } from './language-switch';
import { OutgoingChatLine } from './outgoing-chat-line';
import { outgoingChatTexts } from './outgoing-chat-texts';
import { type Shown, tell, type Told } from './told';

/** Starts a chat with a visitor, and tells what becomes of it. */
@Component({
  selector: 'crm-outgoing-chat',
  imports: [Icon, LanguageSwitch, MatButtonModule, MatProgressBarModule, OutgoingChatLine],
  templateUrl: './outgoing-chat.html',
  styleUrl: './outgoing-chat.css',
  host: { '[attr.lang]': 'language()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutgoingChat {
  /** Null for somebody the workspace has not told of. */
  readonly visitorId = input.required<string | null>();

  readonly #store = inject(Store);
  readonly #chatOfVisitor = computed(() => {
    const visitorId = this.visitorId();
    return visitorId === null
      ? null
      : this.#store.selectSignal(roxChatFeature.selectOutgoingChat(visitorId));
  });

  protected readonly language = inject(AgentLanguage).current;
  protected readonly chat = computed(() => this.#chatOfVisitor()?.() ?? null);
  protected readonly disabled = computed(
    () => this.visitorId() === null || this.chat()?.status === 'sending',
  );

  readonly #told = linkedSignal<Shown, Told | null>({
    source: () => ({ visitorId: this.visitorId(), language: this.language(), chat: this.chat() }),
    computation: tell,
  });

  protected readonly texts = outgoingChatTexts;
  protected readonly roles: readonly Told['role'][] = ['status', 'alert', null];
  protected readonly icon = mdiMessagePlusOutline;

  /** What a region tells; in a list, which renders the same words anew when they are said again. */
  protected toldAs(role: Told['role']): readonly Told[] {
    const told = this.#told();
    return told?.role === role ? [told] : [];
  }

  protected start(): void {
    const roxchatVisitorId = this.visitorId();
    // The button keeps the focus while it is disabled, and with it the clicks.
    if (roxchatVisitorId === null || this.disabled()) {
      return;
    }
    this.#store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }));
  }
}
