import type { Command, OwedReply, Request } from './command.model';
import type { Page, Pages } from './pages.model';
import type { Visitors } from './visitors.model';

export const CONFIRMATION_TIMEOUT = 1_000;
export const READY_TIMEOUT = 2_503;

/** How long after the result `started` a failure reply may still be about that command. */
const STARTED_REPLY_TIMEOUT = 2_000;

/** A failure code that the protocol lists. It lists no other code of these sequences. */
export const LISTED_CODE = 'visitor_already_in_chat';

/** The list of the commands, and the clock. */
export class Commands {
  now = 0;

  readonly #pages: Pages;
  readonly #visitors: Visitors;
  readonly #count: (name: string) => void;

  /** In the order of their start. */
  readonly list: Command[] = [];

  /** In the order of their posting. */
  readonly posted: Command[] = [];

  /** The commands posted in this step: `window visitor session`. */
  readonly posts: string[] = [];

  /** The commands that have ended and whose results are not emitted yet. */
  readonly ended: { readonly command: Command; readonly result: string }[] = [];

  /** @param count counts a rare happening by its name */
  constructor(pages: Pages, visitors: Visitors, count: (name: string) => void) {
    this.#pages = pages;
    this.#visitors = visitors;
    this.#count = count;
  }

  get queued(): Command[] {
    return this.list.filter(({ state }) => state === 'queued');
  }

  get inFlight(): Command[] {
    return this.posted.filter(({ state }) => state === 'in flight');
  }

  /** Returns a visitor's command in flight, or else the first one that is queued. */
  findPending(visitorId: string): Command | undefined {
    return [...this.inFlight, ...this.queued].find((command) =>
      this.#visitors.areSame(command.visitorId, visitorId),
    );
  }

  findInFlight(window: string): Command | undefined {
    return this.inFlight.find(({ posted }) => posted?.page.window === window);
  }

  /** Returns the command that a `visitorSelected` confirms. */
  findConfirmed(window: string, visitorId: string, session: string): Command | undefined {
    const command = this.findInFlight(window);
    const isSame = command && this.#visitors.areSame(command.visitorId, visitorId);
    return isSame && command.posted?.session === session ? command : undefined;
  }

  add(visitorId: string, session: string | null): Command {
    const command: Command = {
      visitorId: this.#visitors.find(visitorId).newestId,
      session,
      startedAt: this.now,
      requests: [],
      state: 'queued',
      isOverdue: false,
      isReplyAmbiguous: false,
      isConfirmed: false,
      isStarted: false,
      posted: null,
      owedReply: null,
    };
    this.list.push(command);
    return command;
  }

  join(request: Request, command: Command): void {
    request.command = command;
    command.requests.push(request);
  }

  /**
   * Updates each command to its visitor's newest id. A queued command joins an earlier command for
   * the same visitor.
   */
  followVisitors(): void {
    for (const command of this.list) {
      if (command.state !== 'ended') {
        command.visitorId = this.#visitors.find(command.visitorId).newestId;
      }
    }
    for (const later of this.queued) {
      const earlier = this.findPending(later.visitorId);
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

  /** Withdraws a queued command to which no request is subscribed any more. */
  withdrawIfUnwanted(command: Command | null): void {
    if (command?.state === 'queued' && command.requests.every((one) => one.isUnsubscribed)) {
      command.state = 'ended';
      this.#count('withdrawn');
    }
  }

  /** Ends the commands that were posted to a page that is gone. */
  endLost(): void {
    for (const command of this.inFlight) {
      const loss = command.posted && this.#pages.findLoss(command.posted.page);
      if (loss && !command.isConfirmed) {
        this.end(command, `unconfirmed: ${loss}`);
      }
    }
  }

  /**
   * Ends all commands, those in flight first. One that an event has confirmed is not ended: it has
   * been started.
   */
  endAll(reason: 'destroyed' | 'reset'): void {
    const { inFlight, queued } = this;
    for (const command of inFlight) {
      if (command.isConfirmed) {
        this.#count('a reset while the event of a result was emitted');
      } else {
        this.end(command, `unconfirmed: ${reason}`);
      }
    }
    for (const command of queued) {
      this.end(command, `notSent: ${reason}`);
    }
  }

  /** Handles the time-out of a command that is queued or in flight. */
  handleTimeout(command: Command): void {
    if (command.state === 'queued') {
      command.isOverdue = true;
    } else {
      this.end(
        command,
        `unconfirmed: ${command.isReplyAmbiguous ? 'ambiguous-reply' : 'timed-out'}`,
      );
    }
  }

  /** Posts or ends the first queued command that need not wait. Returns whether there was one. */
  advance(): boolean {
    for (const command of this.queued) {
      const page = this.#pages.findDestination(this.#visitors.find(command.visitorId).frame);
      const isFree = page && !this.findInFlight(page.window);
      if (isFree) {
        this.#post(command, page);
      } else if (!page && command.isOverdue) {
        this.end(command, 'notSent: workspace-not-ready');
      }
      if (command.state !== 'queued') {
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
    command.owedReply = { command, until, isSettled: false };
  }

  /**
   * Returns the command whose time-out is next, and the time of it. Of several at the same time,
   * returns the one that has waited longest.
   */
  findNextDue(): { readonly command: Command; readonly at: number } | undefined {
    const queued = this.queued
      .filter(({ isOverdue }) => !isOverdue)
      .map((command) => ({ command, since: command.startedAt, timeout: READY_TIMEOUT }));
    const inFlight = this.inFlight.map((command) => {
      return { command, since: command.posted?.at ?? 0, timeout: CONFIRMATION_TIMEOUT };
    });
    const [next] = [...queued, ...inFlight]
      .map(({ command, since, timeout }) => ({ command, since, at: since + timeout }))
      .sort((one, other) => one.at - other.at || one.since - other.since);
    return next;
  }

  /** Returns the replies that a window owes and that are not settled, the oldest first. */
  findOwedReplies(window: string): OwedReply[] {
    return this.posted
      .filter(({ posted }) => posted?.page.window === window)
      .flatMap(({ owedReply }) => owedReply ?? [])
      .filter(({ isSettled }) => !isSettled);
  }

  wasPostedTo(window: string): boolean {
    return this.posted.some(({ posted }) => posted?.page.window === window);
  }

  /** Whether the page that a command was posted to may reply to it now. */
  canReply({ state, owedReply }: Command): boolean {
    return state === 'in flight' || (owedReply !== null && this.isStillOwed(owedReply));
  }

  isStillOwed({ until }: OwedReply): boolean {
    return this.now < until;
  }

  #post(command: Command, page: Page): void {
    const visitor = this.#visitors.find(command.visitorId);
    const session = command.session ?? visitor.session?.id;
    if (session === undefined) {
      this.end(command, 'notSent: session-unknown');
      return;
    }
    const isPassing = this.list.indexOf(command) > this.list.indexOf(this.queued[0] ?? command);
    if (isPassing) {
      this.#count('passed an earlier command');
    }
    command.state = 'in flight';
    command.posted = { page, session, at: this.now };
    this.posted.push(command);
    this.posts.push(`${page.window} ${visitor.newestId} ${session}`);
  }
}
