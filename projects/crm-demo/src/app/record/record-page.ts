import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CustomerStore } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import { CustomerRecord } from './customer-record';

/** The page of one customer. */
@Component({
  selector: 'crm-record-page',
  imports: [CustomerRecord],
  // The Router keeps this page when only the id changes. `@for` creates each record anew, so that
  // no form shows the changes of the customer before.
  template: `
    @for (page of [{ id: id() }]; track page.id) {
      @if (customer(); as customer) {
        <crm-record [customer]="customer" />
      } @else {
        <p class="empty">{{ texts.get('record.missing', { id: page.id }) }}</p>
      }
    }
  `,
  styleUrl: '../ui/page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  /** The customer's id, from the URL. */
  readonly id = input.required<string>();

  readonly #customers = inject(CustomerStore);
  protected readonly texts = inject(CrmTexts);
  protected readonly customer = computed(() => this.#customers.find(this.id()));
}
