/** How far the clock may be set back, in ms: a day. */
const LONGEST_SET_BACK = 86_400_000;

/** When an agent has signed out last, in any tab. All tabs share it in the browser's storage. */
export class ResetMark {
  readonly #key: string;
  #at = 0;

  /** @param key that of the storage */
  constructor(key: string) {
    this.#key = key;
  }

  /** In ms since the epoch; 0 if no agent has signed out. */
  get at(): number {
    return this.#at;
  }

  /** Notes that the agent signs out in this tab. */
  set(): void {
    this.#at = Math.max(Date.now(), this.#at + 1);
  }

  /** Returns what is in the storage. */
  read(storage: Storage): string | null {
    return storage.getItem(this.#key);
  }

  /** Writes it if the storage does not have it: it may have been cleared since. */
  write(storage: Storage): void {
    if (Number(this.read(storage)) !== this.#at) {
      storage.setItem(this.#key, String(this.#at));
    }
  }

  /** Returns whether the agent has signed out in another tab since. */
  follow(text: string | null): boolean {
    const at = Number(text);
    // A time in the future is none that this library wrote, unless the clock was set back.
    const latest = Date.now() + LONGEST_SET_BACK;
    if (this.#at >= latest) {
      this.#at = 0;
    }
    const isNew = at > this.#at && at < latest;
    if (isNew) {
      this.#at = at;
    }
    return isNew;
  }
}
