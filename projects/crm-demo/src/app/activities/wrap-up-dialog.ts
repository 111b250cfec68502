import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import type { InteractionWrapUp } from 'ngx-roxchat/crm';
import { CrmTexts } from '../language/crm-texts';
import { readTopic, TopicNames, topics } from '../ui/topics';

/** What the agent notes; undefined if nothing. */
export type WrapUpResult = InteractionWrapUp | undefined;

/** Asks for the topic of a chat, and for what was agreed. */
@Component({
  selector: 'crm-wrap-up-dialog',
  imports: [MatButtonModule, MatDialogModule, MatInputModule, MatSelectModule, ReactiveFormsModule],
  templateUrl: './wrap-up-dialog.html',
  styleUrl: './wrap-up-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WrapUpDialog {
  /** The name of the customer. */
  readonly name = input('');

  /** The topic, and what was agreed. */
  readonly form = inject(NonNullableFormBuilder).group({ code: readTopic('other'), note: '' });

  protected readonly texts = inject(CrmTexts);
  protected readonly names = inject(TopicNames);
  protected readonly topics = topics;

  readonly #dialog = inject<MatDialogRef<WrapUpDialog, WrapUpResult>>(MatDialogRef);

  protected save(): void {
    const { code, note } = this.form.getRawValue();
    this.#dialog.close({ code, note: note.trim() === '' ? null : note });
  }
}
