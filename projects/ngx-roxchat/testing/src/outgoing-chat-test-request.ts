import type {
  ɵCommandExchange,
  ɵCommandInFlight,
  ɵMessageBridge,
  RoxChatFailureCode,
} from 'ngx-roxchat/core';
import { buildRoxChatEvent } from './build-rox-chat-event';

/** A command `start_outgoing_chat` that the code under test has given, and that waits for its end. */
export class OutgoingChatTestRequest {
  readonly #command: ɵCommandInFlight;
  readonly #exchange: ɵCommandExchange;
  readonly #bridge: ɵMessageBridge;

  /** The visitor that the command names. */
  readonly roxchatVisitorId: string;

  /** The session that the command names: the one given, or the last one told for the visitor. */
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
   * Whether this is the request of a command.
   *
   * @internal
   */
  isFor(command: ɵCommandInFlight): boolean {
    return this.#command === command;
  }

  /**
   * The workspace opens the chat: it tells `visitorSelected` for the visitor and the session, by
   * which the command ends as `started`.
   *
   * @throws Error if the command has ended
   */
  start(): void {
    this.#assertInFlight();
    // By now the visitor may have another id.
    const roxchatVisitorId = this.#command.visitor.visitorId;
    const event = buildRoxChatEvent('visitorSelected', {
      roxchatVisitorId,
      sessionId: this.sessionId,
    });
    this.#bridge.emit(event, { source: this.#command.page.window });
  }

  /**
   * The workspace refuses: the command ends as `failed`, with the text of the code.
   *
   * @param rawCode the code as the workspace writes it; one that the protocol does not list is told
   * as `unable_to_start_outgoing_chat`
   * @throws Error if the command has ended, or the code is empty
   */
  fail(rawCode: RoxChatFailureCode | (string & {})): void {
    this.#assertInFlight();
    if (rawCode === '') {
      throw new Error('A failure has a code: without one, the library takes no message for it.');
    }
    this.#exchange.fail(this.#command, rawCode);
  }

  /**
   * The workspace says nothing: the command ends as `unconfirmed` for the reason `timed-out`, at
   * once and not after `confirmationTimeout`.
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
