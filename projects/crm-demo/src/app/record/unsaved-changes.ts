import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { map, type Observable, of } from 'rxjs';
import { type LeaveChoice, LeaveDialog } from './leave-dialog';

/** A record whose form may have changes that are not saved. */
export interface EditedRecord {
  readonly name: string;
  hasChanges(): boolean;
  /** Saves the changes. Returns false if the form is not valid. */
  save(): boolean;
}

/** The changes of the open record that are not saved. */
@Injectable({ providedIn: 'root' })
export class UnsavedChanges {
  readonly #dialog = inject(MatDialog);
  #record: EditedRecord | null = null;

  constructor() {
    // Makes the browser ask before changes are lost.
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if (this.hasChanges()) {
        event.preventDefault();
      }
    });
  }

  /** Follows a record until its view is destroyed. Call it in the constructor of the view. */
  follow(record: EditedRecord): void {
    this.#record = record;
    inject(DestroyRef).onDestroy(() => {
      // The view of the next record may have been created before.
      if (this.#record === record) {
        this.#record = null;
      }
    });
  }

  hasChanges(): boolean {
    return this.#record?.hasChanges() ?? false;
  }

  /** Asks the agent what to do with the changes. Emits whether the record may be left. */
  ask(): Observable<boolean> {
    const record = this.#record;
    if (!record?.hasChanges()) {
      return of(true);
    }
    const dialog = this.#dialog.open<LeaveDialog, never, LeaveChoice>(LeaveDialog);
    dialog.componentRef?.setInput('name', record.name);
    return dialog
      .afterClosed()
      .pipe(map((choice) => choice === 'discard' || (choice === 'save' && record.save())));
  }
}
