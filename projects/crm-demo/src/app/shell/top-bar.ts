import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiStethoscope } from '@mdi/js';
import { InspectorSwitch } from '../inspector/inspector-switch';
import { CrmTexts } from '../language/crm-texts';
import { NotificationBell } from '../notifications/notification-bell';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';

/** The bar above each page. */
@Component({
  selector: 'crm-top-bar',
  imports: [Avatar, Icon, MatButtonModule, NotificationBell],
  template: `
    <header aria-label="Demo CRM">
      <h1>{{ title() }}</h1>
      <button
        matButton
        type="button"
        class="inspector"
        [attr.aria-label]="texts.get('inspector.title')"
        [attr.aria-pressed]="inspector.on()"
        [title]="texts.get('inspector.text')"
        (click)="inspector.toggle()"
      >
        <crm-icon matButtonIcon [path]="inspectorIcon" />
        <span>{{ texts.get('inspector.title') }}</span>
      </button>
      <crm-notification-bell />
      <crm-avatar [name]="agent" />
      <span class="agent">{{ agent }}</span>
    </header>
  `,
  styleUrl: './top-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  readonly title = input.required<string>();

  protected readonly texts = inject(CrmTexts);
  protected readonly inspector = inject(InspectorSwitch);
  protected readonly agent = 'Alex Kim';
  protected readonly inspectorIcon = mdiStethoscope;
}
