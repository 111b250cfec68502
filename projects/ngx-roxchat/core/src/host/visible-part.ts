/** Where an element is, in px of the viewport, and how large. */
export type Place = Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>;

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

/**
 * Returns the `clip-path` for a place, as the elements clip it.
 *
 * @param boxZoom the CSS `zoom` of the element that gets it
 */
export function getClip(place: Place, clipping: readonly HTMLElement[], boxZoom: number): string {
  let [top, right, bottom, left] = [0, 0, 0, 0];
  for (const element of clipping) {
    const outer = element.getBoundingClientRect();
    const zoom = getZoom(element);
    const x = outer.left + element.clientLeft * zoom - place.left;
    const y = outer.top + element.clientTop * zoom - place.top;
    left = Math.max(left, x);
    top = Math.max(top, y);
    right = Math.max(right, place.width - x - element.clientWidth * zoom);
    bottom = Math.max(bottom, place.height - y - element.clientHeight * zoom);
  }
  return left + right < place.width && top + bottom < place.height
    ? `inset(${[top, right, bottom, left].map((inset) => `${inset / boxZoom}px`).join(' ')})`
    : NOTHING;
}

/** Returns the CSS `zoom` of an element, which its own lengths do not contain; 1 if it is not known. */
export function getZoom(element: { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}

/** Returns the parent in the flat tree: that of shadow roots and slots. */
function getParent(element: HTMLElement): HTMLElement | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return (parent instanceof ShadowRoot ? parent.host : parent) as HTMLElement | null;
}
