import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { AgentLanguage } from './agent-language';
import type { Language } from './languages';
import { tableLoaders } from './table-loaders';
import { en } from './tables/en';
import type { TextKey, TextTable } from './text-table';

/** What a text contains: `{name}` is replaced by the value of `name`. */
type Values = Readonly<Record<string, string | number>>;

/** The texts of the demo in the agent's language. Until its table is loaded, the last one stays. */
@Injectable({ providedIn: 'root' })
export class CrmTexts {
  readonly #wanted = inject(AgentLanguage).current;
  readonly #loaded = signal<{ readonly language: Language; readonly table: TextTable }>({
    language: 'en',
    table: en,
  });

  /** The language of the texts that are shown. */
  readonly language = computed(() => this.#loaded().language);
  readonly #plurals = computed(() => new Intl.PluralRules(this.language()));
  readonly #numbers = computed(() => new Intl.NumberFormat(this.language()));

  constructor() {
    effect(() => {
      const language = this.#wanted();
      if (language === 'en') {
        this.#loaded.set({ language, table: en });
        return;
      }
      void tableLoaders[language]().then((table) => {
        // The agent may have chosen another language meanwhile.
        if (this.#wanted() === language) {
          this.#loaded.set({ language, table });
        }
      });
    });
  }

  /** Returns a text. Its form follows the value of `count`. */
  get(key: TextKey, values: Values = {}): string {
    const text = this.#loaded().table[key];
    const form = typeof text === 'string' ? text : this.#choose(text, values);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => this.#write(values[name] ?? ''));
  }

  #choose(forms: Exclude<TextTable[TextKey], string>, { count }: Values): string {
    return forms[this.#plurals().select(Number(count))] ?? forms.other;
  }

  #write(value: string | number): string {
    return typeof value === 'number' ? this.#numbers().format(value) : value;
  }
}
