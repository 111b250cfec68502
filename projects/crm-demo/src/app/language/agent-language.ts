import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { JsonStorage } from '../ui/json-storage';
import { getLanguage } from './languages';

const storageKey = 'crm-language';

/** The language of the page and of the library's texts: the browser's, until the agent chooses one. */
@Injectable({ providedIn: 'root' })
export class AgentLanguage {
  readonly #storage = inject(JsonStorage);
  readonly #browserLocale = inject(DOCUMENT).defaultView?.navigator.language ?? '';
  readonly #current = signal(getLanguage(this.#storage.read(storageKey, this.#browserLocale)));

  readonly current = this.#current.asReadonly();

  /** The locale of dates and numbers: the browser's, if it is one of the language. */
  readonly locale = computed(() =>
    this.#browserLocale !== '' && getLanguage(this.#browserLocale) === this.#current()
      ? this.#browserLocale
      : this.#current(),
  );

  choose(locale: string): void {
    this.#current.set(getLanguage(locale));
    this.#storage.write(storageKey, this.#current());
  }
}
