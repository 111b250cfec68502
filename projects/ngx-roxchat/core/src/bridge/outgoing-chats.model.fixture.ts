import { Pages, type Address, type Page } from './pages.model.fixture';

export const CONFIRMATION_TIMEOUT = 100;
export const READY_TIMEOUT = 250;

/** Where a command went, in which session, and when. */
interface Posted extends Address {
  readonly session: string | undefined;
  readonly at: number;
}

/** A command, and what became of it until now. */
interface Command {
  /** Every id that the visitor has had since, the last one last. */
  readonly ids: string[];
  readonly session: string | null;
  readonly startedAt: number;
  posted: Posted | null;
  /** As `status` or `status: reason`; `withdrawn` if nobody wants it any more. */
  end: string | null;
  isReplyAmbiguous: boolean;
  /** With whom a chat is started when this one has ended, by whoever hears of it. */
  next: string | null;
}

/**
 * What has to become of the commands, told a second time and in another way: a list of them and a
 * clock, looked through after each thing that happens. With the library it shares nothing but the
 * rules in docs/outgoing-chats.md.
 */
export class Model {
  readonly commands: Command[] = [];
  readonly posts: string[] = [];
  orphans = 0;
  #now = 0;
  readonly #pages = new Pages();
  readonly #sessions = new Map<string, { readonly id: string; readonly toldAs: number }>();
  readonly #late = new Map<string, { readonly page: Page; readonly until: number }>();
  #told = 0;

  get inFlight(): Command | undefined {
    return this.commands.find(({ posted, end }) => posted !== null && end === null);
  }

  /** What became of each command, in the order of their start. */
  get ends(): (string | null)[] {
    return this.commands.map(({ end }) => end);
  }

  start(visitor: string, session: string | null, next: string | null): void {
    const isUnderWay = this.commands.some(
      (other) => other.ids.includes(visitor) && other.end === null,
    );
    const command: Command = {
      ids: [visitor],
      session,
      startedAt: this.#now,
      posted: null,
      end: null,
      isReplyAmbiguous: false,
      next,
    };
    this.commands.push(command);
    if (session === null && !this.#sessions.has(visitor)) {
      this.#end(command, 'notSent: session-unknown');
    } else if (isUnderWay) {
      this.#end(command, 'notSent: already-under-way');
    }
    this.#letTheNextGo();
  }

  unsubscribe(index: number): void {
    const command = this.commands[index];
    if (!command) return;
    command.next = null;
    if (command.posted === null) command.end ??= 'withdrawn';
    this.#letTheNextGo();
  }

  /** From one thing that happens by itself to the next, until the time is over. */
  wait(ms: number): void {
    const until = this.#now + ms;
    const since = ({ posted, startedAt }: Command) => posted?.at ?? startedAt;
    const deadline = (command: Command) =>
      since(command) + (command.posted ? CONFIRMATION_TIMEOUT : READY_TIMEOUT);
    for (;;) {
      // Of those whose time is over at once, the one that has waited longest is first.
      const open = this.commands
        .filter(({ end }) => end === null)
        .sort((one, other) => since(one) - since(other));
      const next = Math.min(...open.map(deadline).filter((at) => at > this.#now), until + 1);
      if (next > until) break;
      this.#now = next;
      for (const command of open.filter((one) => deadline(one) === next)) {
        // Whoever heard of the last end may have had this one end or be posted.
        if (command.end !== null || deadline(command) !== next) continue;
        if (command.posted) this.#timeOut(command);
        else if (!this.#pages.address) this.#end(command, 'notSent: workspace-not-ready');
      }
      this.#letTheNextGo();
    }
    this.#now = until;
  }

  bind(window: string): void {
    this.#pages.bind(window);
    this.#noticeLoss();
  }

  release(index: number): void {
    this.#pages.release(index);
    this.#noticeLoss();
  }

  load(index: number): void {
    this.#pages.load(index);
    this.#noticeLoss();
  }

  /** Nobody is told. */
  move(index: number, window: string): void {
    this.#pages.move(index, window);
  }

  /** Nobody is told. */
  close(window: string): void {
    this.#pages.close(window);
  }

  select(window: string, visitor: string, session: string): void {
    this.#hear(window, () => {
      this.#sessions.set(visitor, { id: session, toldAs: ++this.#told });
      const { inFlight } = this;
      const posted = inFlight?.posted;
      const isAnswer =
        posted?.page === this.#pages.address?.page &&
        posted?.session === session &&
        inFlight?.ids.includes(visitor);
      if (inFlight && isAnswer) this.#end(inFlight, 'started');
    });
  }

  authorize(window: string, old: string, now: string): void {
    this.#hear(window, () => {
      const [one, other] = [this.#sessions.get(old), this.#sessions.get(now)];
      const last = (one?.toldAs ?? 0) > (other?.toldAs ?? 0) ? one : other;
      if (last) this.#sessions.set(now, { id: last.id, toldAs: ++this.#told });
      for (const { ids, end } of this.commands) {
        if (end === null && ids.includes(old)) ids.push(now);
      }
    });
  }

