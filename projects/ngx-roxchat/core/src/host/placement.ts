import { findClippingElements, getClip, getZoom, NOTHING, type Place } from './visible-part';
import { watchPosition } from './watch-position';

/** The name of the outlet for CSS anchor positioning. */
const ANCHOR = '--rox-chat-outlet';

/** After so many animation frames without a move, the loop rests. */
const FRAMES_UNTIL_REST = 20;

/** The place of the box, and the CSS functions that take it from the anchor. */
const ANCHOR_FUNCTIONS = {
  left: 'anchor',
  top: 'anchor',
  width: 'anchor-size',
  height: 'anchor-size',
} as const;

/** A place that is off by this, in px, is a wrong one, and not a rounded one. */
const TOLERANCE = 1;

/** Whether the browser knows CSS anchor positioning; a test environment may not know `CSS`. */
function canAnchor(): boolean {
  return typeof CSS === 'object' && CSS.supports('left: anchor(left)');
}

/**
 * Keeps the box over an outlet. The box never moves in the document, as that would load the frame
 * anew. CSS anchor positioning places it where that works, and script elsewhere.
 */
export class Placement {
  readonly #box: HTMLElement;
  #outlet: HTMLElement | null = null;
  #isAnchored = false;
  #loop = 0;
  #framesWithoutMove = 0;
  #place: Place = { left: 0, top: 0, width: 400, height: 600 };
  #last = '';
  #endWatch: () => void = () => undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    box.style.setProperty('position-anchor', ANCHOR);
    addEventListener('scroll', this.wake, true);
    addEventListener('resize', this.wake);
    this.follow(null);
  }

  /**
   * Shows the box over an outlet, and follows it; null hides it where it is. Its size stays the same
   * for the page in the frame.
   */
  follow(outlet: HTMLElement | null): void {
    this.#rest();
    this.#outlet?.style.removeProperty('anchor-name');
    this.#outlet = outlet;
    this.#last = '';
    this.#isAnchored = outlet !== null && canAnchor();
    if (outlet) {
      outlet.style.setProperty('anchor-name', ANCHOR);
      this.wake();
    } else {
      this.#setPlace();
      this.#box.style.clipPath = NOTHING;
    }
  }

  /** Removes all listeners. */
  destroy(): void {
    removeEventListener('scroll', this.wake, true);
    removeEventListener('resize', this.wake);
  }

  /** Follows the outlet until it rests again: something may have moved it. */
  readonly wake = (): void => {
    this.#framesWithoutMove = 0;
    if (this.#outlet && this.#loop === 0) {
      this.#rest();
      this.#follow(this.#outlet);
    }
  };

  #rest(): void {
    cancelAnimationFrame(this.#loop);
    this.#loop = 0;
    this.#endWatch();
  }

  #follow(outlet: HTMLElement): void {
    this.#framesWithoutMove = this.#update(outlet) ? 0 : this.#framesWithoutMove + 1;
    if (this.#framesWithoutMove < FRAMES_UNTIL_REST) {
      this.#loop = requestAnimationFrame(() => {
        this.#follow(outlet);
      });
    } else {
      this.#rest();
      this.#endWatch = watchPosition([outlet, this.#box], this.wake);
    }
  }

  /** Returns whether the outlet has moved, or the box was moved away from it. */
  #update(outlet: HTMLElement): boolean {
    this.#place = outlet.getBoundingClientRect();
    const clip = getClip(this.#place, findClippingElements(outlet), getZoom(this.#box));
    const now = JSON.stringify(this.#place) + clip;
    const isFirst = this.#last === '';
    const isMoved = this.#last !== now;
    this.#last = now;
    if (isFirst || (isMoved && !this.#isAnchored)) {
      this.#setPlace();
    }
    // Firefox does not see the transform of an anchor. Another element may have its name.
    const isLost = this.#isAnchored && this.#getOffset().some((off) => Math.abs(off) > TOLERANCE);
    if (isLost) {
      this.#isAnchored = false;
      this.#setPlace();
    }
    if (isMoved || isLost) {
      // An ancestor of the box with a transform moves what is fixed.
      const [left, top] = this.#getOffset();
      if (Math.abs(left) + Math.abs(top) > TOLERANCE) {
        this.#setPlace(left, top);
      }
      this.#box.style.clipPath = clip;
    }
    return isMoved || isLost;
  }

  /** Returns how far the box is from its place, and how much larger it is, in px. */
  #getOffset(): [left: number, top: number, ...sizes: number[]] {
    const at = this.#box.getBoundingClientRect();
    const { left, top, width, height } = this.#place;
    return [at.left - left, at.top - top, at.width - width, at.height - height];
  }

  /** Puts the box where the outlet is. If it is anchored, the numbers are for a removed outlet. */
  #setPlace(left = 0, top = 0): void {
    const { style } = this.#box;
    const zoom = getZoom(this.#box);
    const off: Partial<Record<string, number>> = { left, top };
    for (const [side, anchor] of Object.entries(ANCHOR_FUNCTIONS)) {
      const px = `${(this.#place[side as keyof Place] - (off[side] ?? 0)) / zoom}px`;
      style.setProperty(side, this.#isAnchored ? `${anchor}(${side}, ${px})` : px);
    }
  }
}
