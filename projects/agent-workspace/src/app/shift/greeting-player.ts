import { DestroyRef, inject, Injectable } from '@angular/core';
import { Desk } from '../agent-desk/desk';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import { GREETING_RANDOM } from '../launch/seeded-random';
import { createGreeting } from './greeting';
import { Stage } from './stage';

const FIRST_PAUSE = 800;
const PAUSE = 400;

/** Plays the greeting if the page's URL asks for it. */
@Injectable({ providedIn: 'root' })
export class GreetingPlayer {
  readonly #options = inject(LAUNCH_OPTIONS);
  readonly #stage = new Stage(inject(Desk), inject(GREETING_RANDOM));
  readonly #destroyRef = inject(DestroyRef);

  /** Schedules the greeting. The protocol has no message by which the CRM says that it listens. */
  play(): void {
    if (!this.#options.hasGreeting) {
      return;
    }
    // All timers are set at once: browsers keep their order, and a test's clock may skip ahead.
    const timers = createGreeting(this.#stage).map((step, index) =>
      setTimeout(step, (FIRST_PAUSE + index * PAUSE) * this.#options.pace),
    );
    this.#destroyRef.onDestroy(() => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
    });
  }
}
