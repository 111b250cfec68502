import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  model,
  signal,
} from '@angular/core';
import { Texts } from '../messages/texts';
import { FrameHost } from './frame-host';

/** The least width of the dock, and of what is beside it, in px. */
const MIN_WIDTH = 280;

/** How much wider a key makes the dock where lines run from left to right, in px. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 16, ArrowRight: -16 };

/** The width that a key sets, which the limits clamp, in px. */
const EDGES: Readonly<Record<string, number>> = { Home: 0, End: Infinity };

/**
 * Lets the agent resize the docked workspace, by pointer and by keyboard. The dock ends where the
 * line ends.
 *
 * ```html
 * <rox-chat-workspace-host>
 *   <rox-chat-dock-separator [(width)]="width" />
 * </rox-chat-workspace-host>
 * ```
 */
@Component({
  selector: 'rox-chat-dock-separator',
  template: '',
  styleUrl: './rox-chat-dock-separator.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-controls': 'rox-chat-workspace-box',
    '[attr.aria-label]': 'texts.getText("host.resize")',
    '[attr.aria-valuemin]': 'min',
    '[attr.aria-valuemax]': 'max()',
    '[attr.aria-valuenow]': 'now()',
    '(window:resize)': 'max.set(getMax())',
    '(keydown)': 'handleKey($event)',
    '(pointerdown)': 'handleDown($event)',
    '(pointermove)': 'handleMove($event)',
    // The document gets it if an outlet takes the dock away during a drag.
    '(document:lostpointercapture)': 'handleUp()',
  },
})
export class RoxChatDockSeparator {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #host = inject(FrameHost);

  /**
   * The width of the dock, in px. The agent changes it. It is at least 280, and leaves at least
   * 280 px of the page.
   */
  readonly width = model(400);

  /** The end of the dock during a drag, in px of the viewport; null outside of a drag. */
  #end: number | null = null;

  /** The texts in the agent's language. */
  protected readonly texts = inject(Texts);
  /** The least width, in px. */
  protected readonly min = MIN_WIDTH;
  /** The greatest width, in px. */
  protected readonly max = signal(this.getMax());
  /** The width within the limits, in px. */
  protected readonly now = computed(() => this.#clamp(this.width()));

  constructor() {
    afterRenderEffect(() => {
      this.#host.element?.style.setProperty('--rox-chat-dock-width', `${this.now()}px`);
    });
  }

  /** Returns the greatest width on this screen, in px. */
  protected getMax(): number {
    return Math.max(MIN_WIDTH, this.#element.ownerDocument.documentElement.clientWidth - MIN_WIDTH);
  }

  /** Resizes the dock by a key. */
  protected handleKey(event: KeyboardEvent): void {
    const { key } = event;
    const width = EDGES[key] ?? this.now() + (STEPS[key] ?? NaN) * this.#getDirection();
    if (!isNaN(width)) {
      event.preventDefault(); // The page would scroll.
      this.width.set(this.#clamp(width));
    }
  }

  /** Starts a drag with the main button. */
  protected handleDown(event: PointerEvent): void {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault(); // The browser would select text.
    this.#element.focus();
    this.#element.setPointerCapture(event.pointerId);
    this.#end = event.clientX + this.now() * this.#getDirection();
    this.#host.setPassive(true);
  }

  /** Resizes the dock during a drag. */
  protected handleMove({ clientX }: PointerEvent): void {
    if (this.#end !== null) {
      this.width.set(this.#clamp((this.#end - clientX) * this.#getDirection()));
    }
  }

  /** Ends a drag. */
  protected handleUp(): void {
    this.#end = null;
    this.#host.setPassive(false);
  }

  #clamp(width: number): number {
    return Math.min(Math.max(width || 0, MIN_WIDTH), this.max());
  }

  /** Returns 1 where lines run from left to right, and -1 otherwise. */
  #getDirection(): 1 | -1 {
    return getComputedStyle(this.#element).direction === 'rtl' ? -1 : 1;
  }
}
