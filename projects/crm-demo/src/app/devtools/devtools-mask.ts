import { Injectable, signal } from '@angular/core';

/** Whether personal data is masked in the devtools; on by default, for shared screens. */
@Injectable({ providedIn: 'root' })
export class DevtoolsMask {
  readonly #on = signal(true);

  readonly on = this.#on.asReadonly();

  toggle(): void {
    this.#on.update((on) => !on);
  }
}
