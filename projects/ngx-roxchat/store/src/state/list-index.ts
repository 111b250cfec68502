/** Returns the keys of an item. In a malformed item they are not strings. */
type GetKeys<Item> = (item: Item) => readonly unknown[];

/** The items with a key, in the order of the list. */
type Index<Item> = Map<unknown, Item[]>;

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
    return this.#getIndex(list).get(key)?.[0];
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
      index = new Map();
      for (const item of list) {
        for (const key of this.#getKeys(item)) {
          getItems(index, key).push(item);
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
    this.#forEachKey(item, (items) => items.unshift(item));
  }

  addLast(item: Item): void {
    this.#items.push(item);
    this.#forEachKey(item, (items) => items.push(item));
  }

  remove(item: Item): void {
    removeItem(this.#items, item);
    for (const key of this.#getKeys(item)) {
      const items = getItems(this.#index, key);
      removeItem(items, item);
      if (items.length === 0) {
        this.#index.delete(key);
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
    const before = new Set(this.#items.slice(0, position));
    this.#items.splice(position, 0, replacement);
    this.#forEachKey(replacement, (items) => {
      items.splice(items.filter((one) => before.has(one)).length, 0, replacement);
    });
  }

  #forEachKey(item: Item, add: (items: Item[]) => void): void {
    for (const key of this.#getKeys(item)) {
      if (typeof key !== 'string') {
        throw new TypeError('An item has no key.'); // The cause is an action typed by hand.
      }
      add(getItems(this.#index, key));
    }
  }
}

function getItems<Item>(index: Index<Item>, key: unknown): Item[] {
  let items = index.get(key);
  if (!items) {
    items = [];
    index.set(key, items);
  }
  return items;
}

function removeItem<Item>(items: Item[], item: Item): void {
  // The limit usually drops the last item, which needs no search.
  items.splice(items.at(-1) === item ? items.length - 1 : items.indexOf(item), 1);
}
