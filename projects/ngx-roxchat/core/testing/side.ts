/** What a subscriber does when it gets a result or an event. Numbers count from the newest. */
export type Reaction =
  | { readonly act: 'start'; readonly visitorId: string }
  | { readonly act: 'unsubscribe'; readonly request: number }
  | { readonly act: 'remove'; readonly frame: number }
  | { readonly act: 'reset' };

/** Returns the item with a number. Numbers count from the newest and wrap around. */
export function pick<T>(items: readonly T[], number: number): T | undefined {
  return items.at(-1 - (number % items.length));
}

/** The library or its model. Subscribers do the same to both. */
export abstract class Side {
  /** What the subscriber of `events$` does when it gets the next event. */
  onEvent: Reaction | null = null;

  /** What happened in this step: `events$ <name>`, `visitorSelected$`, `<request> <result>`. */
  readonly log: string[] = [];

  protected isDestroyed = false;
  #hasReacted = false;

  abstract start(visitorId: string, session: string | null, onResult?: Reaction | null): void;
  abstract unsubscribe(request: number): void;
  abstract removeFrame(number: number): void;
  abstract reset(): void;

  /** Begins the next step. */
  beginStep(): void {
    this.onEvent = null;
    this.log.length = 0;
    this.#hasReacted = false;
  }

  /**
   * Has a subscriber react. In one step, only the first reaction may be something other than a
   * start: the rules do not say whether a command that one subscriber starts is posted before the
   * next subscriber reacts.
   */
  protected react(reaction: Reaction | null): void {
    if (!reaction) {
      return;
    }
    const isFirst = !this.#hasReacted;
    this.#hasReacted = true;
    if (reaction.act === 'start') {
      this.start(reaction.visitorId, 's');
    } else if (!isFirst || this.isDestroyed) {
      return;
    } else if (reaction.act === 'unsubscribe') {
      this.unsubscribe(reaction.request);
    } else if (reaction.act === 'reset') {
      this.reset();
    } else {
      this.removeFrame(reaction.frame);
    }
  }
}
