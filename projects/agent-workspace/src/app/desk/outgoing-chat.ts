import { inject, Injectable } from '@angular/core';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import type { ReplyMode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ParentLink } from '../wire/parent-link';
import { Desk } from './desk';
import { strangerSelected } from './event-params';
import { readStartOutgoingChat, type StartOutgoingChat } from './start-outgoing-chat';

/** Obeys the CRM's one command, in the way that the Simulation panel says. */
@Injectable({ providedIn: 'root' })
export class OutgoingChat {
  readonly #desk = inject(Desk);
  readonly #link = inject(ParentLink);
  readonly #settings = inject(SimulationSettings);
  readonly #inScenario = inject(LAUNCH_OPTIONS).scenario !== null;

  /** From now on commands are heard; they are obeyed once the replies to them are known. */
  listen(repliesKnown: Promise<void>): void {
    this.#link.onMessage((data) => {
      const command = readStartOutgoingChat(data);
      if (command) {
        void repliesKnown.then(() => {
          this.#obeyLater(command);
        });
      }
    });
  }

  #obeyLater(command: StartOutgoingChat): void {
    const mode = this.#settings.takeReply();
    setTimeout(() => {
      this.#obey(command, mode);
    }, this.#settings.delay());
  }

  #obey(command: StartOutgoingChat, mode: ReplyMode): void {
    if (mode === 'silence') {
      return;
    }
    if (mode !== 'start') {
      this.#link.postFailure(mode);
      return;
    }
    this.#start(command);
  }

  #start({ roxchatVisitorId, sessionId }: StartOutgoingChat): void {
    const visitor = this.#desk
      .visitors()
      .find(
        (other) => other.roxchatVisitorId === roxchatVisitorId && other.sessionId === sessionId,
      );
    if (visitor) {
      this.#desk.startChat(visitor.key);
    } else if (this.#inScenario && isString(roxchatVisitorId) && isString(sessionId)) {
      // A scenario's visitors are not on the desk: they are whom it tells of.
      this.#link.post('visitorSelected', strangerSelected(roxchatVisitorId, sessionId));
    } else {
      this.#link.postFailure('unable_to_start_outgoing_chat');
    }
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
