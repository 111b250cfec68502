// Loads the specs of one area as one test file, so that Angular is loaded once for each mutant, not
// once for each spec. Excludes specs with random sequences: chance must not decide about a mutant.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARY = join(process.cwd(), 'projects/ngx-roxchat');
const isWanted = new RegExp(
  `(?:${process.env.MUTATION_SPECS})(?<!\\.(?:zone|model|types))\\.spec\\.ts$`,
);

for (const file of readdirSync(LIBRARY, { recursive: true })) {
  if (isWanted.test(file)) {
    require(join(LIBRARY, file));
  }
}
