import type { TestTab } from './test-tab';

/** What another tab has written; both null if it has cleared the storage. */
interface Change {
  readonly by: object;
  readonly key: string | null;
  readonly newValue: string | null;
}

/** The `localStorage` of one origin. Each tab gets an area of its own, so that events have a source. */
export class SharedStorage {
  readonly items = new Map<string, string>();
  isFull = false;
  isDenied = false;
  #changes: Change[] = [];
  #keys: string[] | null = null;

  /** Whether there is something to deliver. */
  get hasChanges(): boolean {
    return this.#changes.length > 0;
  }

  /** Returns the area of a tab. */
  createArea(tab: object): Storage {
    const note = (key: string | null, newValue: string | null) => {
      this.#keys = null;
      this.#changes.push({ by: tab, key, newValue });
    };
    const { items } = this;
    const isFull = () => this.isFull;
    return {
      get length() {
        return items.size;
      },
      key: (index) => {
        this.#keys ??= [...items.keys()];
        return this.#keys[index] ?? null;
      },
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => {
        if (isFull()) {
          throw new DOMException('', 'QuotaExceededError');
        }
        items.set(key, value);
        note(key, value);
      },
      removeItem: (key) => {
        items.delete(key);
        note(key, null);
      },
      clear: () => {
        items.clear();
        note(null, null);
      },
    };
  }

  /** The tabs learn of what the others have changed. */
  deliver(tabs: readonly Pick<TestTab, 'dispatchStorage'>[]): void {
    const changes = this.#changes;
    this.#changes = [];
    for (const { by, key, newValue } of changes) {
      for (const tab of tabs.filter((one) => one !== by)) {
        tab.dispatchStorage(key, newValue);
      }
    }
  }
}
