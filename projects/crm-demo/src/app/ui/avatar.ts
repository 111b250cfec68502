import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Initials on a colour derived from the name; decorative, as the name is shown beside it. */
@Component({
  selector: 'crm-avatar',
  template: `{{ initials() }}`,
  styleUrl: './avatar.css',
  host: { 'aria-hidden': 'true', '[style.--hue]': 'hue()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly name = input.required<string>();

  protected readonly initials = computed(() =>
    this.name()
      .split(' ')
      .map((word) => word.charAt(0))
      .slice(0, 2)
      .join(''),
  );

  protected readonly hue = computed(() =>
    Array.from(this.name()).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0),
  );
}
