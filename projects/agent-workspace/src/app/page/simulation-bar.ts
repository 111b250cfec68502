import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { mdiChevronUp, mdiPlay, mdiStop } from '@mdi/js';
import { ShiftPlayer } from '../shift/shift-player';
import { ExchangeLog } from '../wire/exchange-log';
import { ParentLink } from '../wire/parent-link';
import { Icon } from './icon';
import { SimulationPanel } from './simulation-panel';

/** The stand-in's own controls, separate from the simulated product. */
@Component({
  selector: 'aw-simulation-bar',
  imports: [Icon, SimulationPanel],
  templateUrl: './simulation-bar.html',
  styleUrl: './simulation-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SimulationBar {
  protected readonly toggleButton = viewChild.required<ElementRef<HTMLElement>>('toggleButton');

  protected readonly player = inject(ShiftPlayer);
  protected readonly link = inject(ParentLink);
  readonly #log = inject(ExchangeLog);
  protected readonly latest = computed(() => this.#log.entries()[0]);
  protected readonly icons = { open: mdiChevronUp, play: mdiPlay, stop: mdiStop };
  protected readonly open = signal(false);

  protected toggleShift(): void {
    if (this.player.playing()) {
      this.player.stop();
    } else {
      this.player.play();
    }
  }

  protected close(): void {
    this.open.set(false);
    this.toggleButton().nativeElement.focus();
  }
}
