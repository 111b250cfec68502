/** Returns the keys of an item. In a malformed item they are not strings. */
type GetKeys<Item> = (item: Item) => readonly unknown[];

interface Index<Item> {
  /** The first item of the list with each key. */
  readonly first: Map<unknown, Item>;
  /** The keys that several items have or had. */
  readonly shared: Set<unknown>;
}

/**
 * Finds the items of lists by key, fast even in long lists. A list never changes: it is copied, and
 * its index moves to the copy. A list without an index gets one when it is needed, such as that of
 * an earlier state in the devtools.
 */
export class ListIndex<Item> {
  readonly #indexes = new WeakMap<readonly Item[], Index<Item>>();
  readonly #getKeys: GetKeys<Item>;

  constructor(getKeys: GetKeys<Item>) {
    this.#getKeys = getKeys;
  }

  /** Returns the first item of the list with this key. */
  find(list: readonly Item[], key: unknown): Item | undefined {
    return this.#getIndex(list).first.get(key);
  }

  /** Returns a changed copy of the list. */
  edit(list: readonly Item[], change: (draft: ListDraft<Item>) => void): readonly Item[] {
    const index = this.#getIndex(list);
    const copy = list.slice();
    // From now on the index belongs to the copy.
    this.#indexes.delete(list);
    this.#indexes.set(copy, index);
    change(new ListDraft(copy, index, this.#getKeys));
    return copy;
  }

  #getIndex(list: readonly Item[]): Index<Item> {
    let index = this.#indexes.get(list);
    if (!index) {
      index = { first: new Map(), shared: new Set() };
      for (const item of list) {
        for (const key of this.#getKeys(item)) {
          setFirst(index, key, item, () => false);
        }
      }
      this.#indexes.set(list, index);
    }
    return index;
  }
}

/** A copy of a list while it is changed, together with its index. */
export class ListDraft<Item> {
  readonly #items: Item[];
  readonly #index: Index<Item>;
  readonly #getKeys: GetKeys<Item>;

  constructor(items: Item[], index: Index<Item>, getKeys: GetKeys<Item>) {
    this.#items = items;
    this.#index = index;
    this.#getKeys = getKeys;
  }

  /** The current items. */
  get items(): readonly Item[] {
    return this.#items;
  }

  addFirst(item: Item): void {
    this.#items.unshift(item);
    this.#indexItem(item, () => true);
  }

  addLast(item: Item): void {
    this.#items.push(item);
    this.#indexItem(item, () => false);
  }

  remove(item: Item): void {
    // The limit usually drops the last item, which needs no search.
    const isLast = this.#items.at(-1) === item;
    this.#items.splice(isLast ? this.#items.length - 1 : this.#items.indexOf(item), 1);
    const { first, shared } = this.#index;
    for (const key of this.#getKeys(item)) {
      if (first.get(key) === item) {
        const next =
          shared.has(key) && this.#items.find((other) => this.#getKeys(other).includes(key));
        if (next) {
          first.set(key, next);
        } else {
          first.delete(key);
          shared.delete(key);
        }
      }
    }
  }

  /** Removes the least wanted items until one more item is within the limit. */
  makeRoom(limit: number, findLeastWanted: (items: readonly Item[]) => Item | undefined): void {
    while (this.#items.length >= limit) {
      const surplus = findLeastWanted(this.#items);
      if (surplus === undefined) {
        return;
      }
      this.remove(surplus);
    }
  }

  /** Puts another item in the place of an item. */
  replace(item: Item, replacement: Item): void {
    const position = this.#items.indexOf(item);
    this.remove(item);
    this.#items.splice(position, 0, replacement);
    this.#indexItem(replacement, (other) => position < this.#items.indexOf(other));
  }

  #indexItem(item: Item, isBefore: (other: Item) => boolean): void {
    for (const key of this.#getKeys(item)) {
      if (typeof key !== 'string') {
        throw new TypeError('An item has no key.'); // The cause is an action typed by hand.
      }
      setFirst(this.#index, key, item, isBefore);
    }
  }
}

function setFirst<Item>(
  { first, shared }: Index<Item>,
  key: unknown,
  item: Item,
  isBefore: (other: Item) => boolean,
): void {
  const other = first.get(key);
  if (other !== undefined) {
    shared.add(key);
  }
  if (other === undefined || isBefore(other)) {
    first.set(key, item);
  }
}
