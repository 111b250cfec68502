import type { ErrorHandler } from '@angular/core';
import { reportLater } from './report-later';

/**
 * Calls a function that the application has configured. One that throws is reported once, and not
 * at each call, until it works again.
 */
export class GuardedCall {
  readonly #errorHandler: ErrorHandler;
  #hasThrown = false;

  constructor(errorHandler: ErrorHandler) {
    this.#errorHandler = errorHandler;
  }

  /** What the function returns; null if it throws. */
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
