import { endWith, Subject } from 'rxjs';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';

/** One command, from its start to its one ending. */
export class Turn {
  readonly #ending = new Subject<OutgoingChatResult>();

  /** Whether it was posted: from then on it cannot be withdrawn. */
  isPosted = false;

  /** Whether it has waited for the workspace as long as it may. */
  isOverdue = false;

  /** The ending; completes without one if the command was withdrawn. */
  readonly ending$ = this.#ending.asObservable();

  /** Emits when the command has ended or was withdrawn. */
  readonly over$ = this.ending$.pipe(endWith(null));

  readonly #visitorIds = new Set<string>();
  #visitorId: string;

  /** @param sessionId null for the visitor's last one */
  constructor(
    roxchatVisitorId: string,
    readonly sessionId: string | null,
  ) {
    this.#visitorId = roxchatVisitorId;
    this.#visitorIds.add(roxchatVisitorId);
  }

  /** The visitor's id as of now. */
  get visitorId(): string {
    return this.#visitorId;
  }

  /** Whether this is the visitor's id, or was. */
  isOf(roxchatVisitorId: string): boolean {
    return this.#visitorIds.has(roxchatVisitorId);
  }

  /** `visitorAuthorized`: a visitor has another id from now on. */
  follow(oldId: string, newId: string): void {
    if (this.isOf(oldId)) {
      this.#visitorId = newId;
      this.#visitorIds.add(newId);
    }
  }

  end(result: OutgoingChatResult): void {
    this.#ending.next(Object.freeze(result));
    this.#ending.complete();
  }

  withdraw(): void {
    this.#ending.complete();
  }
}
