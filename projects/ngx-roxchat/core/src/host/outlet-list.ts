/** The outlets, in the order in which they came on screen. */
export class OutletList {
  readonly #canShow: (outlet: HTMLElement) => boolean;

  /** Whether each of them could show the frame at the last look. */
  readonly #outlets = new Map<HTMLElement, boolean>();

  constructor(canShow: (outlet: HTMLElement) => boolean) {
    this.#canShow = canShow;
  }

  add(outlet: HTMLElement): void {
    this.#outlets.set(outlet, false);
  }

  remove(outlet: HTMLElement): void {
    this.#outlets.delete(outlet);
  }

  /** Returns the outlet that came on screen last, for the first time or again; null for none. */
  findNewest(): HTMLElement | null {
    for (const [outlet, could] of [...this.#outlets]) {
      const can = this.#canShow(outlet);
      if (can && !could) {
        this.#outlets.delete(outlet); // So that it moves to the end.
      }
      this.#outlets.set(outlet, can);
    }
    return [...this.#outlets].filter(([, can]) => can).at(-1)?.[0] ?? null;
  }
}

/** Whether an element has a place: it is in the document, and no `display: none` hides it. */
export function isOnScreen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
