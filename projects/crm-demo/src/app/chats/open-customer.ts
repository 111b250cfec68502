import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { RoxChatVisitor } from 'ngx-roxchat';
import type { RoxChatScreenPopHandler } from 'ngx-roxchat/crm';
import type { Customer } from '../customers/customer';
import { CustomerStore } from '../customers/customer-store';
import { matchCustomers } from '../customers/match-customers';
import { UnsavedChanges } from '../record/unsaved-changes';
import { Layout } from '../shell/layout';

/** Finds the customer of a selected visitor, and opens the record unless that would disturb. */
@Injectable()
export class OpenCustomer implements RoxChatScreenPopHandler<Customer> {
  readonly #customers = inject(CustomerStore);
  readonly #router = inject(Router);
  readonly #unsaved = inject(UnsavedChanges);
  readonly #layout = inject(Layout);
  readonly #dialog = inject(MatDialog);

  /** The customer whose record the agent wants to open. */
  #asked: Customer | null = null;

  find(visitor: RoxChatVisitor): readonly Customer[] {
    return matchCustomers(this.#customers.all(), visitor);
  }

  open(customer: Customer): boolean | Promise<boolean> {
    const isAsked = this.#asked === customer;
    this.#asked = null;
    // The Router resolves to false for the page that is open, as for one that a guard keeps closed.
    if (this.#isOpen(customer)) {
      return true;
    }
    return !isAsked && this.#wouldDisturb()
      ? false
      : this.#router.navigate(['/customers', customer.id]);
  }

  /** Notes that the next record is opened by a click of the agent, which disturbs nothing. */
  expectClick(customer: Customer): void {
    this.#asked = customer;
  }

  #isOpen({ id }: Customer): boolean {
    return this.#router.url.split('?')[0] === `/customers/${id}`;
  }

  /** Whether the agent has changes to save, or is in the workspace, which fills the screen. */
  #wouldDisturb(): boolean {
    const isInWorkspace = this.#layout.isCompact() && this.#router.url.startsWith('/workspace');
    return this.#unsaved.hasChanges() || isInWorkspace || this.#dialog.openDialogs.length > 0;
  }
}
