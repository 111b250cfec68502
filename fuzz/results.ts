import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Counts how often each outcome occurs, and saves the counts for `npm run fuzz`. */
export class Results {
  readonly #counts: Map<string, number>;

  /** @param first the outcomes to list first, in this order */
  constructor(first: readonly string[] = []) {
    this.#counts = new Map(first.map((outcome) => [outcome, 0]));
  }

  add(outcome: string, count = 1): void {
    this.#counts.set(outcome, this.get(outcome) + count);
  }

  get(outcome: string): number {
    return this.#counts.get(outcome) ?? 0;
  }

  /** @param name unique for each file and part */
  save(name: string): void {
    const folder = process.env['FUZZ_RESULTS'];
    if (folder !== undefined) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(Object.fromEntries(this.#counts)));
    }
  }
}
