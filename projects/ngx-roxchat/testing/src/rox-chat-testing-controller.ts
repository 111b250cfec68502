import { inject, Injectable } from '@angular/core';
import {
  ɵCommandExchange,
  ɵMessageBridge,
  type RoxChatEvent,
  type RoxChatEventName,
  type RoxChatWorkspaceStatus,
} from 'ngx-roxchat/core';
import { buildRoxChatEvent } from './build-rox-chat-event';
import type { RoxChatGivenParams } from './given-params';
import { OutgoingChatTestRequest } from './outgoing-chat-test-request';
import { TestOutgoingChatQueue } from './test-outgoing-chat-queue';
import { TestWorkspaceFrames } from './test-workspace-frames';

/** The command that a test expects: its fields, or a function that returns whether it matches. */
export type OutgoingChatMatch =
  | Partial<Pick<OutgoingChatTestRequest, 'roxchatVisitorId' | 'sessionId'>>
  | ((request: OutgoingChatTestRequest) => boolean);

/**
 * Acts as the Agent Workspace in a test: emits events, and replies to the commands of the code
 * under test. It bypasses the gate, which does not change for real messages.
 */
@Injectable()
export class RoxChatTestingController {
  readonly #bridge = inject(ɵMessageBridge);
  readonly #exchange = inject(ɵCommandExchange);
  readonly #frames = inject(TestWorkspaceFrames);
  readonly #queue = inject(TestOutgoingChatQueue);
  #expected: OutgoingChatTestRequest | null = null;

  /**
   * Emits an event to all subscribers of `RoxChatService`, including the store's effects, as for a
   * message of the workspace.
   *
   * @param params the event's params in the protocol; missing fields are null
   * @throws Error if the library would reject a message with these params or coerce a field, or if
   * it is not listening, because there is no subscriber and no rendered workspace
   */
  emit<Name extends RoxChatEventName>(event: Name, params: RoxChatGivenParams<Name>): void {
    if (!this.#bridge.isListening) {
      throw new Error(
        `Nothing would receive ${event}: first subscribe to RoxChatService, set up the store, or ` +
          `render <rox-chat-workspace>.`,
      );
    }
    // For a generic name TypeScript cannot infer that the event belongs to the union.
    const source = this.#frames.findPage().window;
    this.#bridge.emit(buildRoxChatEvent(event, params) as RoxChatEvent, { source });
  }

  /**
   * Sets the status of the workspace: that of `RoxChatService`, of the store, and of each component
   * and directive. From then on it changes by this method alone.
   *
   * @param status the fields that change; the others stay as they are
   */
  setWorkspaceStatus(status: Partial<RoxChatWorkspaceStatus>): void {
    this.#frames.setStatus(status);
  }

  /**
   * Returns the command `start_outgoing_chat` of the code under test that is in flight. There is
   * one at a time: the next one can be expected after this one has a result.
   *
   * @param match the expected fields, or a function; by default any command matches
   * @throws Error if the command in flight does not match or was expected already, or if there is
   * none. It names the commands that were given and not posted, and why
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
   * Verifies that no command is in flight: that each one was expected and has a result. Call it
   * after each test. Commands that are queued behind the one in flight are not seen.
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

  /** Returns the command in flight, as the same request if it was expected already. */
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
      return `none${this.#queue.describeUnposted()}`;
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
