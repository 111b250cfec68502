import { inject, Injectable } from '@angular/core';
import {
  ɵCommandExchange,
  ɵMessageBridge,
  ɵWorkspaceFrames,
  type RoxChatEvent,
  type RoxChatEventName,
} from 'ngx-roxchat/core';
import { buildRoxChatEvent } from './build-rox-chat-event';
import type { RoxChatGivenParams } from './given-params';
import { OutgoingChatTestRequest } from './outgoing-chat-test-request';

/** Which command is expected: by its fields, or by a function that tells. */
export type OutgoingChatMatch =
  | Partial<Pick<OutgoingChatTestRequest, 'roxchatVisitorId' | 'sessionId'>>
  | ((request: OutgoingChatTestRequest) => boolean);

/**
 * Speaks for the Agent Workspace in a test: it tells events, and answers the commands that the code
 * under test gives. It stands behind the gate, which stays as it is for all real messages.
 */
@Injectable()
export class RoxChatTestingController {
  readonly #bridge = inject(ɵMessageBridge);
  readonly #exchange = inject(ɵCommandExchange);
  readonly #frames = inject(ɵWorkspaceFrames);
  #expected: OutgoingChatTestRequest | null = null;

  /**
   * Tells an event to whoever is subscribed, the store's effects included, as `RoxChatService`
   * would for a message of the workspace.
   *
   * @param params the event's params in the protocol; what is left out is null
   * @throws Error if the library would reject or mend a message with these params, or if it would
   * not hear one, as nobody is subscribed and no workspace is rendered
   */
  emit<Name extends RoxChatEventName>(event: Name, params: RoxChatGivenParams<Name>): void {
    if (!this.#bridge.isListening) {
      throw new Error(
        `Nobody would hear ${event}: before it, subscribe to RoxChatService, set the store up, or ` +
          `render <rox-chat-workspace>.`,
      );
    }
    // Of a generic name TypeScript cannot say that its event is one of the union.
    const source = this.#frames.findPage(null)?.window ?? null;
    this.#bridge.emit(buildRoxChatEvent(event, params) as RoxChatEvent, { source });
  }

  /**
   * Expects that the code under test has given the command `start_outgoing_chat`, and takes it. One
   * is posted at a time: the next one can be expected when this one has ended.
   *
   * @param match which command, by fields or a function; any if not given
   * @throws Error if none was given, or another one
   */
  expectStartOutgoingChat(match: OutgoingChatMatch = {}): OutgoingChatTestRequest {
    const request = this.#findRequest();
    if (!request || request === this.#expected || !toPredicate(match)(request)) {
      const wanted = typeof match === 'function' ? 'by a function' : JSON.stringify(match);
      throw new Error(
        `Expected a start_outgoing_chat, ${wanted}; found ${this.#describe(request)}.`,
      );
    }
    this.#expected = request;
    return request;
  }

  /**
   * Verifies that no command was given but those that were expected, and that these have ended: what
   * is given while one is in flight waits behind it, unseen. To be called after each test.
   *
   * @throws Error that names the command in flight
   */
  verify(): void {
    const request = this.#findRequest();
    if (request) {
      throw new Error(
        `Expected no start_outgoing_chat in flight; found ${this.#describe(request)}.`,
      );
    }
  }

  /** The command in flight: the one that was expected already, or another one. */
  #findRequest(): OutgoingChatTestRequest | null {
    const [command] = this.#exchange.inFlight;
    if (!command) {
      return null;
    }
    return this.#expected?.isFor(command)
      ? this.#expected
      : new OutgoingChatTestRequest(command, this.#exchange, this.#bridge);
  }

  #describe(request: OutgoingChatTestRequest | null): string {
    if (!request) {
      return 'none';
    }
    const { roxchatVisitorId, sessionId } = request;
    const state =
      request === this.#expected
        ? 'which was expected: call its start(), fail() or ignore()'
        : 'unexpected';
    return `${JSON.stringify({ roxchatVisitorId, sessionId })}, ${state}`;
  }
}

function toPredicate(match: OutgoingChatMatch): (request: OutgoingChatTestRequest) => boolean {
  if (typeof match === 'function') {
    return match;
  }
  const { roxchatVisitorId, sessionId } = match;
  return (request) =>
    (roxchatVisitorId ?? request.roxchatVisitorId) === request.roxchatVisitorId &&
    (sessionId ?? request.sessionId) === request.sessionId;
}
