import { mean, quantile, range } from 'd3-array';

/** Returns the median and the quartiles. */
export const summary = (samples) => {
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(samples, part));
  return { low, median, high };
};

export const median = (samples) => quantile(samples, 0.5);

/** Divides each sample by the other sample of the same round. */
export const ratios = (samples, others) => samples.map((sample, round) => sample / others[round]);

/** Subtracts from each sample the other sample of the same round. */
export const differences = (samples, others) =>
  samples.map((sample, round) => sample - others[round]);

/** Rounds to three digits (four from 1,000 on), which is more than these figures are exact. */
export const round = (number) =>
  Number(number.toPrecision(Math.abs(number) >= 1_000 ? 4 : 3)).toLocaleString('en', {
    maximumFractionDigits: 3,
  });

/** Replaces the samples of each figure by the means of `size` samples in a row. */
export const means = (figures, size) =>
  mapValues(figures, (samples) =>
    range(0, samples.length, size).map((from) => mean(samples.slice(from, from + size))),
  );

/**
 * Keeps only the lowest sample of each figure: other work of the machine can lengthen a time, but
 * never shorten it.
 */
export const fastest = (samples) =>
  mapValues(samples, (figures) => mapValues(figures, (each) => [Math.min(...each)]));

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
