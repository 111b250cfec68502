import { ErrorHandler, inject, Injectable, LOCALE_ID, PendingTasks, signal } from '@angular/core';
import { en } from 'ngx-roxchat/texts/en';
import { reportLater } from '../config/report-later';
import type { RoxChatTexts } from '../config/text-source';
import { LANGUAGE_LOADERS } from './language-loaders';
import { GIVEN_TEXTS } from './with-texts';

/** By language or locale. */
type Tables = Readonly<Record<string, RoxChatTexts> & { en: RoxChatTexts }>;

/**
 * The texts of each language. English is there at once, and so are those that `withTexts` gave.
 * Another one is loaded when it is first asked for.
 */
@Injectable({ providedIn: 'root' })
export class BuiltInTexts {
  readonly #pendingTasks = inject(PendingTasks);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #locale = inject(LOCALE_ID);
  readonly #tables = signal(
    inject(GIVEN_TEXTS).reduce<Tables>((tables, given) => ({ ...tables, ...given }), { en }),
  );
  readonly #requested = new Set<string>();
  #loading = 0;

  /** What `roxChatTexts` returned last, by the option whose function called it. */
  readonly #last = new Map<unknown, RoxChatTexts>();
  #option: unknown = null;

  /** Whether the texts of a language are on their way. */
  get isLoading(): boolean {
    this.#tables(); // Changes when they have come.
    return this.#loading > 0;
  }

  /**
   * Returns the texts in the language of a locale, such as `pt-BR`, and loads them if need be. It
   * writes no signal, so that a template may call it.
   *
   * @returns null while they are on their way; English for a language that is not built in, and for
   * one that could not be loaded
   */
  find(locale: string): RoxChatTexts | null {
    const tables = this.#tables();
    const language = locale.toLowerCase().split(/[-_]/, 1).join();
    const [known] = [locale, language]
      .filter((name) => Object.hasOwn(tables, name))
      .map((name) => tables[name]);
    const load = Object.hasOwn(LANGUAGE_LOADERS, language) ? LANGUAGE_LOADERS[language] : undefined;
    if (!known && load) {
      this.#loadOnce(language, load);
      return null;
    }
    return known ?? tables.en;
  }

  /** Returns the texts in the language of `LOCALE_ID`; English while they are on their way. */
  findCurrent(): RoxChatTexts {
    return this.find(this.#locale) ?? this.#english;
  }

  /**
   * Returns the texts for the function of an option; while they are on their way, what it got last,
   * at first those of `LOCALE_ID`.
   */
  findForOption(locale: string): RoxChatTexts {
    const texts = this.find(locale) ?? this.#last.get(this.#option) ?? this.findCurrent();
    this.#last.set(this.#option, texts);
    return texts;
  }

  /** Calls the function of an option, which may call `findForOption`. */
  callOption<T>(option: unknown, call: () => T): T {
    const before = this.#option;
    this.#option = option;
    try {
      return call();
    } finally {
      this.#option = before;
    }
  }

  get #english(): RoxChatTexts {
    return this.#tables().en;
  }

  #loadOnce(language: string, load: () => Promise<RoxChatTexts>): void {
    if (this.#requested.has(language)) {
      return;
    }
    this.#requested.add(language);
    this.#loading++;
    const endTask = this.#pendingTasks.add();
    void load()
      .catch((error: unknown) => {
        reportLater(this.#errorHandler, error);
        return this.#english;
      })
      .then((texts) => {
        this.#loading--;
        this.#tables.update((tables) => ({ ...tables, [language]: texts }));
      })
      .finally(endTask);
  }
}
