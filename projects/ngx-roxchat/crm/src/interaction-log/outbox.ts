import { signal } from '@angular/core';
import { type ChatEntry, UNCOUNTED } from './chat-entry';
import { decodeEntry } from './decode-entry';
import { isDone, isOutdated, joinEntries } from './join-entries';
import { ResetMark } from './reset-mark';

/** What is in the storage, or should be. */
interface Item {
  readonly entry: ChatEntry;
  /** As it was written last; empty if it could not be. */
  readonly text: string;
}

/**
 * The entries of all tabs, in the storage that they share. Each tab writes entries of its own, so
 * that none overwrites another's. The copy in memory serves where the storage is full, denied, or
 * was cleared.
 */
export class Outbox {
  readonly #getStorage: () => Storage | undefined;
  readonly #key: string;
  readonly #handleReset: () => void;
  /** Ends the keys of this tab's entries. It need not be secret. */
  readonly suffix = `.${Math.random().toString(36)}`;
  readonly #items = new Map<string, Item>();
  /** The keys of what is to be written with the next `sync`. */
  readonly #noted = new Set<string>();
  readonly #resetMark: ResetMark;

  /** Changes when an entry may have changed. */
  readonly changes = signal(0);

  /** What was known when this tab began to receive events, until it writes of the chat itself. */
  #before = new Map<number | null, ChatEntry>();

  /** How many malformed entries of the storage were removed. */
  malformed = 0;

  /**
   * @param getStorage returns none on a server; it may throw, as where storage is denied
   * @param key begins all keys of the storage
   * @param handleReset called when another tab has reset, before this one forgets
   */
  constructor(getStorage: () => Storage | undefined, key: string, handleReset: () => void) {
    this.#getStorage = getStorage;
    this.#key = key;
    this.#resetMark = new ResetMark(key);
    this.#handleReset = handleReset;
  }

  /** Returns what the tabs know of each chat, of entries that fit, joined. */
  list(isFit: (entry: ChatEntry) => boolean = () => true): readonly ChatEntry[] {
    const byChat = new Map<number, ChatEntry[]>();
    for (const { entry } of this.#items.values()) {
      if (isFit(entry)) {
        byChat.set(entry.chatId, [...(byChat.get(entry.chatId) ?? []), entry]);
      }
    }
    return [...byChat.values()].map(joinEntries);
  }

  /** Returns the entry of this tab; null if there is none. */
  getOwn(chatId: number | null): ChatEntry | null {
    return this.#items.get(this.#createKey(chatId))?.entry ?? null;
  }

  /**
   * Returns the entry of this tab. If there is none, it continues what others knew before this tab
   * received events. What they have counted since, this tab receives itself, perhaps later. Null if
   * nothing is known. Follows a reset of another tab first, also for a chat without an id.
   */
  find(chatId: number | null): ChatEntry | null {
    this.#followOthers();
    const own = this.getOwn(chatId);
    const before = this.#before.get(chatId);
    // The claim stays that of the other tab.
    return before ? { ...before, claimedAt: own?.claimedAt ?? 0 } : own;
  }

  /** This tab receives events from now on: it continues what all tabs know. */
  begin(): void {
    this.sync();
    this.#before = new Map(this.list().map((chat) => [chat.chatId, chat]));
  }

