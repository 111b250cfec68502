import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { getLanguage } from './languages';

const storageKey = 'crm-outgoing-chat-language';

/** The language of the library's texts: the browser's, until the agent chooses one. */
@Injectable({ providedIn: 'root' })
export class AgentLanguage {
  readonly #browser = inject(DOCUMENT).defaultView;
  readonly #storage = this.#browser?.localStorage;
  readonly #current = signal(
    getLanguage(this.#storage?.getItem(storageKey) ?? this.#browser?.navigator.language ?? ''),
  );

  readonly current = this.#current.asReadonly();

  choose(locale: string): void {
    this.#current.set(getLanguage(locale));
    this.#storage?.setItem(storageKey, this.#current());
  }
}
