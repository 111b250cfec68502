import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import type { WorkspacePage } from './bound-frame';

/** The visitor that a command is about. */
export interface CommandVisitor {
  /** The visitor's newest id, which may become another one. */
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
  /** Ends it if nothing comes. */
  readonly timer: ReturnType<typeof setTimeout>;
  /** Whether a failure came that may be the reply to an earlier command. */
  isReplyAmbiguous: boolean;
  /** Whether an event has confirmed it, which is emitted before its result. */
  isConfirmed: boolean;
}

/** A reply that may still come for a command that has ended. */
interface OwedReply extends CommandVisitor {
  /** The session in the command. */
  readonly sessionId: string;
  /** When the debt lapses, by `performance.now()`. */
  readonly until: number;
  /** Whether the command ended as `started`. */
  readonly isStarted: boolean;
}

/** The part of a `MessageEvent` that commands need. */
export type CommandMessage = Pick<MessageEvent, 'source'>;

/**
 * The messages that have ended a command or settled a debt. Each application of the page receives
 * the same message, and none may use it again, for example for a command that was posted because of
 * it.
 */
export const handledMessages = new WeakSet<CommandMessage>();

const KNOWN = new WeakMap<MessageEventSource, WindowCommands>();

/**
 * The commands that were posted to one window, and the replies that it owes. All applications on
 * the page that use this copy of the library share it, as a reply does not say which command it is
 * about.
 */
export class WindowCommands {
  /** The command in flight; there is one at a time. */
  inFlight: CommandInFlight | null = null;

  #owed: readonly OwedReply[] = [];
  readonly #waiting = new Set<() => void>();

  /** Returns the commands of a window; null if none was ever posted to it. */
  static find(window: MessageEventSource | null): WindowCommands | null {
    return (window && KNOWN.get(window)) ?? null;
  }

  /** Returns the commands of a window that a command is about to be posted to. */
  static forWindow(window: Window): WindowCommands {
    const known = KNOWN.get(window) ?? new WindowCommands();
    KNOWN.set(window, known);
    return known;
  }

  /**
   * Whether a command may be posted: none is in flight, and no other application has waited longer.
   * If not, `handleFree` is called when the caller may try again.
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

  /** Calls the applications that wait, in order: the first one that can posts a command. */
  handleEnd(): void {
    for (const handleFree of this.#waiting) {
      handleFree();
      if (!this.#isBusy()) {
        this.#waiting.delete(handleFree); // Its command was withdrawn, or goes elsewhere.
      }
    }
  }

  /** Notes that the window owes a reply. */
  owe(reply: OwedReply): void {
    this.#owed = [...this.#findOwed(), reply];
  }

  /**
   * Settles the oldest debt that matches.
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
