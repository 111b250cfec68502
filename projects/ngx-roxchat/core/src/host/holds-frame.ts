const FRAMES: readonly string[] = ['iframe', 'object', 'embed'];

/**
 * Whether the page that has the focus may be in an element: in a frame, or in one of a shadow root.
 * A closed shadow root shows no content, so that each custom element may have a frame there.
 */
export function holdsFrame({ localName, shadowRoot }: Element): boolean {
  const inner = shadowRoot?.activeElement;
  return inner
    ? holdsFrame(inner)
    : FRAMES.includes(localName) || (!shadowRoot && customElements.get(localName) !== undefined);
}
