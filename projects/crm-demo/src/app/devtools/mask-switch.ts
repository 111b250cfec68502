import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { StoreDevtools } from '@ngrx/store-devtools';
import { Icon } from '../ui/icon';
import { DevtoolsMask } from './devtools-mask';

/** Masks personal data in the devtools, including everything already recorded. */
@Component({
  selector: 'crm-mask-switch',
  imports: [Icon, MatButtonModule],
  template: `
    <button matButton type="button" [attr.aria-pressed]="mask.on()" (click)="toggle()">
      <crm-icon matButtonIcon [path]="icon()" />Mask people in devtools
    </button>
  `,
  styleUrl: './mask-switch.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MaskSwitch {
  protected readonly mask = inject(DevtoolsMask);
  protected readonly icon = computed(() => (this.mask.on() ? mdiEyeOffOutline : mdiEyeOutline));

  /** Null without the extension. */
  readonly #devtools = inject(StoreDevtools, { optional: true });

  protected toggle(): void {
    this.mask.toggle();
    // Sends everything recorded again.
    this.#devtools?.refresh();
  }
}
