import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { WorkspacePage } from './bound-frame';

/** The visitor that a command is about. */
export interface CommandVisitor {
  /** The visitor's newest id. It changes when the visitor is authorized. */
  readonly visitorId: string;
}

/** A command that was posted and has not ended. */
export interface CommandInFlight {
  /** The page that it was posted to. */
  readonly page: WorkspacePage;
  /** The visitor that it is about. */
  readonly visitor: CommandVisitor;
  /** The visitor's id in the command. */
  readonly roxchatVisitorId: string;
  /** The session in the command. */
  readonly sessionId: string;
  /** Called once, with the result. */
  readonly handleResult: (result: OutgoingChatResult) => void;
  /** Ends the command as `unconfirmed` after `confirmationTimeout`. */
  readonly timer: ReturnType<typeof setTimeout>;
  /** Whether a failure came that may be the reply to an earlier command. */
  isReplyAmbiguous: boolean;
  /** Whether an event has confirmed the command. The event is emitted first, then the result. */
  isConfirmed: boolean;
}

/** A reply that may still come for a command that has ended. */
interface OwedReply extends CommandVisitor {
  /** The session in the command. */
  readonly sessionId: string;
  /** When the reply is no longer owed, by `performance.now()`. */
  readonly until: number;
  /** Whether the command ended as `started`. */
  readonly isStarted: boolean;
}

/** The part of a `MessageEvent` that commands need. */
export type CommandMessage = Pick<MessageEvent, 'source'>;

/**
 * The messages that have ended a command or were an owed reply. Each application of the page
 * receives the same message, and none may use it again, for example for a command that was posted
 * because of it.
 */
export const handledMessages = new WeakSet<CommandMessage>();

const COMMANDS_BY_WINDOW = new WeakMap<MessageEventSource, WindowCommands>();

/**
 * The commands that were posted to one window, and the replies that it owes. All applications on
 * the page that use this copy of the library share it, as a reply does not say which command it is
 * about.
 */
export class WindowCommands {
  /** The command in flight; there is one at a time. */
  inFlight: CommandInFlight | null = null;

  #owed: readonly OwedReply[] = [];
  readonly #waitingApplications = new Set<() => void>();

  /** Returns the commands of a window; null if none was ever posted to it. */
  static find(window: MessageEventSource | null): WindowCommands | null {
    return (window && COMMANDS_BY_WINDOW.get(window)) ?? null;
  }

  /** Returns the commands of a window that a command is about to be posted to. */
  static forWindow(window: Window): WindowCommands {
    const known = COMMANDS_BY_WINDOW.get(window) ?? new WindowCommands();
    COMMANDS_BY_WINDOW.set(window, known);
    return known;
  }

  /**
   * Returns whether the caller may post a command now: none is in flight, and no other application
   * has waited longer. If not, `handleFree` is called when the caller may try again.
   */
  claim(handleFree: () => void): boolean {
    const [first = handleFree] = this.#waitingApplications;
    const isClaimed = !this.#isBusy() && first === handleFree;
    if (isClaimed) {
      this.#waitingApplications.delete(handleFree);
    } else {
      this.#waitingApplications.add(handleFree);
    }
    return isClaimed;
  }

  /** Calls the waiting applications in order. The first with a command for this window posts it. */
  handleEnd(): void {
    for (const handleFree of this.#waitingApplications) {
      handleFree();
      if (!this.#isBusy()) {
        this.#waitingApplications.delete(handleFree); // It has no command for this window any more.
      }
    }
  }

  /** Notes that the window owes a reply. */
  owe(reply: OwedReply): void {
    this.#owed = [...this.#findOwed(), reply];
  }

  /**
   * Removes the oldest owed reply that matches.
   *
   * @returns whether there was one
   */
  settle(matches: (reply: OwedReply) => boolean): boolean {
    const owed = this.#findOwed();
    const settled = owed.find(matches);
    this.#owed = owed.filter((reply) => reply !== settled);
    return settled !== undefined;
  }

  #isBusy(): boolean {
    return this.inFlight !== null;
  }

  #findOwed(): readonly OwedReply[] {
    return this.#owed.filter(({ until }) => performance.now() < until);
  }
}
