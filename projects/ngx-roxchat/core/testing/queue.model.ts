import type { Command, Request } from './command.model';
import { Commands } from './commands.model';
import { Pages } from './pages.model';
import { Replies } from './replies.model';
import { pick, type Reaction, Side } from './side';
import { Visitors } from './visitors.model';

/**
 * A second, different implementation of the queue: a list of commands and a clock, both checked
 * after each happening. It shares only the rules in docs/outgoing-chats.md with the library.
 */
export class QueueModel extends Side {
  readonly requests: Request[] = [];
  readonly pages = new Pages();
  readonly visitors = new Visitors();
  readonly commands: Commands;
  readonly replies: Replies;
  /** Whether `visitorSelected$` has a subscriber. */
  isWatchingSelections = false;
  readonly #count: (name: string) => void;
  #isBusy = false;
  #isBinding = false;

  /** @param count counts a rare happening by its name */
  constructor(count: (name: string) => void = () => undefined) {
    super();
    this.#count = count;
    this.commands = new Commands(this.pages, this.visitors, count);
    this.replies = new Replies(this.commands, this.visitors, count);
  }

  override beginStep(): void {
    super.beginStep();
    this.commands.posts.length = 0;
  }

  start(visitorId: string, session: string | null, onResult: Reaction | null = null): void {
    const request: Request = { command: null, result: null, isUnsubscribed: false, onResult };
    this.requests.push(request);
    const obstacle = this.#findObstacle(visitorId, session);
    const pending = this.commands.findPending(visitorId);
    if (obstacle) {
      this.#emitResult(request, `notSent: ${obstacle}`);
    } else if (pending) {
      if (this.#isBusy) {
        this.#count('joined from within an event or a result');
      }
      this.#count(pending.posted ? 'joined a command in flight' : 'joined a queued command');
      this.commands.join(request, pending);
    } else if (session === null && this.visitors.find(visitorId).session === null) {
      this.#emitResult(request, 'notSent: session-unknown');
    } else {
      this.commands.join(request, this.commands.add(visitorId, session));
    }
    this.#settle();
  }

  unsubscribe(number: number): void {
    const request = pick(this.requests, number);
    if (request?.result !== null) {
      return;
    }
    request.isUnsubscribed = true;
    this.commands.withdrawIfUnwanted(request.command);
    this.#settle();
  }

  /** Moves the clock on, and handles each time-out at its time. */
  wait(ms: number): void {
    const until = this.commands.now + ms;
    const findDue = () => [this.commands.findNextDue()].find((next) => next && next.at <= until);
    for (let due = findDue(); due; due = findDue()) {
      this.commands.now = due.at;
      this.commands.handleTimeout(due.command);
      this.#settle();
    }
    this.commands.now = until;
  }

  /** Changes the frames in a way that the library notices. */
  change(apply: (pages: Pages) => void): void {
    apply(this.pages);
    this.commands.endLost();
    this.#settle();
  }

  /** Binds a frame. No subscriber can remove it before it is bound. */
  bind(window: string): void {
    this.#isBinding = true;
    this.change((pages) => {
      pages.bind(window);
    });
    this.#isBinding = false;
  }

  removeFrame(number: number): void {
    const count = this.pages.boundCount - (this.#isBinding ? 1 : 0);
    if (count === 0) {
      return;
    }
    this.change((pages) => {
      pages.remove(count - 1 - (number % count));
    });
  }

  select(window: string, visitorId: string, customer: string | null, session: string): void {
    this.#handleEvent('visitorSelected', window, visitorId, customer, () => {
      this.visitors.recordSession(visitorId, session);
      const confirmed = this.commands.findConfirmed(window, visitorId, session);
      if (!confirmed) {
        this.replies.settleLate(window, visitorId, session);
      }
      return confirmed ?? null;
    });
  }

  authorize(window: string, oldId: string, newId: string, customer: string | null): void {
    this.#handleEvent('visitorAuthorized', window, newId, customer, () => {
      this.visitors.authorize(oldId, newId);
      this.commands.followVisitors();
      return null;
    });
  }

  addMessage(
    window: string,
    visitorId: string,
    customer: string | null,
    session: string | null,
  ): void {
    this.#handleEvent('newMessageAdded', window, visitorId, customer, () => {
      if (session !== null) {
        this.visitors.recordSession(visitorId, session);
      }
      return null;
    });
  }

  closeChat(window: string, visitorId: string, customer: string | null): void {
    this.#handleEvent('chatClosedByOperator', window, visitorId, customer);
  }

  notify(window: string): void {
    this.#handleEvent('notificationAdded', window, null, null);
  }

  /** Handles a failure reply from a window. It may be about any command. */
  fail(window: string, code: string): void {
    if (!this.pages.isAccepted(window)) {
      return;
    }
    this.replies.fail(window, code);
    this.#settle();
  }

  /**
   * Ends all commands, those in flight first, and forgets the visitors. A command that an event has
   * confirmed is not ended: it has been started. Replies stay owed.
   */
  reset(): void {
    this.commands.endAll('reset');
    if (this.#isBusy) {
      this.#count('a reset from within an event or a result');
    }
    this.visitors.forget();
    this.#settle();
  }

  destroy(): void {
    this.isDestroyed = true;
    this.commands.endAll('destroyed');
    this.#settle();
  }

  #findObstacle(visitorId: string, session: string | null): string | null {
    if (visitorId === '') {
      return 'visitor-invalid';
    }
    if (session === '') {
      return 'session-invalid';
    }
    return this.isDestroyed ? 'destroyed' : null;
  }

  /** @param apply applies the event, and returns the command that it confirms, if any */
  #handleEvent(
    event: string,
    window: string,
    visitorId: string | null,
    customer: string | null,
    apply: () => Command | null = () => null,
  ): void {
    if (!this.pages.isAccepted(window)) {
      return;
    }
    const frame = this.pages.recordEvent(window);
    if (visitorId !== null && this.visitors.separate(visitorId, customer)) {
      this.#count('a former id named another customer');
    }
    const confirmed = apply();
    if (confirmed) {
      confirmed.isConfirmed = true;
    }
    if (visitorId !== null) {
      this.visitors.find(visitorId).frame = frame;
      this.visitors.recordCustomer(visitorId, customer);
    }
    this.#isBusy = true;
    this.log.push(`events$ ${event}`);
    this.react(this.onEvent);
    if (this.isWatchingSelections && event === 'visitorSelected') {
      this.log.push('visitorSelected$');
    }
    this.#isBusy = false;
    if (confirmed) {
      this.commands.end(confirmed, `started: ${String(confirmed.posted?.session)}`);
    }
    this.#settle();
  }

  /**
   * Emits results and posts commands until nothing is due. A subscriber of a result may start,
   * unsubscribe or remove a frame: that is handled afterwards.
   */
  #settle(): void {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    do {
      this.commands.endLost();
      for (let next = this.commands.ended.shift(); next; next = this.commands.ended.shift()) {
        for (const request of next.command.requests) {
          if (!request.isUnsubscribed) {
            this.#emitResult(request, next.result);
          }
        }
        this.commands.endLost();
      }
    } while (this.commands.advance());
    this.#isBusy = false;
  }

  #emitResult(request: Request, result: string): void {
    request.result = result;
    this.log.push(`${String(this.requests.indexOf(request))} ${result}`);
    this.react(request.onResult);
  }
}
