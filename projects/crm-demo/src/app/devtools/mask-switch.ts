import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatTooltipModule } from '@angular/material/tooltip';
import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { StoreDevtools } from '@ngrx/store-devtools';
import { Icon } from '../ui/icon';
import { DevtoolsMask } from './devtools-mask';

/** Masks personal data in the devtools, including everything already recorded. */
@Component({
  selector: 'crm-mask-switch',
  imports: [Icon, MatButtonModule, MatTooltipModule],
  template: `
    <button
      matIconButton
      type="button"
      aria-label="Mask people in devtools"
      [attr.aria-pressed]="mask.on()"
      [matTooltip]="tip()"
      (click)="toggle()"
    >
      <crm-icon [path]="icon()" />
    </button>
  `,
  styleUrl: './mask-switch.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MaskSwitch {
  protected readonly mask = inject(DevtoolsMask);
  protected readonly tip = computed(() =>
    this.mask.on() ? 'People masked in devtools' : 'People legible in devtools',
  );
  protected readonly icon = computed(() => (this.mask.on() ? mdiEyeOffOutline : mdiEyeOutline));

  readonly #devtools = inject(StoreDevtools);

  protected toggle(): void {
    this.mask.toggle();
    // Sends everything recorded again.
    this.#devtools.refresh();
  }
}
