import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Counts how often each thing occurs, and tells `npm run fuzz` in the end. */
export class Results {
  readonly #counts: Map<string, number>;

  /** @param first what is told first, whatever occurs first */
  constructor(first: readonly string[] = []) {
    this.#counts = new Map(first.map((outcome) => [outcome, 0]));
  }

  add(outcome: string, count = 1): void {
    this.#counts.set(outcome, this.of(outcome) + count);
  }

  of(outcome: string): number {
    return this.#counts.get(outcome) ?? 0;
  }

  /** @param name another one in each file and part */
  tell(name: string): void {
    const folder = process.env['FUZZ_RESULTS'];
    if (folder !== undefined) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(Object.fromEntries(this.#counts)));
    }
  }
}
