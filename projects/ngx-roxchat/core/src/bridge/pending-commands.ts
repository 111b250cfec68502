import type { Subscriber, Subscription } from 'rxjs';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { VisitorMemory } from './visitor-memory';

/** The subscriber of a command's result. */
export type ResultSubscriber = Subscriber<OutgoingChatResult>;

/** A command that has no result yet: it is queued or in flight. */
export interface PendingCommand {
  /** The visitor's newest id. */
  visitorId: string;
  /** The session of the first request; null for the visitor's last one when it is posted. */
  readonly sessionId: string | null;
  /** The subscribers of its result, in the order in which they joined. */
  readonly subscribers: Set<ResultSubscriber>;
  /** Released when it has ended, was withdrawn or has joined another one. */
  readonly resources: Subscription;
  /** Whether it has waited for `readyTimeout`. */
  isOverdue: boolean;
}

/** The commands that are queued or in flight: at most one for each visitor. */
export class PendingCommands {
  readonly #visitors: VisitorMemory;

  /** The queued commands, in the order in which they were subscribed to. */
  readonly queued = new Set<PendingCommand>();

  /** The commands in flight, in the order in which they were posted. */
  readonly inFlight = new Set<PendingCommand>();

  constructor(visitors: VisitorMemory) {
    this.#visitors = visitors;
  }

  /** Finds the command for a visitor by any of their ids. */
  find(roxchatVisitorId: string): PendingCommand | undefined {
    const id = this.#visitors.getNewestId(roxchatVisitorId);
    return this.#all().find(({ visitorId }) => visitorId === id);
  }

  /**
   * Updates the ids of the visitors after an authorization. It may show that two commands are for
   * one visitor: then the one that waits joins the other one.
   */
  updateVisitorIds(): void {
    const known = new Map<string, PendingCommand>();
    for (const command of this.#all()) {
      command.visitorId = this.#visitors.getNewestId(command.visitorId);
      const other = known.get(command.visitorId);
      if (!other) {
        known.set(command.visitorId, command);
      } else if (this.queued.has(command)) {
        this.remove(command);
        command.subscribers.forEach((subscriber) => other.subscribers.add(subscriber));
      }
    }
  }

  /**
   * Removes a subscriber, and withdraws its command if it waits and has no other subscriber. A
   * command that was posted cannot be withdrawn: the others wait until it has ended.
   */
  removeSubscriber(subscriber: ResultSubscriber): void {
    for (const command of this.#all()) {
      const hadSubscriber = command.subscribers.delete(subscriber);
      if (hadSubscriber && command.subscribers.size === 0 && this.queued.has(command)) {
        this.remove(command);
      }
    }
  }

  /** Removes a command that has ended, was withdrawn or has joined another one. */
  remove(command: PendingCommand): void {
    this.queued.delete(command);
    this.inFlight.delete(command);
    command.resources.unsubscribe();
  }

  #all(): PendingCommand[] {
    return [...this.inFlight, ...this.queued];
  }
}
