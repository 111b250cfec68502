import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

export const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

const storageKey = 'crm-theme';

function findTheme(name: string | null | undefined): Theme {
  return themes.find((theme) => theme === name) ?? 'system';
}

/** The theme that the agent chose, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  readonly #document = inject(DOCUMENT);
  readonly #storage = this.#document.defaultView?.localStorage;
  readonly #chosen = signal(findTheme(this.#storage?.getItem(storageKey)));

  readonly chosen = this.#chosen.asReadonly();

  constructor() {
    effect(() => {
      this.#document.documentElement.setAttribute('data-theme', this.#chosen());
    });
  }

  choose(name: string): void {
    this.#chosen.set(findTheme(name));
    this.#storage?.setItem(storageKey, name);
  }
}
