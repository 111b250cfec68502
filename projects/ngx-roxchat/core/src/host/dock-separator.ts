import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  signal,
} from '@angular/core';

/** The least width of the dock, and of what is beside it, in px. */
const MIN_WIDTH = 280;

/** How much wider a key makes the dock where lines run from left to right, in px. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 16, ArrowRight: -16 };

/** The width that a key sets, which the limits clamp, in px. */
const EDGES: Readonly<Record<string, number>> = { Home: 0, End: Infinity };

/** Resizes the dock, which ends where the line ends, by pointer and by keyboard. */
@Component({
  selector: 'rox-chat-dock-separator',
  template: '',
  styleUrl: './dock-separator.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-controls': 'rox-chat-workspace-box',
    '[attr.aria-label]': 'label()',
    '[attr.aria-valuemin]': 'min',
    '[attr.aria-valuemax]': 'max()',
    '[attr.aria-valuenow]': 'now()',
    '(window:resize)': 'max.set(getMax())',
    '(keydown)': 'handleKey($event)',
    '(pointerdown)': 'handleDown($event)',
    '(pointermove)': 'handleMove($event)',
    '(lostpointercapture)': 'isDragged.set(false)',
  },
})
export class DockSeparator {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string | null>();

  /** The width of the dock, in px. */
  readonly width = model.required<number>();

  /** Whether the pointer drags the separator. */
  readonly isDragged = model.required<boolean>();

  /** The end of the dock during a drag, in px of the viewport. */
  #end = 0;

  protected readonly min = MIN_WIDTH;
  protected readonly max = signal(this.getMax());
  protected readonly now = computed(() => this.#clamp(this.width()));

  protected getMax(): number {
    return Math.max(MIN_WIDTH, this.#element.ownerDocument.documentElement.clientWidth - MIN_WIDTH);
  }

  protected handleKey(event: KeyboardEvent): void {
    const { key } = event;
    const width = EDGES[key] ?? this.now() + (STEPS[key] ?? NaN) * this.#getDirection();
    if (!isNaN(width)) {
      event.preventDefault(); // The page would scroll.
      this.width.set(this.#clamp(width));
    }
  }

  protected handleDown(event: PointerEvent): void {
    event.preventDefault(); // The browser would select text.
    this.#element.focus();
    this.#element.setPointerCapture(event.pointerId);
    this.#end = event.clientX + this.now() * this.#getDirection();
    this.isDragged.set(true);
  }

  protected handleMove({ clientX }: PointerEvent): void {
    if (this.isDragged()) {
      this.width.set(this.#clamp((this.#end - clientX) * this.#getDirection()));
    }
  }

  #clamp(width: number): number {
    return Math.min(Math.max(width || 0, MIN_WIDTH), this.max());
  }

  /** Returns 1 where lines run from left to right, and -1 otherwise. */
  #getDirection(): 1 | -1 {
    return getComputedStyle(this.#element).direction === 'rtl' ? -1 : 1;
  }
}
