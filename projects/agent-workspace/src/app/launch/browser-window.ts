import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** The part of `window` that the workspace uses. */
type BrowserWindow = Pick<
  Window,
  'addEventListener' | 'removeEventListener' | 'fetch' | 'location' | 'parent'
>;

/** The window the workspace runs in; a token, so that a test can provide a parent window. */
export const BROWSER_WINDOW = new InjectionToken<BrowserWindow>('BROWSER_WINDOW', {
  factory: () => {
    const window = inject(DOCUMENT).defaultView;
    if (!window) {
      throw new Error('The Agent Workspace runs in a browser window only.');
    }
    return window;
  },
});
