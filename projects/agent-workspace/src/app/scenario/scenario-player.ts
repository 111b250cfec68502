import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { BROWSER_WINDOW } from '../launch/browser-window';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import { SimulationSettings } from '../launch/simulation-settings';
import { ParentLink } from '../wire/parent-link';
import type { Scenario, ScenarioStep } from './scenario';

/** Plays the scenario that the page's URL names. */
@Injectable({ providedIn: 'root' })
export class ScenarioPlayer {
  readonly #window = inject(BROWSER_WINDOW);
  readonly #options = inject(LAUNCH_OPTIONS);
  readonly #settings = inject(SimulationSettings);
  readonly #link = inject(ParentLink);
  readonly #destroyRef = inject(DestroyRef);
  readonly #failed = signal(false);

  /** Whether the URL names a scenario that could not be read. */
  readonly unreadable = this.#failed.asReadonly();

  /** Reads the scenario, sets its replies, and schedules its steps. */
  async play(): Promise<void> {
    const { scenario } = this.#options;
    if (scenario === null) {
      return;
    }
    try {
      const { steps = [], replies = [] } = await this.#read(scenario);
      this.#settings.queueReplies(replies);
      this.#schedule(steps);
    } catch {
      this.#failed.set(true);
    }
  }

  async #read(address: string): Promise<Scenario> {
    const response = await this.#window.fetch(address);
    return (await response.json()) as Scenario;
  }

  /** All timers are set at once: browsers keep their order, and a test's clock may skip ahead. */
  #schedule(steps: readonly ScenarioStep[]): void {
    let at = 0;
    const timers = steps.map(({ after = 0, event, params }) => {
      at += after * this.#options.pace;
      return setTimeout(() => {
        this.#link.post(event, params);
      }, at);
    });
    this.#destroyRef.onDestroy(() => {
      timers.forEach((timer) => {
        clearTimeout(timer);
      });
    });
  }
}
