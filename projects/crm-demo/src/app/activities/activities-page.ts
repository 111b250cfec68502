import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CrmTexts } from '../language/crm-texts';
import { ActivityList } from './activity-list';
import { ActivityStore } from './activity-store';

/** The page of all chats that have ended. */
@Component({
  selector: 'crm-activities-page',
  imports: [ActivityList],
  template: `
    @if (store.all().length > 0) {
      <crm-activity-list
        [isNamed]="true"
        [activities]="store.all()"
        [label]="texts.get('activities.title')"
      />
    } @else {
      <p class="empty">{{ texts.get('activities.empty') }}</p>
    }
  `,
  styleUrl: '../ui/page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivitiesPage {
  protected readonly texts = inject(CrmTexts);
  protected readonly store = inject(ActivityStore);
}
