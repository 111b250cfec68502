import { mean, quantile, range } from 'd3-array';

/** The median and the quartiles. */
export const summary = (samples) => {
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(samples, part));
  return { low, median, high };
};

export const median = (samples) => quantile(samples, 0.5);

/** What one sample of a round is, divided by the other of the same round. */
export const ratios = (samples, others) => samples.map((sample, round) => sample / others[round]);

/** What one sample of a round is more than the other of the same round. */
export const differences = (samples, others) =>
  samples.map((sample, round) => sample - others[round]);

/** Three digits are more than any of these figures holds. */
export const round = (number) =>
  Number(number.toPrecision(Math.abs(number) >= 1_000 ? 4 : 3)).toLocaleString('en', {
    maximumFractionDigits: 3,
  });

/** Of each figure, the mean of each so many of its samples in a row. */
export const means = (figures, size) =>
  mapValues(figures, (samples) =>
    range(0, samples.length, size).map((from) => mean(samples.slice(from, from + size))),
  );

/**
 * The least of each figure's samples, alone: what a machine that is busy with other things adds to
 * a time it never takes away.
 */
export const fastest = (samples) =>
  mapValues(samples, (figures) => mapValues(figures, (each) => [Math.min(...each)]));

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
