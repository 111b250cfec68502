/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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

/** Returns what is left of a rectangle after the elements have clipped it; null for nothing. */
export function getVisiblePart(rect: Rect, clipping: readonly HTMLElement[]): Rect | null {
  let { left, top, right, bottom } = rect;
  for (const element of clipping) {
    const outer = element.getBoundingClientRect();
    const x = outer.left + element.clientLeft;
    const y = outer.top + element.clientTop;
    left = Math.max(left, x);
    top = Math.max(top, y);
    right = Math.min(right, x + element.clientWidth);
    bottom = Math.min(bottom, y + element.clientHeight);
  }
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** Returns the parent in the flat tree: that of shadow roots and slots. */
function getParent(element: HTMLElement): HTMLElement | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return (parent instanceof ShadowRoot ? parent.host : parent) as HTMLElement | null;
}
