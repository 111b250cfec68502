/** Returns the keys of an item, unique in its list. In a malformed item they are not strings. */
type GetKeys<Item> = (item: Item) => readonly unknown[];

/**
 * Finds the items of lists by key, fast even in long lists. A list never changes: it is copied, and
 * its index moves to the copy. A list without an index gets one when it is needed, such as that of
 * an earlier state in the devtools.
 */
export class ListIndex<Item> {
  readonly #indexes = new WeakMap<readonly Item[], Map<unknown, Item>>();
  readonly #getKeys: GetKeys<Item>;

  constructor(getKeys: GetKeys<Item>) {
    this.#getKeys = getKeys;
  }

  /** Returns the item with this key. */
  find(list: readonly Item[], key: string): Item | undefined {
    return this.#getIndex(list).get(key);
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

  #getIndex(list: readonly Item[]): Map<unknown, Item> {
    let index = this.#indexes.get(list);
    if (!index) {
      // Reversed: if two items of an imported list have the same key, the first one is found.
      const items = list.slice().reverse();
      index = new Map(items.flatMap((item) => this.#getKeys(item).map((key) => [key, item])));
      this.#indexes.set(list, index);
    }
    return index;
  }
}

/** A copy of a list while it is changed, together with its index. */
export class ListDraft<Item> {
  readonly #items: Item[];
  readonly #index: Map<unknown, Item>;
  readonly #getKeys: GetKeys<Item>;

  constructor(items: Item[], index: Map<unknown, Item>, getKeys: GetKeys<Item>) {
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
    this.#addToIndex(item);
  }

  addLast(item: Item): void {
    this.#items.push(item);
    this.#addToIndex(item);
  }

  remove(item: Item): void {
    // The limit usually drops the last item, which needs no search.
    const position =
      this.#items.at(-1) === item ? this.#items.length - 1 : this.#items.indexOf(item);
    this.#items.splice(position, 1);
    this.#removeFromIndex(item);
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

  replace(item: Item, other: Item): void {
    this.#items[this.#items.indexOf(item)] = other;
    this.#removeFromIndex(item);
    this.#addToIndex(other);
  }

  #addToIndex(item: Item): void {
    for (const key of this.#getKeys(item)) {
      if (typeof key !== 'string') {
        throw new TypeError('An item has no key.'); // The cause is an action typed by hand.
      }
      this.#index.set(key, item);
    }
  }

  #removeFromIndex(item: Item): void {
    for (const key of this.#getKeys(item)) {
      if (this.#index.get(key) === item) {
        this.#index.delete(key);
      }
    }
  }
}
