import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { JsonStorage } from '../ui/json-storage';

export const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

const storageKey = 'crm-theme';

function findTheme(name: string): Theme {
  return themes.find((theme) => theme === name) ?? 'system';
}

/** The theme that the agent chose, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  readonly #document = inject(DOCUMENT);
  readonly #storage = inject(JsonStorage);
  readonly #chosen = signal(findTheme(this.#storage.read(storageKey, '')));

  readonly chosen = this.#chosen.asReadonly();

  constructor() {
    effect(() => {
      this.#document.documentElement.setAttribute('data-theme', this.#chosen());
    });
  }

  choose(name: string): void {
    this.#chosen.set(findTheme(name));
    this.#storage.write(storageKey, name);
  }
}
