import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'lastChatId';

/** The last id that a new chat got, in any tab and before any reload: an id names one chat for ever. */
@Injectable({ providedIn: 'root' })
export class LastChatId {
  readonly #view = inject(DOCUMENT).defaultView;
  #last = 0;

  get(): number {
    return Math.max(this.#last, this.#try((storage) => Number(storage.getItem(KEY))) ?? 0);
  }

  set(chatId: number): void {
    this.#last = chatId;
    this.#try((storage) => {
      storage.setItem(KEY, String(chatId));
    });
  }

  /** Storage may be denied to a frame: then the id is that of this page alone. */
  #try<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return this.#view ? use(this.#view.localStorage) : undefined;
    } catch {
      return undefined;
    }
  }
}
