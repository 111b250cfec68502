/** A holder of a lock, or one that waits for it. */
interface Request {
  readonly tab: object;
  readonly go: () => Promise<unknown> | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The Web Locks of one origin, with one name. Each tab gets a `LockManager` of its own. As in a
 * browser, a granted lock and a lost one reach the tab only later.
 */
export class FakeLocks {
  /** How long a tab is too busy to notice that it got the lock, in ms. */
  grantTime = 0;
  #holder: Request | null = null;
  #waiting: Request[] = [];

  /** The tab that holds the lock, of which it may not know yet; null if none does. */
  get holder(): object | null {
    return this.#holder?.tab ?? null;
  }

  /** Returns the lock manager of a tab. */
  createManager(tab: object): Pick<LockManager, 'request'> {
    const request = (
      _: string,
      { steal, signal }: LockOptions,
      go: () => Promise<unknown> | null,
    ): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const asked: Request = { tab, go, resolve, reject };
        if (steal && signal) {
          reject(new DOMException('', 'NotSupportedError'));
        } else if (steal) {
          const lost = this.#holder;
          this.#grant(asked);
          lost?.reject(new DOMException('', 'AbortError'));
        } else {
          this.#waiting.push(asked);
          signal?.addEventListener('abort', () => {
            if (this.#waiting.includes(asked)) {
              this.#waiting = this.#waiting.filter((one) => one !== asked);
              reject(new DOMException('', 'AbortError'));
            }
          });
          this.#next();
        }
      });
    return { request } as Pick<LockManager, 'request'>;
  }

  /** Ends all that a tab holds or waits for: it was closed, or has crashed. */
  close(tab: object): void {
    this.#waiting = this.#waiting.filter((request) => request.tab !== tab);
    if (this.#holder?.tab === tab) {
      this.#holder = null;
      this.#next();
    }
  }

  #next(): void {
    const first = this.#holder ? undefined : this.#waiting.shift();
    if (first) {
      this.#grant(first);
    }
  }

  #grant(request: Request): void {
    this.#holder = request;
    const { grantTime } = this;
    void (grantTime > 0 ? new Promise((go) => setTimeout(go, grantTime)) : Promise.resolve())
      .then(() => request.go())
      .then((value) => {
        request.resolve(value);
        if (this.#holder === request) {
          this.#holder = null;
          this.#next();
        }
      });
  }
}
