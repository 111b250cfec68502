import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Desk } from '../agent-desk/desk';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import { SHIFT_RANDOM } from '../launch/seeded-random';
import { playShift } from './shift-script';
import { type ShiftStep, Stage } from './stage';

const SHORTEST_PAUSE = 700;
const LONGEST_PAUSE = 1800;

/** Plays a shift, with random pauses between the steps. */
@Injectable({ providedIn: 'root' })
export class ShiftPlayer {
  readonly #random = inject(SHIFT_RANDOM);
  readonly #stage = new Stage(inject(Desk), this.#random);
  readonly #pace = inject(LAUNCH_OPTIONS).pace;
  readonly #running = signal(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly playing = this.#running.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  play(): void {
    this.stop();
    this.#running.set(true);
    this.#continue(playShift(this.#stage));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#running.set(false);
  }

  #continue(script: Iterator<ShiftStep, void, undefined>): void {
    const step = script.next();
    if (step.done === true) {
      this.#running.set(false);
      return;
    }
    step.value();
    const pause = this.#random.integer(SHORTEST_PAUSE, LONGEST_PAUSE) * this.#pace;
    this.#timer = setTimeout(() => {
      this.#continue(script);
    }, pause);
  }
}
