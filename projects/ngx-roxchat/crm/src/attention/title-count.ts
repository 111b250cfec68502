/**
 * How long to wait after other code has written the title, in ms. The time is doubled each time
 * that the number is gone again, so that two do not compete.
 */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 60_000;

/** A number at the start of a title. Other code may write a mark before it. */
const NUMBER = /^([^\p{L}\p{N}]*)\((\d+)\) /u;

/** Puts a number before the document's title, whatever other code writes there. */
export class TitleCount {
  readonly #document: Document;
  readonly #observer: MutationObserver;

  /** The numbers that were written. Other code may keep a title with one of them. */
  readonly #numbers = new Set<number>();
  #count = 0;
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#observer = new MutationObserver(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        const isGone = this.show(this.#count);
        this.#pause = isGone ? Math.min(this.#pause * 2, LONGEST_PAUSE) : FIRST_PAUSE;
      }, this.#pause);
    });
  }

  /** Shows a number; none for 0. Returns whether the title was another one. */
  show(count: number): boolean {
    this.#count = count;
    const shown = this.#document.title;
    const title = shown.replace(NUMBER, (text, mark: string, number) =>
      this.#numbers.has(Number(number)) ? mark : text,
    );
    const wanted = count > 0 ? `(${count}) ${title}` : title;
    const isOther = wanted !== shown;
    if (isOther) {
      if (count > 0) {
        this.#numbers.add(count);
      }
      this.#document.title = wanted;
      const options = { childList: true, subtree: true, characterData: true };
      this.#observer.observe(this.#document.head, options);
    }
    return isOther;
  }

  /** Restores the title. */
  destroy(): void {
    this.show(0);
    this.#observer.disconnect();
    clearTimeout(this.#timer ?? undefined);
  }
}
