import { inject, Injectable } from '@angular/core';
import { Desk } from '../agent-desk/desk';
import { unknownVisitorSelected } from '../agent-desk/event-params';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import type { ReplyMode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ExchangeLog } from '../wire/exchange-log';
import { ParentLink } from '../wire/parent-link';
import { readStartOutgoingChat, type StartOutgoingChat } from './start-outgoing-chat';

/** Executes the CRM's one command as the Simulation panel is set. */
@Injectable({ providedIn: 'root' })
export class CommandHandler {
  readonly #desk = inject(Desk);
  readonly #link = inject(ParentLink);
  readonly #log = inject(ExchangeLog);
  readonly #settings = inject(SimulationSettings);
  readonly #inScenario = inject(LAUNCH_OPTIONS).scenario !== null;

  /** Starts listening for commands. They are executed once the replies are known. */
  listen(repliesKnown: Promise<void>): void {
    this.#link.onMessage((data) => {
      const command = readStartOutgoingChat(data);
      if (command) {
        this.#log.add('command', `Start a chat with ${this.#describeVisitor(command)}`);
        void repliesKnown.then(() => {
          this.#executeAfterDelay(command);
        });
      }
    });
  }

  #executeAfterDelay(command: StartOutgoingChat): void {
    const mode = this.#settings.takeReply();
    setTimeout(() => {
      this.#execute(command, mode);
    }, this.#settings.delay());
  }

  #execute(command: StartOutgoingChat, mode: ReplyMode): void {
    if (mode === 'silence') {
      this.#log.add('reply', 'None (silence)');
    } else if (mode === 'start') {
      this.#start(command);
    } else {
      this.#link.postFailure(mode);
    }
  }

  #start({ roxchatVisitorId, sessionId }: StartOutgoingChat): void {
    const visitor = this.#desk
      .visitors()
      .find(
        (other) => other.roxchatVisitorId === roxchatVisitorId && other.sessionId === sessionId,
      );
    if (visitor?.status === 'open') {
      this.#link.postFailure('visitor_already_in_chat');
    } else if (visitor) {
      this.#log.add('reply', 'Chat started');
      this.#desk.startChat(visitor.key);
    } else if (this.#inScenario && isString(roxchatVisitorId) && isString(sessionId)) {
      this.#log.add('reply', 'Chat started');
      // The visitors of a scenario exist only in its events, not on the desk.
      this.#link.post('visitorSelected', unknownVisitorSelected(roxchatVisitorId, sessionId));
    } else {
      this.#link.postFailure('unable_to_start_outgoing_chat');
    }
  }

  #describeVisitor({ roxchatVisitorId }: StartOutgoingChat): string {
    const visitor = this.#desk
      .visitors()
      .find((other) => other.roxchatVisitorId === roxchatVisitorId);
    return (
      visitor?.name ??
      (isString(roxchatVisitorId) ? `visitor ${roxchatVisitorId}` : 'a visitor without an id')
    );
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
