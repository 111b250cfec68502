/** The keys of an item, which no other item of its list has; not strings in a malformed item. */
type KeysOf<Item> = (item: Item) => readonly unknown[];

/**
 * Finds the items of lists by key, however long the lists are. A list never changes: it is copied,
 * and hands its index on to the copy. One that has none, such as that of an earlier state which the
 * devtools went back to, gets one when it is needed.
 */
export class ListIndex<Item> {
  readonly #indexes = new WeakMap<readonly Item[], Map<unknown, Item>>();
  readonly #keysOf: KeysOf<Item>;

  constructor(keysOf: KeysOf<Item>) {
    this.#keysOf = keysOf;
  }

  /** The item that has this key. */
  find(list: readonly Item[], key: string): Item | undefined {
    return this.#indexOf(list).get(key);
  }

  /** A changed copy of the list. */
  edit(list: readonly Item[], change: (draft: ListDraft<Item>) => void): readonly Item[] {
    const index = this.#indexOf(list);
    const copy = list.slice();
    // The index is the copy's from now on.
    this.#indexes.delete(list);
    this.#indexes.set(copy, index);
    change(new ListDraft(copy, index, this.#keysOf));
    return copy;
  }

  #indexOf(list: readonly Item[]): Map<unknown, Item> {
    let index = this.#indexes.get(list);
    if (!index) {
      // Backwards: in a list that was imported, of two items with one key the first is found.
      const items = list.slice().reverse();
      index = new Map(items.flatMap((item) => this.#keysOf(item).map((key) => [key, item])));
      this.#indexes.set(list, index);
    }
    return index;
  }
}

/** A copy of a list that is being changed, its index with it. */
export class ListDraft<Item> {
  readonly #items: Item[];
  readonly #index: Map<unknown, Item>;
  readonly #keysOf: KeysOf<Item>;

  constructor(items: Item[], index: Map<unknown, Item>, keysOf: KeysOf<Item>) {
    this.#items = items;
    this.#index = index;
    this.#keysOf = keysOf;
  }

  /** What is in the list now. */
  get items(): readonly Item[] {
    return this.#items;
  }

  addFirst(item: Item): void {
    this.#items.unshift(item);
    this.#enter(item);
  }

  addLast(item: Item): void {
    this.#items.push(item);
    this.#enter(item);
  }

  remove(item: Item): void {
    // What the bound drops is the last, which is not worth a search.
    const place = this.#items.at(-1) === item ? this.#items.length - 1 : this.#items.indexOf(item);
    this.#items.splice(place, 1);
    this.#forget(item);
  }

  /** Removes what is wanted least, until one more item would be within the bound. */
  makeRoom(bound: number, leastWanted: (items: readonly Item[]) => Item | undefined): void {
    while (this.#items.length >= bound) {
      const surplus = leastWanted(this.#items);
      if (surplus === undefined) {
        return;
      }
      this.remove(surplus);
    }
  }

  replace(item: Item, other: Item): void {
    this.#items[this.#items.indexOf(item)] = other;
    this.#forget(item);
    this.#enter(other);
  }

  #enter(item: Item): void {
    for (const key of this.#keysOf(item)) {
      if (typeof key !== 'string') {
        throw new TypeError('An item has no key.'); // It comes of an action typed by hand.
      }
      this.#index.set(key, item);
    }
  }

  #forget(item: Item): void {
    for (const key of this.#keysOf(item)) {
      if (this.#index.get(key) === item) {
        this.#index.delete(key);
      }
    }
  }
}
