import type { Subscriber, Subscription } from 'rxjs';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { VisitorMemory } from './visitor-memory';

/** Someone who gave a command and gets its result. */
export type ResultSubscriber = Subscriber<OutgoingChatResult>;

/** A command that waits or is in flight. */
export interface QueuedCommand {
  /** The visitor's newest id. */
  visitorId: string;
  /** The session of the first request; null for the visitor's last one. */
  readonly sessionId: string | null;
  /** Who gets its result, in the order in which they joined. */
  readonly subscribers: Set<ResultSubscriber>;
  /** What is released when it has ended, was withdrawn or has joined another one. */
  readonly resources: Subscription;
  /** Whether it has waited for `readyTimeout`. */
  isOverdue: boolean;
}

/** The commands that wait or are in flight, each of them for another visitor. */
export class QueuedCommands {
  readonly #visitors: VisitorMemory;

  /** Those that wait, in order of their start. */
  readonly waiting = new Set<QueuedCommand>();

  /** Those in flight, in the order in which they were posted. */
  readonly posted = new Set<QueuedCommand>();

  constructor(visitors: VisitorMemory) {
    this.#visitors = visitors;
  }

  /** The command for a visitor, under whichever id. */
  find(roxchatVisitorId: string): QueuedCommand | undefined {
    const id = this.#visitors.getNewestId(roxchatVisitorId);
    return this.#all().find(({ visitorId }) => visitorId === id);
  }

  /**
   * An authorization gives a visitor another id, and may show that two commands are for one visitor:
   * then the one that waits joins the other one.
   */
  followVisitors(): void {
    const known = new Map<string, QueuedCommand>();
    for (const command of this.#all()) {
      command.visitorId = this.#visitors.getNewestId(command.visitorId);
      const other = known.get(command.visitorId);
      if (!other) {
        known.set(command.visitorId, command);
      } else if (this.waiting.has(command)) {
        this.remove(command);
        command.subscribers.forEach((subscriber) => other.subscribers.add(subscriber));
      }
    }
  }

  /**
   * Withdraws the command of a subscriber, if it waits and nobody else wants its result. One that was
   * posted cannot be withdrawn, and keeps the others waiting until its end.
   */
  withdraw(subscriber: ResultSubscriber): void {
    for (const command of this.#all()) {
      const hadSubscriber = command.subscribers.delete(subscriber);
      if (hadSubscriber && command.subscribers.size === 0 && this.waiting.has(command)) {
        this.remove(command);
      }
    }
  }

  /** Removes a command that has ended, was withdrawn or has joined another one. */
  remove(command: QueuedCommand): void {
    this.waiting.delete(command);
    this.posted.delete(command);
    command.resources.unsubscribe();
  }

  #all(): QueuedCommand[] {
    return [...this.posted, ...this.waiting];
  }
}
