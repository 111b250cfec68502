import { afterNextRender, DestroyRef, Directive, ElementRef, inject, signal } from '@angular/core';

type Move = (index: number, count: number) => number;

const next: Move = (index, count) => Math.min(index + 1, count - 1);
const previous: Move = (index) => Math.max(index - 1, 0);

/** Which item a key moves to, from the index of the current one and the number of items. */
const moves: Readonly<Record<string, Move>> = {
  ArrowDown: next,
  ArrowUp: previous,
  ArrowRight: next,
  ArrowLeft: previous,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The keys that change places where a row runs from right to left. */
const mirrored: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
};

/** A list that is one tab stop: the arrow keys, Home and End move through its items. */
@Directive({
  selector: '[crmRovingList]',
  exportAs: 'crmRovingList',
  host: { '(keydown)': 'move($event)' },
})
export class RovingList {
  readonly #list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #items = new Set<RovingItem>();

  /** Whether the focus was in the list: then the stop is the item that had it last. */
  #wasEntered = false;

  add(item: RovingItem): void {
    this.#items.add(item);
    item.isStop.set(this.#items.size === 1);
  }

  /** Until the focus is in the list, the stop is the first item. */
  settle(): void {
    const [first] = this.#sort();
    if (first && !this.#wasEntered) {
      this.#stopAt(first);
    }
  }

  remove(item: RovingItem): void {
    this.#items.delete(item);
    if (item.isStop()) {
      this.#sort()[0]?.isStop.set(true);
    }
  }

  /** Notes that an item has the focus. */
  enterAt(item: RovingItem): void {
    this.#wasEntered = true;
    this.#stopAt(item);
  }

  /** Makes an item the one that Tab reaches. */
  #stopAt(item: RovingItem): void {
    for (const other of this.#items) {
      other.isStop.set(other === item);
    }
  }

  /** Moves the focus to the first item. */
  enter(): void {
    this.#sort()[0]?.element.focus();
  }

  protected move(event: KeyboardEvent): void {
    const { key } = event;
    const isMirrored = getComputedStyle(this.#list).direction === 'rtl';
    const move = moves[isMirrored ? (mirrored[key] ?? key) : key];
    const items = this.#sort();
    const index = items.findIndex(({ element }) => element === event.target);
    if (move && index >= 0) {
      event.preventDefault(); // The list would scroll.
      items[move(index, items.length)]?.element.focus();
    }
  }

  /** Returns the items in the order of the document. */
  #sort(): readonly RovingItem[] {
    return [...this.#items].sort(({ element }, other) =>
      element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
  }
}

/** An item of a list that is one tab stop. Outside of such a list, it is a stop of its own. */
@Directive({
  selector: '[crmRovingItem]',
  host: { '[attr.tabindex]': 'isStop() ? 0 : -1', '(focus)': 'list?.enterAt(this)' },
})
export class RovingItem {
  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Whether Tab reaches this item. */
  readonly isStop = signal(true);

  protected readonly list = inject(RovingList, { optional: true });

  constructor() {
    this.list?.add(this);
    afterNextRender(() => {
      this.list?.settle();
    });
    inject(DestroyRef).onDestroy(() => this.list?.remove(this));
  }
}
