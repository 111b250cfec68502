import type { CanActivateFn } from '@angular/router';

/** Lets the browser paint the pressed link before the next page is rendered. */
export const paintFirst: CanActivateFn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0, true);
  });
