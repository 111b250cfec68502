import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { CrmTexts } from '../language/crm-texts';

/** What the agent does with changes that are not saved. */
export type LeaveChoice = 'stay' | 'discard' | 'save';

/** Asks what to do with the changes of a record. Escape means to stay. */
@Component({
  selector: 'crm-leave-dialog',
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 matDialogTitle>{{ texts.get('leave.title') }}</h2>
    <mat-dialog-content>{{ texts.get('leave.text', { name: name() }) }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close="stay">
        {{ texts.get('leave.stay') }}
      </button>
      <button matButton type="button" mat-dialog-close="discard">
        {{ texts.get('record.discard') }}
      </button>
      <button matButton="filled" type="button" mat-dialog-close="save" cdkFocusInitial>
        {{ texts.get('record.save') }}
      </button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaveDialog {
  /** The name of the customer. */
  readonly name = input('');

  protected readonly texts = inject(CrmTexts);
}
