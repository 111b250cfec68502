import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const storageKey = 'crm-inspector';

/** Whether the inspector is open, remembered in this browser. */
@Injectable({ providedIn: 'root' })
export class InspectorSwitch {
  readonly #storage = inject(DOCUMENT).defaultView?.localStorage;
  readonly #on = signal(this.#storage?.getItem(storageKey) === 'on');

  readonly on = this.#on.asReadonly();

  toggle(): void {
    this.#on.update((on) => !on);
    this.#storage?.setItem(storageKey, this.#on() ? 'on' : 'off');
  }
}
