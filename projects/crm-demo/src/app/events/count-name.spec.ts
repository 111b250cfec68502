import { countName, maxNames, type NameCounts } from './count-name';

describe('countName', () => {
  it('counts each name', () => {
    const counts = ['a', 'b', 'a'].reduce<NameCounts>(countName, new Map());

    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('keeps a limited number of names, and continues to count them', () => {
    let counts: NameCounts = new Map();
    for (let i = 0; i < maxNames + 5; i++) {
      counts = countName(counts, `n${String(i)}`);
    }
    counts = countName(counts, 'n0');

    expect(counts.size).toBe(maxNames);
    expect(counts.get('n0')).toBe(2);
  });
});
