import { DOCUMENT, inject, Injectable } from '@angular/core';

/** The browser's storage, which stands in for the server of the CRM. On a server it is empty. */
@Injectable({ providedIn: 'root' })
export class JsonStorage {
  readonly #storage = inject(DOCUMENT).defaultView?.localStorage;

  /** Returns what was written under the key; the fallback if nothing was. */
  read<Value>(key: string, fallback: Value): Value {
    const text = this.#storage?.getItem(key) ?? null;
    return text === null ? fallback : (JSON.parse(text) as Value);
  }

  write(key: string, value: unknown): void {
    this.#storage?.setItem(key, JSON.stringify(value));
  }
}
