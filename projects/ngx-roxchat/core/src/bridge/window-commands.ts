import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { WorkspacePage } from './bound-frame';

/** Whom a command is about. */
export interface CommandVisitor {
  /** The visitor's newest id, which may become another one. */
  readonly visitorId: string;
}

/** A command that was posted and has not ended. */
export interface CommandInFlight {
  /** The page that it was posted to. */
  readonly page: WorkspacePage;
  /** Whom it is about. */
  readonly visitor: CommandVisitor;
  /** The visitor's id in the command. */
  readonly roxchatVisitorId: string;
  /** The session in the command. */
  readonly sessionId: string;
  /** Called once, with the result. */
  readonly handleResult: (result: OutgoingChatResult) => void;
  /** Ends it when nothing came. */
  readonly timer: ReturnType<typeof setTimeout>;
  /** Whether a failure came that may be the reply to an earlier command. */
  isReplyAmbiguous: boolean;
  /** Whether an event has confirmed it, and is emitted before its result. */
  isConfirmed: boolean;
}

/** A reply that may still come for a command that has ended. */
interface OwedReply extends CommandVisitor {
  /** The session in the command. */
  readonly sessionId: string;
  /** When it is owed no longer, by `performance.now()`. */
  readonly until: number;
  /** Whether the command ended as `started`. */
  readonly isStarted: boolean;
}

/** What is needed of a message; a MessageEvent is one. */
export type CommandMessage = Pick<MessageEvent, 'source'>;

/**
 * The messages that have ended a command or settled a reply: each application of the page hears the
 * same message, and none may use it again, such as for a command that was posted because of it.
 */
export const handledMessages = new WeakSet<CommandMessage>();

const KNOWN = new WeakMap<MessageEventSource, WindowCommands>();

/**
 * The commands that were posted to one window, and the replies that it owes. All applications of
 * this page that share this copy of the library share it, since a reply does not say which command
 * it is about.
 */
export class WindowCommands {
  /** The command that was posted and has not ended; there is one at a time. */
  inFlight: CommandInFlight | null = null;

  #owed: readonly OwedReply[] = [];
  readonly #waiting = new Set<() => void>();

  /** Those of a window; null if none was ever posted to it. */
  static find(window: MessageEventSource | null): WindowCommands | null {
    return (window && KNOWN.get(window)) ?? null;
  }

  /** Those of a window that a command is about to be posted to. */
  static forWindow(window: Window): WindowCommands {
    const known = KNOWN.get(window) ?? new WindowCommands();
    KNOWN.set(window, known);
    return known;
  }

  /**
   * Whether a command may be posted: none is in flight, and no other application has waited longer.
   * If not, `handleFree` is called when it is the caller's turn.
   */
  isFree(handleFree: () => void): boolean {
    const [first = handleFree] = this.#waiting;
    const isFree = !this.#isBusy() && first === handleFree;
    if (isFree) {
      this.#waiting.delete(handleFree);
    } else {
      this.#waiting.add(handleFree);
    }
    return isFree;
  }

  /** Calls those who wait, in order, until one has posted a command. */
  handleEnd(): void {
    for (const handleFree of this.#waiting) {
      if (this.#isBusy()) {
        break;
      }
      handleFree();
      if (!this.#isBusy()) {
        this.#waiting.delete(handleFree); // Its command was withdrawn, or goes elsewhere.
      }
    }
  }

  /** The window owes a reply. */
  owe(reply: OwedReply): void {
    this.#owed = [...this.#findOwed(), reply];
  }

  /**
   * Settles the reply that is owed longest, of those that match.
   *
   * @returns whether one was owed
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
