import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mdiAlertOutline } from '@mdi/js';
import { ScenarioPlayer } from '../scenario/scenario-player';
import { ParentLink } from '../wire/parent-link';
import { Icon } from './icon';

/** Shows why no events are sent to the CRM, or no scenario is played. */
@Component({
  selector: 'aw-link-banner',
  imports: [Icon],
  template: `
    @if (reasons().length > 0) {
      <div class="banner" role="note">
        <aw-icon [path]="icon" />
        <div>
          @for (reason of reasons(); track reason) {
            <p>{{ reason }}</p>
          }
        </div>
      </div>
    }
  `,
  styleUrl: './link-banner.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkBanner {
  protected readonly icon = mdiAlertOutline;
  readonly #link = inject(ParentLink);
  readonly #scenario = inject(ScenarioPlayer);
  protected readonly reasons = computed(() => findReasons(this.#link, this.#scenario));
}

function findReasons(
  { embedded, parentOrigin }: ParentLink,
  { unreadable }: ScenarioPlayer,
): string[] {
  return [
    ...(embedded ? [] : ['Opened on its own, not embedded: no events are sent.']),
    ...(parentOrigin === null
      ? ['No parent origin is configured (?parent=https://…), so no events are sent.']
      : []),
    ...(unreadable() ? ['The scenario could not be read, so none is played.'] : []),
  ];
}
