import type { Subscriber, Subscription } from 'rxjs';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { VisitorMemory } from './visitor-memory';

/** The subscriber of a command's result. */
export type ResultSubscriber = Subscriber<OutgoingChatResult>;

/** A command that waits or is in flight. */
export interface QueuedCommand {
  /** The visitor's newest id. */
  visitorId: string;
  /** The session of the first request; null for the visitor's last one. */
  readonly sessionId: string | null;
  /** The subscribers of its result, in the order in which they joined. */
  readonly subscribers: Set<ResultSubscriber>;
  /** Released when it has ended, was withdrawn or has joined another one. */
  readonly resources: Subscription;
  /** Whether it has waited for `readyTimeout`. */
  isOverdue: boolean;
}

/** The commands that wait or are in flight: at most one for each visitor. */
export class QueuedCommands {
  readonly #visitors: VisitorMemory;

  /** The commands that wait, in the order of their start. */
  readonly waiting = new Set<QueuedCommand>();

  /** The commands in flight, in the order in which they were posted. */
  readonly posted = new Set<QueuedCommand>();

  constructor(visitors: VisitorMemory) {
    this.#visitors = visitors;
  }

  /** Finds the command for a visitor by any of their ids. */
  find(roxchatVisitorId: string): QueuedCommand | undefined {
    const id = this.#visitors.getNewestId(roxchatVisitorId);
    return this.#all().find(({ visitorId }) => visitorId === id);
  }

  /**
   * Updates the ids of the visitors after an authorization. It may show that two commands are for
   * one visitor: then the one that waits joins the other one.
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
   * Removes a subscriber, and withdraws its command if it waits and has no other subscriber. A
   * command that was posted cannot be withdrawn: the others wait until it has ended.
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
