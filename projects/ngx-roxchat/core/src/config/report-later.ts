import type { ErrorHandler } from '@angular/core';

/**
 * Passes an error to the application's `ErrorHandler` in a microtask. The handler may throw or
 * write a signal, which must not disturb the code that is running now, such as the rendering of a
 * view.
 */
export function reportLater(errorHandler: ErrorHandler, error: unknown): void {
  void Promise.resolve().then(() => {
    errorHandler.handleError(error);
  });
}
