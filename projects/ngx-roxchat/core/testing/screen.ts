/** What jsdom lacks: which elements have a place on the screen, and the observers of them. */
export class Screen {
  readonly #observed = new Set<Element>();
  readonly #callbacks = new Set<() => void>();
  readonly #intersections = new Set<(entries: readonly never[]) => void>();

  /** Elements outside of `display: none` have a place from now on, until `jest.restoreAllMocks`. */
  constructor() {
    const [observed, callbacks] = [this.#observed, this.#callbacks];
    const intersections = this.#intersections;
    jest.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function (
      this: HTMLElement,
    ) {
      const isShown = this.isConnected && this.closest('[hidden]') === null;
      return (isShown ? [{}] : []) as unknown as DOMRectList;
    });
    // jsdom knows no modal dialogs.
    const closest = (element: Element, selector: string) =>
      Element.prototype.closest.call(element, selector);
    jest.spyOn(HTMLElement.prototype, 'closest').mockImplementation(function (
      this: HTMLElement,
      selector: string,
    ) {
      return closest(this, selector.replace(':modal', '[data-modal]'));
    });
    Object.assign(globalThis, {
      ResizeObserver: class {
        constructor(callback: () => void) {
          callbacks.add(callback);
        }
        observe(element: Element): void {
          observed.add(element);
        }
        unobserve(element: Element): void {
          observed.delete(element);
        }
      },
      IntersectionObserver: class {
        constructor(callback: () => void) {
          intersections.add(callback);
        }
        observe(): void {
          // Nothing moves.
        }
        unobserve(): void {
          // Nothing moves.
        }
        disconnect(): void {
          // Nothing moves.
        }
      },
    });
  }

  /** How many elements are observed. */
  get observed(): number {
    return this.#observed.size;
  }

  /** Calls back as a browser does after elements have come or gone. */
  resize(): void {
    this.#callbacks.forEach((call) => {
      call();
    });
  }

  /** Calls back as a browser does after `content-visibility` has changed. */
  intersect(): void {
    this.#intersections.forEach((call) => {
      call([]);
    });
  }

  /** Lets animation frames pass. */
  async passFrames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}
