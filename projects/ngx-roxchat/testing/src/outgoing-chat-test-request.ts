import type {
  ɵCommandExchange,
  ɵCommandInFlight,
  ɵMessageBridge,
  RoxChatFailureCode,
} from 'ngx-roxchat/core';
import { buildRoxChatEvent } from './build-rox-chat-event';

/** A command `start_outgoing_chat` of the code under test that is in flight. */
export class OutgoingChatTestRequest {
  readonly #command: ɵCommandInFlight;
  readonly #exchange: ɵCommandExchange;
  readonly #bridge: ɵMessageBridge;

  /** The visitor named in the command. */
  readonly roxchatVisitorId: string;

  /** The session named in the command: the one given, or the visitor's last known session. */
  readonly sessionId: string;

  /** @internal */
  constructor(command: ɵCommandInFlight, exchange: ɵCommandExchange, bridge: ɵMessageBridge) {
    this.#command = command;
    this.#exchange = exchange;
    this.#bridge = bridge;
    this.roxchatVisitorId = command.roxchatVisitorId;
    this.sessionId = command.sessionId;
  }

  /**
   * Whether this request belongs to the command.
   *
   * @internal
   */
  isFor(command: ɵCommandInFlight): boolean {
    return this.#command === command;
  }

  /**
   * Opens the chat, as the workspace would: emits `visitorSelected` with the visitor and the
   * session. The result is `started`.
   *
   * @throws Error if the command has ended
   */
  start(): void {
    this.#assertInFlight();
    // The visitor may have a new id by now.
    const roxchatVisitorId = this.#command.visitor.visitorId;
    const event = buildRoxChatEvent('visitorSelected', {
      roxchatVisitorId,
      sessionId: this.sessionId,
    });
    this.#bridge.emit(event, { source: this.#command.page.window });
  }

  /**
   * Replies with a failure. The result is `failed`, with the text of the code.
   *
   * @param rawCode the code as the workspace writes it; a code that the protocol does not list
   * becomes `unable_to_start_outgoing_chat` in the result
   * @throws Error if the command has ended, or the code is empty
   */
  fail(rawCode: RoxChatFailureCode | (string & {})): void {
    this.#assertInFlight();
    if (rawCode === '') {
      throw new Error('A failure needs a code: the library ignores a failure reply without one.');
    }
    this.#exchange.fail(this.#command, rawCode);
  }

  /**
   * Does not reply. The result is `unconfirmed` with the reason `timed-out`, at once and not after
   * `confirmationTimeout`.
   *
   * @throws Error if the command has ended
   */
  ignore(): void {
    this.#assertInFlight();
    this.#exchange.timeOut(this.#command);
  }

  #assertInFlight(): void {
    if (!this.#exchange.inFlight.includes(this.#command)) {
      throw new Error(`The command for ${this.roxchatVisitorId} has ended already.`);
    }
  }
}
