import { type ListDraft, ListIndex } from './list-index';

interface Person {
  readonly ids: readonly string[];
}

const ann: Person = { ids: ['ann', 'anne'] };
const bob: Person = { ids: ['bob'] };
const cleo: Person = { ids: ['__proto__'] };

describe('ListIndex', () => {
  const index = new ListIndex<Person>(({ ids }) => ids);

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

  it.each<[string, (draft: ListDraft<Person>) => void, Person[]]>([
    [
      'adds at the start',
      (draft) => {
        draft.addFirst(cleo);
      },
      [cleo, ann, bob],
    ],
    [
      'adds at the end',
      (draft) => {
        draft.addLast(cleo);
      },
      [ann, bob, cleo],
    ],
    [
      'removes the first',
      (draft) => {
        draft.remove(ann);
      },
      [bob],
    ],
    [
      'removes the last',
      (draft) => {
        draft.remove(bob);
      },
      [ann],
    ],
    [
      'replaces',
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
      'makes as much room as it may',
      (draft) => {
        draft.makeRoom(1, () => undefined);
      },
      [ann, bob],
    ],
    [
      'needs to make no room',
      (draft) => {
        draft.makeRoom(3, ([first]) => first);
      },
      [ann, bob],
    ],
  ])('%s in a copy, and finds what is in that', (_, change, expected) => {
    const list = Object.freeze([ann, bob]);
    const copy = index.edit(list, change);

    expect(copy).toEqual(expected);
    expect(list).toEqual([ann, bob]);
    for (const person of [ann, bob, cleo]) {
      for (const id of person.ids) {
        expect(index.find(copy, id)).toBe(expected.includes(person) ? person : undefined);
      }
    }
  });

  it('finds the first of two items that have the same key, also when the other one goes', () => {
    const other: Person = { ids: ['ann'] };
    const list = [ann, bob, other];
    const copy = index.edit(list, (draft) => {
      draft.remove(other);
    });

    expect([list, copy].map((each) => index.find(each, 'ann'))).toEqual([ann, ann]);
  });

  it('finds in a list that was copied, too', () => {
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

  it('enters no item whose key is no string', () => {
    const nobody = { ids: [undefined] } as unknown as Person;

    expect(() =>
      index.edit([], (draft) => {
        draft.addFirst(nobody);
      }),
    ).toThrow('An item has no key.');
  });
});
