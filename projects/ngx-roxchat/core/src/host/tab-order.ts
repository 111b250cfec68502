import { isVisible } from './is-visible';

/** A CSS selector of the elements that Tab may reach. */
export const TABBABLE =
  'a[href], button, input, select, textarea, iframe, summary, [tabindex], [contenteditable]';

/**
 * Returns the element that Tab reaches after an outlet, or before it; null if there is none. The
 * frame is the last in the document, but its turn is where its outlet is.
 */
export function findBeside(
  outlet: HTMLElement,
  box: HTMLElement,
  side: 'before' | 'after',
): HTMLElement | null {
  const [following, preceding] = [4, 2]; // Node.DOCUMENT_POSITION_FOLLOWING and …PRECEDING.
  const position = side === 'after' ? following : preceding;
  const beside = [...outlet.ownerDocument.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) =>
      (outlet.compareDocumentPosition(element) & position) > 0 &&
      !outlet.contains(element) &&
      !box.contains(element) &&
      isTabbable(element),
  );
  return beside.at(side === 'after' ? 0 : -1) ?? null;
}

function isTabbable(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    !element.closest('[inert]') &&
    isVisible(element)
  );
}
