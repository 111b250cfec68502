import { FocusKeyManager } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { mdiMagnify } from '@mdi/js';
import { Store } from '@ngrx/store';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';
import { Icon } from '../ui/icon';
import { type Customer, customers } from './customer';
import { CustomerRow } from './customer-row';
import { searchCustomers } from './search-customers';

/** The CRM's customers, with a search. The arrow keys move through the list. */
@Component({
  selector: 'crm-customer-list',
  imports: [CustomerRow, Icon, MatFormFieldModule, MatInputModule],
  templateUrl: './customer-list.html',
  styleUrls: ['../ui/list-section.css', './customer-list.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerList {
  readonly opened = output();

  readonly #store = inject(Store);
  readonly #shown = this.#store.selectSignal(deskFeature.selectCustomerOnDesk);

  protected readonly chatting = this.#store.selectSignal(deskFeature.selectChatting);
  protected readonly query = signal('');
  protected readonly found = computed(() => searchCustomers(customers, this.query()));
  protected readonly count = computed(() => {
    const { length } = this.found();
    return length === customers.length
      ? `${String(length)} customers`
      : `${String(length)} of ${String(customers.length)} customers`;
  });

  protected readonly current = computed(() => {
    const shown = this.#shown();
    return shown.kind === 'customer' ? shown.customer : null;
  });

  protected readonly searchIcon = mdiMagnify;

  protected readonly rows = viewChildren(CustomerRow);
  protected readonly keys = new FocusKeyManager(this.rows, inject(Injector)).withHomeAndEnd();

  protected open({ email }: Customer): void {
    this.#store.dispatch(DeskActions.customerOpened({ email }));
    this.opened.emit();
  }
}
