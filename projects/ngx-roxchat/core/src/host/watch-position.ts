/** How much of the element's area may come into view or leave it unnoticed. */
const TOLERANCE = 1e-4;

/**
 * Watches an element that does not move, without a frame loop: an `IntersectionObserver` whose root
 * is the place of the element calls back when the element leaves this place.
 *
 * @returns a function that ends the watch
 */
export function watchPosition(element: HTMLElement, onMove: () => void): () => void {
  const root = element.ownerDocument;
  const { clientWidth, clientHeight } = root.documentElement;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const rootMargin = [top, clientWidth - right, clientHeight - bottom, left]
    .map((inset) => `${-Math.floor(inset)}px`)
    .join(' ');
  let observer: IntersectionObserver;

  const observe = (threshold: number[], onFirst: (ratio: number) => void) => {
    let isFirst = true;
    const check = ({
      boundingClientRect: { x, y },
      intersectionRatio,
    }: IntersectionObserverEntry) => {
      if (!isFirst || Math.abs(x - left) + Math.abs(y - top) > 1) {
        onMove();
      } else {
        isFirst = false;
        onFirst(intersectionRatio);
      }
    };
    observer = new IntersectionObserver(
      (entries) => {
        entries.forEach(check);
      },
      { root, rootMargin, threshold },
    );
    observer.observe(element);
  };
  observe([0, 1], (ratio) => {
    if (ratio > 0 && ratio < 1) {
      // A scroll container clips it, so a move changes the part that is visible.
      observer.disconnect();
      observe([0, ratio, Math.min(ratio + TOLERANCE, 1), 1], () => undefined);
    }
  });
  return () => {
    observer.disconnect();
  };
}
