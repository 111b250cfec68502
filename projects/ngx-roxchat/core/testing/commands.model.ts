import type { Page, Pages } from './pages.model';
import type { Persons } from './persons.model';
import type { Reaction } from './side';

export const CONFIRMATION_TIMEOUT = 1_000;
export const READY_TIMEOUT = 2_503;

/** How long after `started` a failure reply may still be about the started command. */
const STARTED_REPLY_TIMEOUT = 2_000;

/** A failure code of the protocol. Any other code in these sequences is not listed there. */
export const LISTED_CODE = 'visitor_already_in_chat';

/** One subscription to `startOutgoingChat`. */
export interface Request {
  /** Null if no command came of it. */
  command: Command | null;
  /** Such as `failed: code`; null while there is none. */
  result: string | null;
  isUnsubscribed: boolean;
  readonly onResult: Reaction | null;
}

/** One command, and what became of it until now. */
export interface Command {
  /** The person's newest id: a former id may become another person's. */
  visitor: string;
  /** As in the first request. */
  readonly session: string | null;
  readonly startedAt: number;
  /** In the order in which they joined. */
  readonly requests: Request[];
  state: 'waiting' | 'in flight' | 'ended';
  isOverdue: boolean;
  isReplyAmbiguous: boolean;
  /** Whether an event has confirmed it, which not every subscriber has got yet. */
  isConfirmed: boolean;
  isStarted: boolean;
  posted: { readonly page: Page; readonly session: string; readonly at: number } | null;
  debt: Debt | null;
}

/** The reply that a window owes for a command that has ended. */
interface Debt {
  readonly command: Command;
  readonly until: number;
  isSettled: boolean;
}

/** The list of the commands and the clock. */
export class Commands {
  now = 0;

  /** In the order of their start. */
  readonly #pages: Pages;
  readonly #persons: Persons;
  readonly #count: (name: string) => void;

  readonly list: Command[] = [];

  /** In the order in which they were posted. */
  readonly posted: Command[] = [];

  /** What was posted in this step: `window visitor session`. */
  readonly posts: string[] = [];

  /** Those that have ended and whose result no subscriber has got yet. */
  readonly ended: { readonly command: Command; readonly result: string }[] = [];

  /** @param count is called with the name of each rare thing that happens */
  constructor(pages: Pages, persons: Persons, count: (name: string) => void) {
    this.#pages = pages;
    this.#persons = persons;
    this.#count = count;
  }

  get waiting(): Command[] {
    return this.list.filter(({ state }) => state === 'waiting');
  }

  get inFlight(): Command[] {
    return this.posted.filter(({ state }) => state === 'in flight');
  }

  /** Returns a person's command that is in flight, or else the earliest one that waits. */
  findUnderWay(visitor: string): Command | undefined {
    return [...this.inFlight, ...this.waiting].find((command) =>
      this.#persons.areSame(command.visitor, visitor),
    );
  }

  findInFlight(window: string): Command | undefined {
    return this.inFlight.find(({ posted }) => posted?.page.window === window);
  }

  /** Returns the command that a `visitorSelected` confirms. */
  findConfirmed(window: string, visitor: string, session: string): Command | undefined {
    const command = this.findInFlight(window);
    const isSame = command && this.#persons.areSame(command.visitor, visitor);
    return isSame && command.posted?.session === session ? command : undefined;
  }

  add(visitor: string, session: string | null): Command {
    const command: Command = {
      visitor: this.#persons.find(visitor).newestId,
      session,
      startedAt: this.now,
      requests: [],
      state: 'waiting',
      isOverdue: false,
      isReplyAmbiguous: false,
      isConfirmed: false,
      isStarted: false,
      posted: null,
      debt: null,
    };
    this.list.push(command);
    return command;
  }

  join(request: Request, command: Command): void {
    request.command = command;
    command.requests.push(request);
  }

  /** Names each command's person by the newest id; what waits joins another command of the same. */
  followPersons(): void {
    for (const command of this.list) {
      if (command.state !== 'ended') {
        command.visitor = this.#persons.find(command.visitor).newestId;
      }
    }
    for (const later of this.waiting) {
      const earlier = this.findUnderWay(later.visitor);
      if (!earlier || earlier === later) {
        continue;
      }
      later.state = 'ended';
      this.#count('joined by an authorization');
      for (const request of later.requests) {
        this.join(request, earlier);
      }
    }
  }

  /** Ends what was posted to a page that is not there any more. */
  endLost(): void {
    for (const command of this.inFlight) {
      const loss = command.posted && this.#pages.findLoss(command.posted.page);
      if (loss && !command.isConfirmed) {
        this.end(command, `unconfirmed: ${loss}`);
      }
    }
  }

  /** Posts or ends the first command that need not wait; returns whether there was one. */
  advance(): boolean {
    for (const command of this.waiting) {
      const page = this.#pages.findDestination(this.#persons.find(command.visitor).frame);
      const isFree = page && !this.findInFlight(page.window);
      if (isFree) {
        this.#post(command, page);
      } else if (!page && command.isOverdue) {
        this.end(command, 'notSent: workspace-not-ready');
      }
      if (command.state !== 'waiting') {
        return true;
      }
    }
    return false;
  }

  end(command: Command, result: string): void {
    command.state = 'ended';
    this.ended.push({ command, result });
    if (!command.posted || result.startsWith('failed')) {
      return;
    }
    command.isStarted = result.startsWith('started');
    const until = this.now + (command.isStarted ? STARTED_REPLY_TIMEOUT : CONFIRMATION_TIMEOUT);
    command.debt = { command, until, isSettled: false };
  }

  /** Returns the command whose time is over next, and when; of several, the longest waiting one. */
  findNextDue(): { readonly command: Command; readonly at: number } | undefined {
    const waiting = this.waiting
      .filter(({ isOverdue }) => !isOverdue)
      .map((command) => ({ command, since: command.startedAt, timeout: READY_TIMEOUT }));
    const inFlight = this.inFlight.map((command) => {
      return { command, since: command.posted?.at ?? 0, timeout: CONFIRMATION_TIMEOUT };
    });
    const [next] = [...waiting, ...inFlight]
      .map(({ command, since, timeout }) => ({ command, since, at: since + timeout }))
      .sort((one, other) => one.at - other.at || one.since - other.since);
    return next;
  }

  /** Returns the debts of a window that are not settled, the oldest first. */
  findDebts(window: string): Debt[] {
    return this.posted
      .filter(({ posted }) => posted?.page.window === window)
      .flatMap(({ debt }) => debt ?? [])
      .filter(({ isSettled }) => !isSettled);
  }

  wasPostedTo(window: string): boolean {
    return this.posted.some(({ posted }) => posted?.page.window === window);
  }

  /** Whether the page that a command was posted to may reply to it now. */
  mayReply({ state, debt }: Command): boolean {
    return state === 'in flight' || (debt !== null && this.isOpen(debt));
  }

  isOpen({ until }: Debt): boolean {
    return this.now < until;
  }

  #post(command: Command, page: Page): void {
    const person = this.#persons.find(command.visitor);
    const session = command.session ?? person.session?.id;
    if (session === undefined) {
      this.end(command, 'notSent: session-unknown');
      return;
    }
    const isPassing = this.list.indexOf(command) > this.list.indexOf(this.waiting[0] ?? command);
    if (isPassing) {
      this.#count('passed an earlier command');
    }
    command.state = 'in flight';
    command.posted = { page, session, at: this.now };
    this.posted.push(command);
    this.posts.push(`${page.window} ${person.newestId} ${session}`);
  }
}
