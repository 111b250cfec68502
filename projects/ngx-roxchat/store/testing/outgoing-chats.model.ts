import { evict } from './evict';
import type { Visitor } from './visitor.model';

interface Status {
  readonly status: string;
  readonly reason?: string;
}

/** The outgoing chats by the visitor's id, the last changed last. */
export class OutgoingChats {
  #chats = new Map<string, Status>();
  readonly #limit: number;
  dropped = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Sets the status `sending`, or the result of a command that has this status.
   *
   * @param visitor the one who has or had the id, if known
   */
  set(id: string, visitor: Visitor | undefined, status: Status): void {
    const all = [id, visitor?.id ?? id, ...(visitor?.formerIds ?? [])];
    const isSending = all.some((own) => this.#chats.get(own)?.status === 'sending');
    if (status.status !== 'sending' && !isSending) {
      return;
    }
    all.forEach((own) => this.#chats.delete(own));
    this.#chats.set(visitor?.id ?? id, status);
    this.dropped += evict(this.#chats, this.#limit);
  }

  /** Keeps one outgoing chat of a visitor: the one that is sending, or else the last changed. */
  merge({ id, formerIds }: Visitor): void {
    const all = [...this.#chats];
    const own = all.filter(([other]) => other === id || formerIds.includes(other)).reverse();
    const kept = own.find(([, { status }]) => status === 'sending') ?? own[0];
    const others = all.filter((one) => one === kept || !own.includes(one));
    this.#chats = new Map(others.map((one) => [one === kept ? id : one[0], one[1]]));
  }

  /** The agent has closed the chat that a command has started. */
  removeStarted({ id, formerIds }: Visitor): void {
    for (const own of [id, ...formerIds]) {
      if (this.#chats.get(own)?.status === 'started') {
        this.#chats.delete(own);
      }
    }
  }

  /** Ends those that are being sent: in a restored state, none is in flight. */
  endSending(): void {
    for (const [id, { status }] of this.#chats) {
      if (status === 'sending') {
        this.#chats.set(id, { status: 'unconfirmed', reason: 'destroyed' });
      }
    }
  }

  reset(): void {
    this.#chats.clear();
    this.dropped = 0;
  }

  /** Returns the slice of the reducer's state. */
  toState(): object[] {
    return [...this.#chats]
      .map(([roxchatVisitorId, status]) => ({ roxchatVisitorId, ...status }))
      .reverse();
  }
}
