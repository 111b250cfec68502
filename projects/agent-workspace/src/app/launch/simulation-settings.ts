import { inject, Injectable, signal } from '@angular/core';

import { LAUNCH_OPTIONS } from './launch-options';

/** What the Simulation panel changes while the page runs; the URL gives the first values. */
@Injectable({ providedIn: 'root' })
export class SimulationSettings {
  private readonly launch = inject(LAUNCH_OPTIONS);

  readonly reply = signal(this.launch.reply);
  readonly delay = signal(this.launch.delay);
  readonly format = signal(this.launch.format);
}
