import { inject, Injectable, signal } from '@angular/core';
import { LAUNCH_OPTIONS } from './launch-options';
import type { ReplyMode } from './reply-mode';

/** What the Simulation panel changes while the page runs; the URL gives the first values. */
@Injectable({ providedIn: 'root' })
export class SimulationSettings {
  readonly #launch = inject(LAUNCH_OPTIONS);
  #upcoming: readonly ReplyMode[] = [];

  /** The reply to the next command. */
  readonly reply = signal(this.#launch.reply);
  readonly delay = signal(this.#launch.delay);
  readonly format = signal(this.#launch.format);

  /** Sets the replies to the next commands, in turn; the last one stays. */
  queueReplies([first = this.reply(), ...rest]: readonly ReplyMode[]): void {
    this.reply.set(first);
    this.#upcoming = rest;
  }

  /** The reply to the command that has come: it is the next one's turn after that. */
  takeReply(): ReplyMode {
    const reply = this.reply();
    this.queueReplies(this.#upcoming);
    return reply;
  }
}
