import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

type IdName = 'siebelId' | 'providedVisitorId' | 'roxchatVisitorId' | 'sessionId' | 'taskId';

/** The ids of a visitor or customer; null for an unknown id. */
type KnownIds = Readonly<Record<IdName, string | null>>;

const labels: Readonly<Record<IdName, string>> = {
  siebelId: 'Siebel id',
  providedVisitorId: 'Provided id',
  taskId: 'Task',
  roxchatVisitorId: 'Rox.Chat id',
  sessionId: 'Session',
};

/** The ids of a visitor or customer, in the CRM and in the workspace. */
@Component({
  selector: 'crm-visitor-id-list',
  template: `
    <h3>Ids</h3>
    <dl>
      @for (row of rows(); track row.label) {
        <div>
          <dt>{{ row.label }}</dt>
          <dd>{{ row.id ?? 'none' }}</dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './visitor-id-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorIdList {
  readonly ids = input.required<KnownIds>();

  protected readonly rows = computed(() =>
    Object.entries(labels).map(([name, label]) => ({ label, id: this.ids()[name as IdName] })),
  );
}
