import { computed, inject, Injectable } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { RoxChatInteractionLog } from 'ngx-roxchat/crm';
import { CustomerStore } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import { readTopic } from '../ui/topics';
import type { Activity } from './activity';
import { WrapUpDialog, type WrapUpResult } from './wrap-up-dialog';

/** The chats that have ended and are not wrapped up. */
@Injectable({ providedIn: 'root' })
export class WrapUp {
  readonly #log = inject(RoxChatInteractionLog);
  readonly #dialog = inject(MatDialog);
  readonly #customers = inject(CustomerStore);
  readonly #texts = inject(CrmTexts);

  /** The keys of the records. */
  readonly #open = computed(
    () =>
      new Set(
        this.#log
          .records()
          .filter(({ wrapUp }) => wrapUp === null)
          .map(({ key }) => key),
      ),
  );

  /** Whether the agent can wrap the chat up. */
  isOpen({ key, wrapUp }: Activity): boolean {
    return wrapUp === null && this.#open().has(key);
  }

  /** Asks the agent what came of the chat. The log then stores the record again. */
  ask({ key, customerId }: Activity): void {
    const customer = customerId === null ? null : this.#customers.find(customerId);
    const name = customer?.name ?? this.#texts.get('chats.unknown');
    const dialog = this.#dialog.open<WrapUpDialog, never, WrapUpResult>(
      WrapUpDialog,
      createConfig(),
    );
    dialog.componentRef?.setInput('name', name);
    dialog.componentInstance.form.controls.code.setValue(readTopic(customer?.topic ?? 'other'));
    dialog.afterClosed().subscribe((result) => {
      if (result) {
        this.#log.wrapUp(key, result);
      }
    });
  }
}

/** Neither Escape, nor a click beside the dialog, nor Back loses a note that is half written. */
function createConfig(): MatDialogConfig<never> {
  const config = new MatDialogConfig<never>();
  config.closeOnNavigation = false;
  config.closePredicate = (result, _, dialog) =>
    result !== undefined || !(dialog instanceof WrapUpDialog && dialog.form.dirty);
  return config;
}
