import { type Commands, LISTED_CODE } from './commands.model';
import type { Visitors } from './visitors.model';

/** The failure replies of windows, and those that they still owe. */
export class Replies {
  readonly #commands: Commands;
  readonly #visitors: Visitors;
  readonly #count: (name: string) => void;
  orphanReplies = 0;
  /** How many `visitorSelected` events have settled an owed reply. */
  lateSelections = 0;

  /** @param count counts a rare happening by its name */
  constructor(commands: Commands, visitors: Visitors, count: (name: string) => void) {
    this.#commands = commands;
    this.#visitors = visitors;
    this.#count = count;
  }

  /** Handles a failure reply from a window. It may be about any command. */
  fail(window: string, code: string): void {
    const command = this.#commands.findInFlight(window);
    const owedReplies = this.#commands.findOwedReplies(window);
    const oldest = owedReplies.find((reply) => this.#commands.isStillOwed(reply));
    if (oldest) {
      oldest.isSettled = true;
      this.orphanReplies++;
      if (oldest.command.requests.some(({ result }) => result === 'unconfirmed: reset')) {
        this.#count('a reply came after a reset');
      }
      this.#count('an owed reply was settled by a reply');
      if (command) {
        command.isReplyAmbiguous = true;
      }
      return;
    }
    if (owedReplies.length > 0) {
      this.#count('a reply came when it was owed no longer');
    }
    if (command) {
      this.#commands.end(command, `failed: ${code}`);
    } else if (code === LISTED_CODE && this.#commands.wasPostedTo(window)) {
      this.orphanReplies++;
    }
  }

  /** Handles a `visitorSelected` that confirms no command in flight: it may be a late one. */
  settleLate(window: string, visitorId: string, session: string): void {
    const late = this.#commands.findOwedReplies(window).find((reply) => {
      const { posted, isStarted } = reply.command;
      const isSame = this.#visitors.areSame(reply.command.visitorId, visitorId);
      return (
        this.#commands.isStillOwed(reply) && isSame && posted?.session === session && !isStarted
      );
    });
    if (!late) {
      return;
    }
    late.isSettled = true;
    this.lateSelections++;
    this.#count('an owed reply was settled by a late visitorSelected');
  }
}
