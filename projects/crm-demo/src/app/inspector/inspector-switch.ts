import { inject, Injectable, signal } from '@angular/core';
import { JsonStorage } from '../ui/json-storage';

const storageKey = 'crm-inspector';

/** Whether the inspector is open, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class InspectorSwitch {
  readonly #storage = inject(JsonStorage);
  readonly #on = signal(this.#storage.read(storageKey, false));

  readonly on = this.#on.asReadonly();

  toggle(): void {
    this.#on.update((on) => !on);
    this.#storage.write(storageKey, this.#on());
  }
}
