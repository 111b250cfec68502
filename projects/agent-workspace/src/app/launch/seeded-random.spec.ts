import { SeededRandom } from './seeded-random';

describe('SeededRandom', () => {
  it('returns the same ids for the same seed, and others for another seed', () => {
    const ids = (seed: number) => {
      const random = new SeededRandom(seed);
      return [random.id(), random.id()];
    };
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
  });

  it('writes ids of 32 lower-case hexadecimal digits', () => {
    const random = new SeededRandom(3);
    for (let count = 0; count < 100; count++) {
      expect(random.id()).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('keeps integers within both limits, and reaches both', () => {
    const random = new SeededRandom(4);
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(3, 5)));
    expect([...drawn].sort()).toEqual([3, 4, 5]);
  });

  it('shuffles without losing an item', () => {
    const shuffled = new SeededRandom(5).shuffle([1, 2, 3, 4, 5, 6]);
    expect(shuffled).not.toEqual([1, 2, 3, 4, 5, 6]);
    expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
