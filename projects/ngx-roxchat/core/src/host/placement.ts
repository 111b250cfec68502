import { findClippingElements, getVisiblePart, type Rect } from './visible-part';
import { watchPosition } from './watch-position';

/** The name of the outlet for CSS anchor positioning. */
const ANCHOR = '--rox-chat-outlet';

/** After so many animation frames without a move, the loop rests. */
const FRAMES_UNTIL_REST = 20;

/** Whether the browser knows CSS anchor positioning; a test environment may not know `CSS`. */
function canAnchor(): boolean {
  return (
    typeof CSS === 'object' &&
    CSS.supports('left: anchor(left)') &&
    CSS.supports('width: anchor-size(width)')
  );
}

/** Clips all. Then nothing can be clicked, and yet the page in the frame goes on. */
const NOTHING = 'inset(50%)';

/**
 * Keeps the box over an outlet. The box never moves in the document, as that would load the frame
 * anew. CSS anchor positioning places it where that works, and script elsewhere.
 */
export class Placement {
  readonly #box: HTMLElement;
  #outlet: HTMLElement | null = null;
  #clipping: HTMLElement[] = [];
  #isAnchored = false;
  #loop = 0;
  #framesWithoutMove = 0;
  #rect: Rect = { left: 0, top: 0, right: 400, bottom: 600 };
  #last = '';
  #endWatch: () => void = () => undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    box.style.setProperty('position-anchor', ANCHOR);
    this.leave();
  }

  /** Shows the box over an outlet, and follows it. */
  follow(outlet: HTMLElement): void {
    this.leave();
    this.#outlet = outlet;
    this.#isAnchored = canAnchor();
    outlet.style.setProperty('anchor-name', ANCHOR);
    this.wake();
  }

  /** Hides the box where it is: its size stays the same for the page in the frame. */
  leave(): void {
    this.#outlet?.style.removeProperty('anchor-name');
    this.#outlet = null;
    this.#last = '';
    this.#rest();
    this.#setPlace(this.#rect, false);
    this.#box.style.clipPath = NOTHING;
  }

  /** Follows the outlet until it rests again: something may have moved it. */
  readonly wake = (): void => {
    this.#framesWithoutMove = 0;
    if (this.#outlet && this.#loop === 0) {
      this.#rest();
      this.#clipping = findClippingElements(this.#outlet);
      this.#follow();
    }
  };

  #rest(): void {
    cancelAnimationFrame(this.#loop);
    this.#loop = 0;
    this.#endWatch();
  }

  readonly #follow = (): void => {
    const outlet = this.#outlet;
    if (!outlet) {
      return;
    }
    this.#framesWithoutMove = this.#update(outlet) ? 0 : this.#framesWithoutMove + 1;
    if (this.#framesWithoutMove < FRAMES_UNTIL_REST) {
      this.#loop = requestAnimationFrame(this.#follow);
    } else {
      this.#rest();
      this.#endWatch = watchPosition(outlet, this.wake);
    }
  };

  /** Returns whether the outlet has moved. */
  #update(outlet: HTMLElement): boolean {
    const rect = outlet.getBoundingClientRect();
    const part = getVisiblePart(rect, this.#clipping);
    const { left, top, right, bottom } = rect;
    const now = [left, top, right, bottom, part?.left, part?.top, part?.right, part?.bottom].join();
    if (now === this.#last) {
      return false;
    }
    if (this.#last === '' || !this.#isAnchored) {
      this.#setPlace(rect, this.#isAnchored);
    }
    this.#last = now;
    this.#rect = rect;
    this.#correct(rect);
    this.#box.style.clipPath = part
      ? `inset(${part.top - top}px ${right - part.right}px ${bottom - part.bottom}px ${part.left - left}px)`
      : NOTHING;
    return true;
  }

  /**
   * Compares the place of the box with that of the outlet. Firefox does not see the transform of an
   * anchor, and an ancestor of the box with a transform moves what is fixed.
   */
  #correct(rect: Rect): void {
    const isOff = () => {
      const at = this.#box.getBoundingClientRect();
      const off = { left: at.left - rect.left, top: at.top - rect.top };
      const isWrong =
        Math.abs(off.left) +
          Math.abs(off.top) +
          Math.abs(at.right - rect.right) +
          Math.abs(at.bottom - rect.bottom) >
        1;
      return isWrong ? off : null;
    };
    if (this.#isAnchored && isOff()) {
      this.#isAnchored = false;
      this.#setPlace(rect, false);
    }
    const off = isOff();
    if (off) {
      const { left, top, right, bottom } = rect;
      this.#setPlace(
        {
          left: left - off.left,
          top: top - off.top,
          right: right - off.left,
          bottom: bottom - off.top,
        },
        false,
      );
    }
  }

  /** @param isAnchored whether the numbers are only for an outlet that has left the document */
  #setPlace({ left, top, right, bottom }: Rect, isAnchored: boolean): void {
    const zoom = (this.#box as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const set = (property: string, anchor: string, px: number) => {
      const length = `${px / zoom}px`;
      this.#box.style.setProperty(property, isAnchored ? `${anchor}, ${length})` : length);
    };
    set('left', 'anchor(left', left);
    set('top', 'anchor(top', top);
    set('width', 'anchor-size(width', right - left);
    set('height', 'anchor-size(height', bottom - top);
  }
}
