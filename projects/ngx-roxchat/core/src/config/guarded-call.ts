import type { ErrorHandler } from '@angular/core';
import { reportLater } from './report-later';

/**
 * Calls a function of the application's configuration. If it throws, the error is reported once,
 * and again only after a call that worked.
 */
export class GuardedCall {
  readonly #errorHandler: ErrorHandler;
  #hasThrown = false;

  constructor(errorHandler: ErrorHandler) {
    this.#errorHandler = errorHandler;
  }

  /** Returns what the function returns; null if it throws. */
  run<T>(call: () => T): T | null {
    try {
      const value = call();
      this.#hasThrown = false;
      return value;
    } catch (error) {
      if (!this.#hasThrown) {
        this.#hasThrown = true;
        reportLater(this.#errorHandler, error);
      }
      return null;
    }
  }
}
