import type { ErrorHandler } from '@angular/core';

/**
 * Hands an error to the application's `ErrorHandler` once all that goes on now is done: what it
 * does or throws cannot disturb that, such as by writing a signal while a view is rendered.
 */
export function reportLater(errorHandler: ErrorHandler, error: unknown): void {
  void Promise.resolve().then(() => {
    errorHandler.handleError(error);
  });
}
