import { inject, InjectionToken } from '@angular/core';
import { LAUNCH_OPTIONS } from './launch-options';

/** A small random number generator (mulberry32): the same seed gives the same numbers. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.integer(0, items.length - 1)] ?? items[0];
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, rank: this.next() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  }

  /** An identifier as Rox.Chat writes them: 32 lower-case hexadecimal digits. */
  id(): string {
    return Array.from({ length: 32 }, () => this.integer(0, 15).toString(16)).join('');
  }
}

/** Generates the ids of the desk. */
export const DESK_RANDOM = new InjectionToken<SeededRandom>('DESK_RANDOM', {
  factory: () => new SeededRandom(inject(LAUNCH_OPTIONS).seed),
});

/** Generates the texts of the greeting; separate, so that they do not change those of a shift. */
export const GREETING_RANDOM = new InjectionToken<SeededRandom>('GREETING_RANDOM', {
  factory: () => new SeededRandom(inject(LAUNCH_OPTIONS).seed ^ 0x6ee7),
});

/** Generates a shift's visitors, texts and pauses; separate, so that new ids do not change them. */
export const SHIFT_RANDOM = new InjectionToken<SeededRandom>('SHIFT_RANDOM', {
  factory: () => new SeededRandom(inject(LAUNCH_OPTIONS).seed ^ 0x5eed),
});
