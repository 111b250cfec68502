import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  runInInjectionContext,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { mdiMessagePlusOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature, roxChatTexts } from 'ngx-roxchat';
import { Icon } from '../ui/icon';
import { AgentLanguage } from './agent-language';
import { type CardState, type ChatAnnouncement, createAnnouncement } from './chat-announcement';
import { LanguageSwitch } from './language-switch';
import { OutgoingChatLine } from './outgoing-chat-line';

/** Starts a chat with a visitor, and shows the result. */
@Component({
  selector: 'crm-outgoing-chat',
  imports: [Icon, LanguageSwitch, MatButtonModule, MatProgressBarModule, OutgoingChatLine],
  templateUrl: './outgoing-chat.html',
  styleUrl: './outgoing-chat.css',
  host: { '[attr.lang]': 'language()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutgoingChat {
  /** Null for a customer whom no event has mentioned. */
  readonly visitorId = input.required<string | null>();

  readonly #injector = inject(Injector);
  readonly #store = inject(Store);
  readonly #visitorChat = computed(() => {
    const visitorId = this.visitorId();
    return visitorId === null
      ? null
      : this.#store.selectSignal(roxChatFeature.selectOutgoingChat(visitorId));
  });

  protected readonly language = inject(AgentLanguage).current;
  protected readonly chat = computed(() => this.#visitorChat()?.() ?? null);
  protected readonly disabled = computed(
    () => this.visitorId() === null || this.chat()?.status === 'sending',
  );

  readonly #announcement = linkedSignal<CardState, ChatAnnouncement | null>({
    source: () => ({ visitorId: this.visitorId(), language: this.language(), chat: this.chat() }),
    computation: createAnnouncement,
  });

  protected readonly texts = computed(() =>
    runInInjectionContext(this.#injector, () => roxChatTexts(this.language())),
  );
  protected readonly roles: readonly ChatAnnouncement['role'][] = ['status', 'alert', null];
  protected readonly icon = mdiMessagePlusOutline;

  /**
   * Returns the chat that a live region announces, if any. It is a list, so that `@for` renders the
   * same text again for a new result.
   */
  protected getAnnouncements(role: ChatAnnouncement['role']): readonly ChatAnnouncement[] {
    const announcement = this.#announcement();
    return announcement?.role === role ? [announcement] : [];
  }

  protected start(): void {
    const roxchatVisitorId = this.visitorId();
    // The button keeps the focus while it is disabled, so it can still be clicked.
    if (roxchatVisitorId === null || this.disabled()) {
      return;
    }
    this.#store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }));
  }
}
