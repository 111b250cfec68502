import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { languageOf } from './languages';

const storageKey = 'crm-outgoing-chat-language';

/** The language the agent reads outgoing chats in: the browser's, until one is chosen here. */
@Injectable({ providedIn: 'root' })
export class AgentLanguage {
  readonly #browser = inject(DOCUMENT).defaultView;
  readonly #storage = this.#browser?.localStorage;
  readonly #current = signal(
    languageOf(this.#storage?.getItem(storageKey) ?? this.#browser?.navigator.language ?? ''),
  );

  readonly current = this.#current.asReadonly();

  choose(locale: string): void {
    this.#current.set(languageOf(locale));
    this.#storage?.setItem(storageKey, this.#current());
  }
}
