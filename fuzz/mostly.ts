import fc from 'fast-check';

/** The usual, and now and then something strange: once for `usually` times the other. */
export const mostly = <T>(
  usually: number,
  usual: fc.Arbitrary<T>,
  strange: fc.Arbitrary<T>,
): fc.Arbitrary<T> =>
  fc.oneof({ weight: usually, arbitrary: usual }, { weight: 1, arbitrary: strange });
