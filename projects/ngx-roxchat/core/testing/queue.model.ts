import { type Command, Commands, LISTED_CODE, type Request } from './commands.model';
import { Pages } from './pages.model';
import { Persons } from './persons.model';
import { pick, type Reaction, Side } from './side';

/**
 * What has to become of the commands, told a second time and in another way: a list of them and a
 * clock, looked through after each thing that happens. It shares nothing with the library but the
 * rules in docs/outgoing-chats.md.
 */
export class QueueModel extends Side {
  readonly requests: Request[] = [];
  readonly pages = new Pages();
  readonly persons = new Persons();
  readonly commands: Commands;
  orphans = 0;
  /** How many `visitorSelected` have settled a debt. */
  lateSelections = 0;
  /** Whether a subscriber of `visitorSelected$` is there. */
  isWatchingSelections = false;
  readonly #count: (name: string) => void;
  #isBusy = false;
  #isBinding = false;

  /** @param count is called with the name of each rare thing that happens */
  constructor(count: (name: string) => void = () => undefined) {
    super();
    this.#count = count;
    this.commands = new Commands(this.pages, this.persons, count);
  }

  override beginStep(): void {
    super.beginStep();
    this.commands.posts.length = 0;
  }

  start(visitor: string, session: string | null, onResult: Reaction | null = null): void {
    const request: Request = { command: null, result: null, isUnsubscribed: false, onResult };
    this.requests.push(request);
    const obstacle = this.#findObstacle(visitor, session);
    const underWay = this.commands.findUnderWay(visitor);
    if (obstacle) {
      this.#tell(request, `notSent: ${obstacle}`);
    } else if (underWay) {
      if (this.#isBusy) {
        this.#count('joined from within an event or a result');
      }
      this.#count(underWay.posted ? 'joined a command in flight' : 'joined a waiting command');
      this.commands.join(request, underWay);
    } else if (session === null && this.persons.find(visitor).session === null) {
      this.#tell(request, 'notSent: session-unknown');
    } else {
      this.commands.join(request, this.commands.add(visitor, session));
    }
    this.#settle();
  }

  unsubscribe(number: number): void {
    const request = pick(this.requests, number);
    if (request?.result !== null) {
      return;
    }
    request.isUnsubscribed = true;
    const { command } = request;
    if (command?.state === 'waiting' && command.requests.every((one) => one.isUnsubscribed)) {
      command.state = 'ended';
      this.#count('withdrawn');
    }
    this.#settle();
  }

  /** From one thing that happens by itself to the next, until the time is over. */
  wait(ms: number): void {
    const until = this.commands.now + ms;
    for (;;) {
      const next = this.commands.findNextDue();
      if (!next || next.at > until) {
        break;
      }
      const { command, at } = next;
      this.commands.now = at;
      if (command.state === 'waiting') {
        command.isOverdue = true;
      } else {
        const reason = command.isReplyAmbiguous ? 'ambiguous-reply' : 'timed-out';
        this.commands.end(command, `unconfirmed: ${reason}`);
      }
      this.#settle();
    }
    this.commands.now = until;
  }

  /** Something happens to the frames, and the library learns it. */
  change(happen: (pages: Pages) => void): void {
    happen(this.pages);
    this.commands.endLost();
    this.#settle();
  }

  /** Until the frame is bound, nobody has it to release it. */
  bind(window: string): void {
    this.#isBinding = true;
    this.change((pages) => {
      pages.bind(window);
    });
    this.#isBinding = false;
  }

  release(number: number): void {
    const count = this.pages.boundCount - (this.#isBinding ? 1 : 0);
    if (count === 0) {
      return;
    }
    this.change((pages) => {
      pages.release(count - 1 - (number % count));
    });
  }

  select(window: string, visitor: string, session: string): void {
    this.#hear('visitorSelected', window, visitor, () => {
      this.persons.noteSession(visitor, session);
      const confirmed = this.commands.findConfirmed(window, visitor, session);
      if (!confirmed) {
        this.#settleLate(window, visitor, session);
      }
      return confirmed ?? null;
    });
  }

  authorize(window: string, oldId: string, newId: string): void {
    this.#hear('visitorAuthorized', window, newId, () => {
      this.persons.authorize(oldId, newId);
      this.commands.followPersons();
      return null;
    });
  }

  addMessage(window: string, visitor: string, session: string | null): void {
    this.#hear('newMessageAdded', window, visitor, () => {
      if (session !== null) {
        this.persons.noteSession(visitor, session);
      }
      return null;
    });
  }

  closeChat(window: string, visitor: string): void {
    this.#hear('chatClosedByOperator', window, visitor);
  }

  notify(window: string): void {
    this.#hear('notificationAdded', window, null);
  }

  /** A failure reply from a window, whichever command it may be about. */
  fail(window: string, code: string): void {
    if (!this.pages.isHeard(window)) {
      return;
    }
    const command = this.commands.findInFlight(window);
    const debts = this.commands.findDebts(window);
    const oldest = debts.find((debt) => this.commands.isOpen(debt));
    if (oldest) {
      oldest.isSettled = true;
      this.orphans++;
      this.#count('a debt was settled by a reply');
      if (command) {
        command.isReplyAmbiguous = true;
      }
    } else {
      if (debts.length > 0) {
        this.#count('a reply came after a debt had lapsed');
      }
      if (command) {
        this.commands.end(command, `failed: ${code}`);
      } else if (code === LISTED_CODE && this.commands.wasPostedTo(window)) {
        this.orphans++;
      }
    }
    this.#settle();
  }

  destroy(): void {
    this.isDestroyed = true;
    for (const command of this.commands.list) {
      if (command.state === 'waiting') {
        this.commands.end(command, 'notSent: destroyed');
      }
      if (command.state === 'in flight') {
        this.commands.end(command, 'unconfirmed: destroyed');
      }
    }
    this.#settle();
  }

  #findObstacle(visitor: string, session: string | null): string | null {
    if (visitor === '') {
      return 'visitor-invalid';
    }
    if (session === '') {
      return 'session-invalid';
    }
    return this.isDestroyed ? 'destroyed' : null;
  }

  /** A `visitorSelected` that confirms no command in flight may be about one that has ended. */
  #settleLate(window: string, visitor: string, session: string): void {
    const late = this.commands.findDebts(window).find((debt) => {
      const { posted, isStarted } = debt.command;
      const isSame = this.persons.areSame(debt.command.visitor, visitor);
      return this.commands.isOpen(debt) && isSame && posted?.session === session && !isStarted;
    });
    if (!late) {
      return;
    }
    late.isSettled = true;
    this.lateSelections++;
    this.#count('a debt was settled by a late visitorSelected');
  }

  /** @param learn returns the command that the event confirms, if any */
  #hear(
    event: string,
    window: string,
    visitor: string | null,
    learn: () => Command | null = () => null,
  ): void {
    if (!this.pages.isHeard(window)) {
      return;
    }
    const frame = this.pages.hear(window);
    const confirmed = learn();
    if (confirmed) {
      confirmed.isConfirmed = true;
    }
    if (visitor !== null) {
      this.persons.find(visitor).frame = frame;
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

  /** Whoever gets a result may start, unsubscribe or release: that is looked through afterwards. */
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
            this.#tell(request, next.result);
          }
        }
        this.commands.endLost();
      }
    } while (this.commands.advance());
    this.#isBusy = false;
  }

  #tell(request: Request, result: string): void {
    request.result = result;
    this.log.push(`${String(this.requests.indexOf(request))} ${result}`);
    this.react(request.onResult);
  }
}
