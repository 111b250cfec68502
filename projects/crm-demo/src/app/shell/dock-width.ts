import { effect, inject, Injectable, signal } from '@angular/core';
import { JsonStorage } from '../ui/json-storage';

const storageKey = 'crm-dock-width';

/** The width of the docked workspace in px, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class DockWidth {
  readonly #storage = inject(JsonStorage);

  readonly px = signal(this.#storage.read(storageKey, 400));

  constructor() {
    effect(() => {
      this.#storage.write(storageKey, this.px());
    });
  }
}
