import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { CustomerStore, emptyFields } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import { DetailsForm } from './details-form';
import { RecordForms } from './record-forms';
import { type EditedRecord, UnsavedChanges } from './unsaved-changes';

/** The page that adds a customer. A visitor whom the CRM does not know becomes this customer. */
@Component({
  selector: 'crm-new-contact-page',
  imports: [DetailsForm, MatButtonModule, MatInputModule, ReactiveFormsModule, RouterLink],
  templateUrl: './new-contact-page.html',
  styleUrls: ['../ui/page.css', '../ui/card.css', './new-contact-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewContactPage implements EditedRecord {
  protected readonly texts = inject(CrmTexts);
  protected readonly form = inject(RecordForms).create(emptyFields);
  readonly #customers = inject(CustomerStore);
  readonly #router = inject(Router);
  /** The visitor whom the banner offered to add; nobody for any other new contact. */
  readonly #visitor = (this.#router.currentNavigation()?.extras.info ??
    null) as RoxChatVisitor | null;

  constructor() {
    inject(UnsavedChanges).follow(this);
  }

  get name(): string {
    return this.form.controls.name.value || this.texts.get('record.new');
  }

  hasChanges(): boolean {
    return this.form.dirty;
  }

  save(): boolean {
    return this.#add() !== null;
  }

  protected saveAndOpen(): void {
    const id = this.#add();
    if (id !== null) {
      void this.#router.navigate(['/customers', id]);
    }
  }

  /** Returns the id of the new customer; null if the form is not valid. */
  #add(): string | null {
    this.form.markAllAsTouched();
    if (!this.form.valid) {
      return null;
    }
    this.form.markAsPristine();
    const visitor = this.#visitor;
    const sessionId = visitor?.sessionId ?? null;
    return this.#customers.add(this.form.getRawValue(), {
      siebelId: visitor?.siebelId ?? null,
      providedVisitorId: visitor?.providedVisitorId ?? null,
      keptChat:
        visitor && sessionId !== null
          ? { roxchatVisitorId: visitor.roxchatVisitorId, sessionId }
          : null,
    }).id;
  }
}
