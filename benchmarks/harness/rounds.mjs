import { shuffle } from 'd3-array';

/**
 * Measures all of these so many times, each time in another random order: what the machine does
 * meanwhile hits all of them alike.
 *
 * @param measure gives the figures of one, by name
 * @returns by what was measured, and by figure, its samples: the nth of all are of the same round
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
