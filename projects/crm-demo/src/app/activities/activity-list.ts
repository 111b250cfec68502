import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RovingList } from '../ui/roving-list';
import type { Activity } from './activity';
import { ActivityRow } from './activity-row';
import { WrapUp } from './wrap-up';

/** Chats that have ended, the last first. */
@Component({
  selector: 'crm-activity-list',
  imports: [ActivityRow, RovingList],
  template: `
    <ul crmRovingList role="list" [attr.aria-label]="label()">
      @for (activity of activities(); track activity.key) {
        <li>
          <crm-activity-row
            [activity]="activity"
            [isNamed]="isNamed()"
            [isOpen]="wrapUp.isOpen(activity)"
            (wrapUp)="wrapUp.ask(activity)"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      list-style: none;
    }

    li:first-child > crm-activity-row {
      border-top-color: transparent;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityList {
  readonly activities = input.required<readonly Activity[]>();
  readonly label = input.required<string>();
  readonly isNamed = input(false);

  protected readonly wrapUp = inject(WrapUp);
}
