import { DOCUMENT, inject, Injectable } from '@angular/core';

/** The browser's storage, which stands in for the server of the CRM. On a server it is empty. */
@Injectable({ providedIn: 'root' })
export class JsonStorage {
  readonly #storage = inject(DOCUMENT).defaultView?.localStorage;

  /** Returns what was written under the key; the fallback if that is nothing, or no JSON. */
  read<Value>(key: string, fallback: Value): Value {
    try {
      return (JSON.parse(this.#storage?.getItem(key) ?? 'null') as Value | null) ?? fallback;
    } catch {
      return fallback;
    }
  }

  write(key: string, value: unknown): void {
    this.#storage?.setItem(key, JSON.stringify(value));
  }
}
