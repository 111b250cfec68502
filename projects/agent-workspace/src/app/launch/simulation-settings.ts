import { inject, Injectable, signal } from '@angular/core';
import { LAUNCH_OPTIONS } from './launch-options';
import type { ReplyMode } from './reply-mode';

/** The settings of the Simulation panel, with initial values from the URL. */
@Injectable({ providedIn: 'root' })
export class SimulationSettings {
  readonly #launch = inject(LAUNCH_OPTIONS);
  #upcoming: readonly ReplyMode[] = [];

  /** The reply to the next command. */
  readonly reply = signal(this.#launch.reply);
  readonly delay = signal(this.#launch.delay);
  readonly format = signal(this.#launch.format);

  /** Sets the replies to the next commands, in order; the last one is repeated. */
  queueReplies([first = this.reply(), ...rest]: readonly ReplyMode[]): void {
    this.reply.set(first);
    this.#upcoming = rest;
  }

  /** Returns the reply to the current command, and removes it from the queue. */
  takeReply(): ReplyMode {
    const reply = this.reply();
    this.queueReplies(this.#upcoming);
    return reply;
  }
}
