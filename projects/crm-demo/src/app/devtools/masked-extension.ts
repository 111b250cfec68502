import { DOCUMENT, inject } from '@angular/core';
import type { LiftedState } from '@ngrx/store-devtools';
import { devtoolsOptions } from './devtools-options';

interface Extension {
  connect(options: object): unknown;
  send(action: null, history: LiftedState, options: object): void;
}

/**
 * Returns the browser's extension, wrapped to mask also the first state of the history; null if it
 * is not installed. NgRx masks the state after each action, but sends the first one unmasked.
 */
export function maskedExtension(): Extension | null {
  const browser = inject(DOCUMENT).defaultView as {
    __REDUX_DEVTOOLS_EXTENSION__?: Extension;
  } | null;
  const extension = browser?.__REDUX_DEVTOOLS_EXTENSION__;
  const { stateSanitizer } = devtoolsOptions();
  return extension
    ? {
        connect: (options) => extension.connect(options),
        send: (action, history, options) => {
          // At first there is no committed state.
          const committedState: unknown =
            history.committedState && stateSanitizer?.(history.committedState, 0);
          extension.send(action, { ...history, committedState }, options);
        },
      }
    : null;
}
