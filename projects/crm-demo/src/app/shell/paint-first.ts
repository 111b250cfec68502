import type { CanActivateChildFn } from '@angular/router';

/** Lets the browser paint the pressed link before the next page is rendered. */
export const paintFirst: CanActivateChildFn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0, true);
  });
