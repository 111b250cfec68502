import { DOCUMENT, inject } from '@angular/core';
import type { LiftedState } from '@ngrx/store-devtools';
import { devtoolsOptions } from './devtools-options';

interface Extension {
  connect(options: object): unknown;
  send(action: null, history: LiftedState, options: object): void;
}

/**
 * The browser's extension, if it has it, given a history that begins with a masked state, too: NgRx
 * masks the states after the actions, and sends the one before them all as it is.
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
          // To begin with there is none.
          const committedState: unknown =
            history.committedState && stateSanitizer?.(history.committedState, 0);
          extension.send(action, { ...history, committedState }, options);
        },
      }
    : null;
}