  /** A failure reply from a window, whichever command it may be about. */
  fail(window: string, code: string): void {
    if (!this.#pages.isHeard(window)) return;
    const { inFlight } = this;
    const isAsked = inFlight?.posted?.page.window === window;
    const late = this.#late.get(window);
    if (!isAsked && !late) return;
    const isLate = late && late.page === inFlight?.posted?.page && this.#now < late.until;
    if (inFlight && isAsked && !isLate) {
      this.#end(inFlight, `failed: ${code}`);
    } else {
      this.orphans++;
      if (inFlight && isAsked) inFlight.isReplyAmbiguous = true;
    }
    this.#letTheNextGo();
  }

  /** Whether a command may have an answer now: a page gives one, and not later than is assumed. */
  mayAnswer(command: Command): boolean {
    const { posted, end } = command;
    const isOwed = end === null || /timed-out|ambiguous/.test(end);
    return (
      posted !== null &&
      isOwed &&
      this.#now < posted.at + 2 * CONFIRMATION_TIMEOUT &&
      this.#pages.lossOf(posted) === null
    );
  }

  #hear(window: string, learn: () => void): void {
    if (!this.#pages.isHeard(window)) return;
    const before = this.#pages.address?.page;
    this.#pages.hear(window);
    learn();
    if (this.#pages.address?.page === before) this.#letTheNextGo();
    else this.#noticeLoss();
  }

  /** What is said when another page is there, or none. */
  #noticeLoss(): void {
    const { inFlight } = this;
    const loss = inFlight?.posted && this.#pages.lossOf(inFlight.posted);
    if (inFlight && loss) this.#end(inFlight, `unconfirmed: ${loss}`);
    this.#letTheNextGo();
  }

  #timeOut(command: Command): void {
    const page = command.posted?.page;
    if (page) this.#late.set(page.window, { page, until: this.#now + CONFIRMATION_TIMEOUT });
    this.#end(
      command,
      `unconfirmed: ${command.isReplyAmbiguous ? 'ambiguous-reply' : 'timed-out'}`,
    );
  }

  #end(command: Command, end: string): void {
    command.end = end;
    if (command.next !== null) this.start(command.next, 's', null);
  }

  #letTheNextGo(): void {
    while (!this.inFlight) {
      const next = this.commands.find(({ end }) => end === null);
      const { address } = this.#pages;
      if (next && address) {
        const visitor = next.ids.at(-1) ?? '';
        const session = next.session ?? this.#sessions.get(visitor)?.id;
        next.posted = { ...address, session, at: this.#now };
        this.posts.push(`${address.page.window} ${visitor} ${String(session)}`);
      } else if (next && this.#now >= next.startedAt + READY_TIMEOUT) {
        this.#end(next, 'notSent: workspace-not-ready');
      } else {
        return;
      }
    }
  }
}
