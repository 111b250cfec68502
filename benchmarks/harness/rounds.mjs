import { shuffle } from 'd3-array';

/**
 * Measures all names in each round, each time in another random order: other work of the machine
 * affects all of them alike.
 *
 * @param measure returns the figures of a name, by figure
 * @returns the samples by name and figure: the nth samples of all are of the same round
 */
export async function interleave(rounds, names, measure) {
  const samples = Object.fromEntries(names.map((name) => [name, {}]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffle([...names])) {
      for (const [figure, value] of Object.entries(await measure(name))) {
        (samples[name][figure] ??= []).push(Number(value.toPrecision(5)));
      }
    }
  }
  return samples;
}
