import {
  ɵtoFailureCode,
  type OutgoingChatResult,
  type RoxChatFailureCode,
  type ɵFailureMessages,
  type ɵMessageBridge,
} from 'ngx-roxchat/core';
import { Subject, type Observable } from 'rxjs';
import { buildRoxChatEvent } from './build-rox-chat-event';

/** A command `start_outgoing_chat` that the code under test has given, and that waits for its end. */
export class OutgoingChatTestRequest {
  readonly #ending = new Subject<OutgoingChatResult>();

  /**
   * How the command ends.
   *
   * @internal
   */
  readonly ending$: Observable<OutgoingChatResult> = this.#ending.asObservable();

  /**
   * Whether a test has taken it.
   *
   * @internal
   */
  isExpected = false;

  /** @internal */
  constructor(
    /** The visitor that the command names. */
    readonly roxchatVisitorId: string,
    /** The session that the command names: the one given, or the last one heard for the visitor. */
    readonly sessionId: string,
    private readonly bridge: ɵMessageBridge,
    private readonly messages: ɵFailureMessages,
  ) {}

  /**
   * The workspace opens the chat: it tells `visitorSelected` for the visitor and the session, by
   * which the command ends as `started`.
   *
   * @throws Error if the command has ended
   */
  start(): void {
    this.#assertOpen();
    const { roxchatVisitorId, sessionId } = this;
    this.bridge.tell(buildRoxChatEvent('visitorSelected', { roxchatVisitorId, sessionId }), null);
  }

  /**
   * The workspace refuses: the command ends as `failed`, with the text of the code.
   *
   * @param rawCode the code as the workspace writes it; one that the protocol does not list is told
   * as `unable_to_start_outgoing_chat`
   * @throws Error if the command has ended, or the code is empty
   */
  fail(rawCode: RoxChatFailureCode | (string & {})): void {
    this.#assertOpen();
    if (rawCode === '') {
      throw new Error('A failure has a code: without one, the library takes no message for it.');
    }
    const code = ɵtoFailureCode(rawCode);
    this.#ending.next({ status: 'failed', code, message: this.messages.textOf(code), rawCode });
  }

  /**
   * The workspace says nothing: the command ends as `unconfirmed` for the reason `timed-out`, at
   * once and not after `confirmationTimeout`.
   *
   * @throws Error if the command has ended
   */
  ignore(): void {
    this.#assertOpen();
    this.#ending.next({ status: 'unconfirmed', reason: 'timed-out' });
  }

  #assertOpen(): void {
    if (!this.#ending.observed) {
      throw new Error(`The command for ${this.roxchatVisitorId} has ended already.`);
    }
  }
}
