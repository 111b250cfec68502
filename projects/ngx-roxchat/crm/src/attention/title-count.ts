/** How long to wait after other code has written the title, in ms, so that two do not compete. */
const PAUSE = 100;

/** Puts a number before the document's title, whatever other code writes there. */
export class TitleCount {
  readonly #document: Document;
  readonly #observer: MutationObserver;

  /** The numbers that were written. Other code may keep a title with one of them. */
  readonly #numbers = new Set<number>();
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#observer = new MutationObserver(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.show(this.#count);
      }, PAUSE);
    });
  }

  /** Shows a number; none for 0. */
  show(count: number): void {
    this.#count = count;
    const shown = this.#document.title;
    const title = shown.replace(/\((\d+)\) /g, (text, number) =>
      this.#numbers.has(Number(number)) ? '' : text,
    );
    const wanted = count > 0 ? `(${count}) ${title}` : title;
    if (wanted !== shown) {
      this.#numbers.add(count);
      this.#document.title = wanted;
      const options = { childList: true, subtree: true, characterData: true };
      this.#observer.observe(this.#document.head, options);
    }
  }

  /** Restores the title. */
  destroy(): void {
    this.show(0);
    this.#observer.disconnect();
    clearTimeout(this.#timer ?? undefined);
  }
}
