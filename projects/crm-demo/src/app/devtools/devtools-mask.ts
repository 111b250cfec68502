import { Injectable, signal } from '@angular/core';

/** Whether the devtools see people masked; on by default, as for what is on a shared screen. */
@Injectable({ providedIn: 'root' })
export class DevtoolsMask {
  readonly #on = signal(true);

  readonly on = this.#on.asReadonly();

  toggle(): void {
    this.#on.update((on) => !on);
  }
}
