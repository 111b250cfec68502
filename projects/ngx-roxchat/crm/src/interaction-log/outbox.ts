import type { ChatEntry } from './chat-entry';
import { decodeEntry } from './decode-entry';
import { isOutdated, joinEntries } from './join-entries';

/** The key of the last reset. The keys of the entries begin with it. */
export const OUTBOX_KEY = 'ngx-roxchat.log';

/** Stands for the last reset if there was none. It is there so that a clear is noticed. */
const NO_RESET = '0';

/** What is in the storage, or should be. */
interface Item {
  readonly entry: ChatEntry;
  /** As it was written; null if it could not be. */
  readonly text: string | null;
}

/**
 * The entries of all tabs, in the storage that they share. Each tab writes entries of its own, so
 * that none overwrites another's. The copy in memory serves where the storage is full, denied, or
 * was cleared.
 */
export class Outbox {
  readonly #getStorage: () => Storage | null;
  readonly #tab = createId();
  readonly #items = new Map<string, Item>();
  #reset = NO_RESET;

  /** How many malformed entries of the storage were removed. */
  malformed = 0;

  /** Called when another tab has reset, before this one forgets. */
  handleReset: () => void = () => undefined;

  /** @param getStorage returns null on a server; it may throw, as where storage is denied */
  constructor(getStorage: () => Storage | null) {
    this.#getStorage = getStorage;
    this.sync();
  }

  /** Returns what the tabs know of each chat, joined. */
  list(): readonly ChatEntry[] {
    const byChat = new Map<number, ChatEntry[]>();
    for (const { entry } of this.#items.values()) {
      byChat.set(entry.chatId, [...(byChat.get(entry.chatId) ?? []), entry]);
    }
    return [...byChat.values()].map(joinEntries);
  }

  /** Returns the entry of this tab; null if there is none. */
  getOwn(chatId: number): ChatEntry | null {
    return this.#items.get(this.#createKey(chatId))?.entry ?? null;
  }

  /** Returns all entries of this tab. */
  listOwn(): readonly ChatEntry[] {
    return [...this.#items].filter(([key]) => this.#isOwn(key)).map(([, { entry }]) => entry);
  }

  /** Whether an entry of this tab is in the storage. */
  isSaved({ chatId }: ChatEntry): boolean {
    return typeof this.#items.get(this.#createKey(chatId))?.text === 'string';
  }

  /** Returns what the tabs know of a chat, of entries that fit, joined; null if nothing. */
  find(chatId: number, isFit: (entry: ChatEntry) => boolean): ChatEntry | null {
    const entries = [...this.#items.values()]
      .map(({ entry }) => entry)
      .filter((entry) => entry.chatId === chatId && isFit(entry));
    return entries.length > 0 ? joinEntries(entries) : null;
  }

  /** Writes the entry of this tab. */
  write(entry: ChatEntry): void {
    this.#try((storage) => {
      this.#checkReset(storage);
    });
    this.#save(this.#createKey(entry.chatId), entry);
  }

  /** Forgets a chat: the entry of this tab, and after a day those of others. */
  remove(chatId: number): void {
    const now = Date.now();
    const key = this.#createKey(chatId);
    this.#removeAll(
      ({ entry }, one) => entry.chatId === chatId && (one === key || isOutdated(entry, now)),
    );
  }

  /** Reads what other tabs wrote, and writes what is missing. */
  sync(): void {
    this.#try((storage) => {
      this.#checkReset(storage);
      const keys = Array.from(storage, (_, index) => storage.key(index) ?? '').filter((key) =>
        key.startsWith(`${OUTBOX_KEY}.`),
      );
      keys.forEach((key) => {
        this.#read(storage, key);
      });
      this.#restore(new Set(keys));
    });
  }

  /** Forgets everything, in all tabs. */
  reset(): void {
    this.#reset = createId();
    this.#removeAll(() => true);
    this.#try((storage) => {
      storage.setItem(OUTBOX_KEY, this.#reset);
    });
  }

  /** Follows a reset of another tab. */
  followReset(reset: string | null): void {
    if (reset && reset !== NO_RESET && reset !== this.#reset) {
      this.#reset = reset;
      this.handleReset();
      this.#removeAll(() => true);
    }
  }

  /** Follows a reset. Writes everything again if the storage was cleared. */
  #checkReset(storage: Storage): void {
    const reset = storage.getItem(OUTBOX_KEY);
    this.followReset(reset);
    if (reset === null) {
      storage.setItem(OUTBOX_KEY, this.#reset);
      this.#items.forEach(({ entry }, key) => {
        this.#save(key, entry);
      });
    }
  }

  #read(storage: Storage, key: string): void {
    const text = storage.getItem(key) ?? '';
    const item = this.#items.get(key);
    if (item?.text === text) {
      return;
    }
    // After a clear, another tab may have written an older entry of this one.
    if (item && this.#isOwn(key)) {
      this.#save(key, item.entry);
      return;
    }
    const entry = decodeEntry(text);
    if (entry) {
      this.#items.set(key, { entry, text });
    } else {
      this.malformed++;
      storage.removeItem(key);
    }
  }

  /** Writes what is not in the storage, unless another tab may have removed it. */
  #restore(keys: ReadonlySet<string>): void {
    const now = Date.now();
    for (const [key, { entry, text }] of this.#items) {
      const isMissing = text === null || !keys.has(key);
      if (isMissing && isOutdated(entry, now)) {
        this.#items.delete(key);
      } else if (isMissing) {
        this.#save(key, entry);
      }
    }
  }

  #save(key: string, entry: ChatEntry): void {
    const text = JSON.stringify(entry);
    this.#items.set(key, { entry, text: null });
    this.#try((storage) => {
      storage.setItem(key, text);
      this.#items.set(key, { entry, text });
    });
  }

  #removeAll(isUnwanted: (item: Item, key: string) => boolean): void {
    for (const [key, item] of this.#items) {
      if (isUnwanted(item, key)) {
        this.#items.delete(key);
        this.#try((storage) => {
          storage.removeItem(key);
        });
      }
    }
  }

  #createKey(chatId: number): string {
    return `${OUTBOX_KEY}.${chatId}.${this.#tab}`;
  }

  #isOwn(key: string): boolean {
    return key.endsWith(this.#tab);
  }

  /** Storage may be denied or full: then the copy in memory is all there is. */
  #try(use: (storage: Storage) => void): void {
    try {
      const storage = this.#getStorage();
      if (storage) {
        use(storage);
      }
    } catch {
      // Each entry that was not written is written again later.
    }
  }
}

/** Creates an id of a tab or a reset. It need not be secret. */
function createId(): string {
  return Math.random().toString(36).slice(2);
}
