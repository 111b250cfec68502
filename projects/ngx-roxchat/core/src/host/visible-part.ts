/** A clip that leaves nothing. Then nothing can be clicked, and yet the page in the frame goes on. */
export const NOTHING = 'inset(50%)';

/** Returns the elements that clip what an element shows, such as scroll containers. */
export function findClippingElements(element: HTMLElement): HTMLElement[] {
  const clipping: HTMLElement[] = [];
  const { body } = element.ownerDocument;
  for (let at = getParent(element); at && at !== body; at = getParent(at)) {
    const { overflow, position } = getComputedStyle(at);
    if (overflow !== 'visible') {
      clipping.push(at);
    }
    if (position === 'fixed') {
      break;
    }
  }
  return clipping;
}

/** Returns the `clip-path` for a rectangle of the viewport, as the elements clip it. */
export function getClip(rect: DOMRectReadOnly, clipping: readonly HTMLElement[]): string {
  let [top, right, bottom, left] = [0, 0, 0, 0];
  for (const element of clipping) {
    const outer = element.getBoundingClientRect();
    const x = outer.left + element.clientLeft - rect.left;
    const y = outer.top + element.clientTop - rect.top;
    left = Math.max(left, x);
    top = Math.max(top, y);
    right = Math.max(right, rect.width - x - element.clientWidth);
    bottom = Math.max(bottom, rect.height - y - element.clientHeight);
  }
  return left + right < rect.width && top + bottom < rect.height
    ? `inset(${top}px ${right}px ${bottom}px ${left}px)`
    : NOTHING;
}

/** Returns the parent in the flat tree: that of shadow roots and slots. */
function getParent(element: HTMLElement): HTMLElement | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return (parent instanceof ShadowRoot ? parent.host : parent) as HTMLElement | null;
}
