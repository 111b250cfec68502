import fc from 'fast-check';

/** Generates `usual` values, and one `rare` value for `weight` of them on average. */
export const mostly = <T>(
  weight: number,
  usual: fc.Arbitrary<T>,
  rare: fc.Arbitrary<T>,
): fc.Arbitrary<T> => fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: rare });
