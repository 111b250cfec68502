/**
 * Whether an element has a place, and no style hides it: no `display`, no `visibility`, and no
 * `content-visibility`, as in closed `<details>`. Its opacity and clipping do not count.
 */
export function isVisible(element: HTMLElement): boolean {
  const check: Partial<HTMLElement> = element; // Safari before 17.4 has no `checkVisibility`.
  return (
    element.getClientRects().length > 0 &&
    check.checkVisibility?.({ visibilityProperty: true }) !== false
  );
}
