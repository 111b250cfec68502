import { inject, Injectable } from '@angular/core';

import type { ReplyMode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ParentLink } from '../wire/parent-link';
import { Desk } from './desk';
import { readStartOutgoingChat, type StartOutgoingChat } from './start-outgoing-chat';

/** Obeys the CRM's one command, in the way that the Simulation panel says. */
@Injectable({ providedIn: 'root' })
export class OutgoingChat {
  private readonly desk = inject(Desk);
  private readonly link = inject(ParentLink);
  private readonly settings = inject(SimulationSettings);

  /** From now on commands are heard. */
  listen(): void {
    this.link.onMessage((data) => {
      const command = readStartOutgoingChat(data);
      if (command) {
        this.obeyLater(command);
      }
    });
  }

  private obeyLater(command: StartOutgoingChat): void {
    const mode = this.settings.reply();
    setTimeout(() => {
      this.obey(command, mode);
    }, this.settings.delay());
  }

  private obey(command: StartOutgoingChat, mode: ReplyMode): void {
    if (mode === 'silence') {
      return;
    }
    if (mode !== 'start') {
      this.link.postFailure(mode);
      return;
    }
    const visitor = this.desk
      .visitors()
      .find(
        ({ roxchatVisitorId, sessionId }) =>
          roxchatVisitorId === command.roxchatVisitorId && sessionId === command.sessionId,
      );
    if (visitor) {
      this.desk.startChat(visitor.key);
    } else {
      this.link.postFailure('unable_to_start_outgoing_chat');
    }
  }
}