  /** Returns all entries of this tab, as they are in memory and in the storage. */
  listOwn(): readonly Item[] {
    this.#followOthers();
    return [...this.#items].filter(([key]) => key.endsWith(this.suffix)).map(([, item]) => item);
  }

  /** Returns what `find` returns of each chat that was not forgotten. */
  listKnown(): readonly ChatEntry[] {
    return this.list().flatMap(({ chatId }) => this.find(chatId) ?? []);
  }

  /**
   * Changes the entry of this tab, and writes it with the next `sync`: the storage is slow, and a
   * crash costs no more than the messages since. What is new is written at once.
   */
  note(entry: ChatEntry): void {
    const key = this.#createKey(entry.chatId);
    const text = this.#items.get(key)?.text;
    if (text) {
      this.#before.delete(entry.chatId);
      this.#items.set(key, { entry, text });
      this.#noted.add(key);
      this.#change();
    } else {
      this.write(entry);
    }
  }

  /** Writes the entry of this tab. */
  write(entry: ChatEntry): void {
    this.#before.delete(entry.chatId);
    this.#save(this.#createKey(entry.chatId), entry);
  }

  /** Changes the entry of this tab, also of a chat whose events it has not received yet. */
  mark(chat: ChatEntry, marks: Partial<ChatEntry>): void {
    const resetAt = this.#resetMark.at;
    const known = this.find(chat.chatId) ?? { ...chat, ...UNCOUNTED };
    if (this.#resetMark.at === resetAt) {
      this.write({ ...known, ...marks }); // Or else it is a chat of an agent who has signed out.
    }
  }

  /** Forgets what was logged long ago, reads what other tabs wrote, and writes what is missing. */
  sync(): void {
    const now = Date.now();
    const over = this.list()
      .filter((chat) => isDone(chat) && isOutdated(chat, now))
      .map(({ chatId }) => chatId);
    this.#remove(({ chatId }) => over.includes(chatId));
    this.#try((storage) => {
      this.#followMark(storage);
      const stored = Array.from(storage, (_, index) => storage.key(index) ?? '');
      const keys = stored.filter((key) => key.startsWith(`${this.#key}.`));
      for (const key of new Set([...keys, ...this.#items.keys()])) {
        this.#syncItem(storage, key, keys.length > 0, now);
      }
      for (const [key, { entry }] of this.#items) {
        if (this.#noted.delete(key)) {
          this.#save(key, entry);
        }
      }
    });
    this.#change();
  }

  /** Forgets everything, in all tabs. */
  reset(): void {
    this.#resetMark.set();
    this.#forget();
    this.#followOthers();
  }

  /** Follows a reset of another tab. */
  followReset(text: string | null): void {
    if (this.#resetMark.follow(text)) {
      this.#handleReset();
      this.#forget();
    }
  }

  #followOthers(): void {
    this.#try((storage) => {
      this.#followMark(storage);
    });
  }

  #followMark(storage: Storage): void {
    this.followReset(this.#resetMark.read(storage));
    this.#try(() => {
      this.#resetMark.write(storage);
    });
  }

  #forget(): void {
    this.#before.clear();
    this.#remove(() => true);
  }

  #syncItem(storage: Storage, key: string, hasOthers: boolean, now: number): void {
    const text = storage.getItem(key);
    const item = this.#items.get(key);
    if (text === item?.text) {
      return;
    }
    if (item?.text && text === null && hasOthers && isOutdated(item.entry, now)) {
      this.#items.delete(key); // Another tab has logged and removed it while this one slept.
    } else if (item && (text === null || key.endsWith(this.suffix))) {
      this.#save(key, item.entry); // After a clear, another tab may have written an older one.
    } else if (text !== null) {
      const entry = decodeEntry(text);
      if (entry) {
        this.#items.set(key, { entry, text });
      } else {
        this.malformed++;
        storage.removeItem(key);
      }
    }
  }

  #save(key: string, entry: ChatEntry): void {
    const text = JSON.stringify(entry);
    this.#items.set(key, { entry, text: '' });
    this.#try((storage) => {
      storage.setItem(key, text);
      this.#items.set(key, { entry, text });
    });
    this.#change();
  }

  #remove(isUnwanted: (entry: ChatEntry) => boolean): void {
    for (const [key, { entry }] of this.#items) {
      if (isUnwanted(entry)) {
        this.#items.delete(key);
        this.#try((storage) => {
          storage.removeItem(key);
        });
      }
    }
    this.#change();
  }

  #change(): void {
    this.changes.update((count) => count + 1);
  }

  #createKey(chatId: number | null): string {
    return `${this.#key}.${chatId}${this.suffix}`;
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
