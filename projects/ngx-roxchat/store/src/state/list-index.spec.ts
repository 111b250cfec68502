import { type ListDraft, ListIndex } from './list-index';

interface Item {
  readonly ids: readonly string[];
}

const ann: Item = { ids: ['ann', 'anne'] };
const bob: Item = { ids: ['bob'] };
const cleo: Item = { ids: ['__proto__'] };

describe('ListIndex', () => {
  const index = new ListIndex<Item>(({ ids }) => ids);

  it('finds an item by any of its keys', () => {
    const list = [ann, bob, cleo];

    expect(['ann', 'anne', 'bob', '__proto__'].map((key) => index.find(list, key))).toEqual([
      ann,
      ann,
      bob,
      cleo,
    ]);
    expect(index.find(list, 'constructor')).toBeUndefined();
    expect(index.find([], 'ann')).toBeUndefined();
  });

  it.each<[string, (draft: ListDraft<Item>) => void, Item[]]>([
    [
      'adds an item at the start',
      (draft) => {
        draft.addFirst(cleo);
      },
      [cleo, ann, bob],
    ],
    [
      'adds an item at the end',
      (draft) => {
        draft.addLast(cleo);
      },
      [ann, bob, cleo],
    ],
    [
      'removes the first item',
      (draft) => {
        draft.remove(ann);
      },
      [bob],
    ],
    [
      'removes the last item',
      (draft) => {
        draft.remove(bob);
      },
      [ann],
    ],
    [
      'replaces an item',
      (draft) => {
        draft.replace(ann, cleo);
      },
      [cleo, bob],
    ],
    [
      'makes room',
      (draft) => {
        draft.makeRoom(1, ([first]) => first);
      },
      [],
    ],
    [
      'removes nothing without a candidate',
      (draft) => {
        draft.makeRoom(1, () => undefined);
      },
      [ann, bob],
    ],
    [
      'removes nothing below the limit',
      (draft) => {
        draft.makeRoom(3, ([first]) => first);
      },
      [ann, bob],
    ],
  ])('%s in a copy, and finds the items of the copy', (_, change, expected) => {
    const list = Object.freeze([ann, bob]);
    const copy = index.edit(list, change);

    expect(copy).toEqual(expected);
    expect(list).toEqual([ann, bob]);
    for (const item of [ann, bob, cleo]) {
      for (const id of item.ids) {
        expect(index.find(copy, id)).toBe(expected.includes(item) ? item : undefined);
      }
    }
  });

  it('finds the first of several items with the same key, whatever is changed', () => {
    const other: Item = { ids: ['ann'] };
    const another: Item = { ids: ['ann', 'bob'] };
    const changes: [(draft: ListDraft<Item>) => void, Item | undefined, Item | undefined][] = [
      [() => undefined, ann, bob],
      [
        (draft) => {
          draft.remove(other);
        },
        ann,
        bob,
      ],
      [
        (draft) => {
          draft.remove(ann);
        },
        other,
        bob,
      ],
      [
        (draft) => {
          draft.addFirst(another);
        },
        another,
        another,
      ],
      [
        (draft) => {
          draft.addLast(another);
        },
        ann,
        bob,
      ],
      [
        (draft) => {
          draft.replace(bob, another);
        },
        ann,
        another,
      ],
      [
        (draft) => {
          draft.replace(ann, another);
        },
        another,
        another,
      ],
      [
        (draft) => {
          draft.replace(other, another);
        },
        ann,
        bob,
      ],
      [
        (draft) => {
          draft.remove(ann);
          draft.remove(other);
        },
        undefined,
        bob,
      ],
    ];

    for (const [change, first, firstBob] of changes) {
      const list = index.edit([ann, bob, other], change);
      expect([index.find(list, 'ann'), index.find(list, 'bob')]).toEqual([first, firstBob]);
      expect(index.find(list.slice(), 'ann')).toBe(first);
    }
  });

  it('finds items in a list that was copied', () => {
    const list = [ann];
    const one = index.edit(list, (draft) => {
      draft.remove(ann);
    });
    const other = index.edit(list, (draft) => {
      draft.addLast(bob);
    });

    expect([list, one, other].map((each) => index.find(each, 'ann'))).toEqual([
      ann,
      undefined,
      ann,
    ]);
    expect([list, one, other].map((each) => index.find(each, 'bob'))).toEqual([
      undefined,
      undefined,
      bob,
    ]);
  });

  it('rejects an item whose key is not a string', () => {
    const malformed = { ids: [undefined] } as unknown as Item;

    expect(() =>
      index.edit([], (draft) => {
        draft.addFirst(malformed);
      }),
    ).toThrow('An item has no key.');
  });
});
