import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { mdiAccountOutline } from '@mdi/js';
import { isAnonymous, type Visitor } from '../agent-desk/visitor';
import { CHANNEL_ICONS } from './channel-icons';
import { Icon } from './icon';

// The golden angle gives neighbours in the list clearly different hues.
const HUE_STEP = 137.5;

/** A visitor's initials with the icon of their channel. */
@Component({
  selector: 'aw-avatar',
  imports: [Icon],
  template: `
    @if (initials(); as text) {
      {{ text }}
    } @else {
      <aw-icon [path]="unknown" />
    }
    <span class="channel"><aw-icon [path]="channel()" [size]="11" /></span>
  `,
  styleUrl: './avatar.css',
  host: {
    'aria-hidden': 'true',
    '[class.anonymous]': 'initials() === null',
    '[style.--hue]': 'hue()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Avatar {
  readonly visitor = input.required<Visitor>();

  protected readonly unknown = mdiAccountOutline;
  protected readonly channel = computed(() => CHANNEL_ICONS[this.visitor().channel]);
  protected readonly hue = computed(() => Math.round(this.visitor().key * HUE_STEP + 190) % 360);
  protected readonly initials = computed(() =>
    isAnonymous(this.visitor()) ? null : getInitials(this.visitor().name),
  );
}

function getInitials(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
}
