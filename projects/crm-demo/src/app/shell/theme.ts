import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { mdiThemeLightDark, mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js';

const system = { name: 'system', label: 'System', icon: mdiThemeLightDark };

export const themes = [
  system,
  { name: 'light', label: 'Light', icon: mdiWhiteBalanceSunny },
  { name: 'dark', label: 'Dark', icon: mdiWeatherNight },
];

const storageKey = 'crm-theme';

function findTheme(name: string | null | undefined) {
  return themes.find((theme) => theme.name === name) ?? system;
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
      this.#document.documentElement.setAttribute('data-theme', this.#chosen().name);
    });
  }

  choose(name: string): void {
    this.#chosen.set(findTheme(name));
    this.#storage?.setItem(storageKey, name);
  }
}
