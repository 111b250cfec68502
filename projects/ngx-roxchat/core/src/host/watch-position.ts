/** How fine the part of an element that its ancestors do not clip is measured. */
const STEPS = 1_000;

/**
 * Watches elements at one place that do not move, without a frame loop: an `IntersectionObserver`
 * whose root is this place calls back when one of them leaves it, or when its ancestors clip another
 * part of it.
 *
 * @returns a function that ends the watch
 */
export function watchPosition(
  elements: readonly [HTMLElement, ...HTMLElement[]],
  onMove: () => void,
): () => void {
  const [element] = elements;
  const root = element.ownerDocument;
  const { clientWidth, clientHeight } = root.documentElement;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  let isFirst = true;
  const observer = new IntersectionObserver(
    (entries) => {
      const isThere = entries.every(
        ({ boundingClientRect: at }) => Math.abs(at.left - left) + Math.abs(at.top - top) <= 1,
      );
      if (!isFirst || !isThere) {
        onMove();
      }
      isFirst = false;
    },
    {
      root,
      rootMargin: [top, clientWidth - right, clientHeight - bottom, left]
        .map((inset) => `${-Math.floor(inset)}px`)
        .join(' '),
      threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS),
    },
  );
  elements.forEach((one) => {
    observer.observe(one);
  });
  return () => {
    observer.disconnect();
  };
}
