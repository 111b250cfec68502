import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { isActive, Router } from '@angular/router';
import { mdiAccountQuestionOutline, mdiClose } from '@mdi/js';
import { RoxChatScreenPop } from 'ngx-roxchat/crm';
import type { Customer } from '../customers/customer';
import { CustomerStore } from '../customers/customer-store';
import { matchCustomers } from '../customers/match-customers';
import { CrmTexts } from '../language/crm-texts';
import { Icon } from '../ui/icon';
import { OpenCustomer } from './open-customer';

/** What the agent has to decide about the visitor who was selected in the workspace. */
@Component({
  selector: 'crm-pop-banner',
  imports: [Icon, MatButtonModule],
  templateUrl: './pop-banner.html',
  styleUrl: './pop-banner.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PopBanner {
  protected readonly pop = inject<RoxChatScreenPop<Customer>>(RoxChatScreenPop);
  protected readonly texts = inject(CrmTexts);
  readonly #opening = inject(OpenCustomer);
  readonly #router = inject(Router);
  readonly #customers = inject(CustomerStore).all;

  /** Whether the page that adds a contact is open. */
  protected readonly isAdding = isActive('/customers/new', this.#router);

  /** Whether the agent has closed the banner; a new state shows it again. */
  protected readonly isDismissed = linkedSignal({
    source: this.pop.state,
    computation: () => false,
  });

  protected readonly state = computed(() => {
    const state = this.pop.state();
    return this.isDismissed() || this.#isAdded() ? ({ status: 'idle' } as const) : state;
  });

  /** Whether the agent has added the visitor to the CRM since. */
  readonly #isAdded = computed(() => {
    const state = this.pop.state();
    return state.status === 'none' && matchCustomers(this.#customers(), state.visitor).length > 0;
  });

  protected readonly text = computed(() => {
    const state = this.state();
    switch (state.status) {
      case 'held':
        return this.texts.get('pop.held', { name: state.customer.name });
      case 'several':
      case 'none':
      case 'failed':
        return this.texts.get(`pop.${state.status}`);
      case 'idle':
      case 'searching':
      case 'opened':
        return '';
    }
  });

  protected readonly icons = { visitor: mdiAccountQuestionOutline, close: mdiClose };

  protected openHeld(customer: Customer): void {
    this.#opening.expectClick(customer);
    this.pop.openHeld();
  }

  protected choose(customer: Customer): void {
    this.#opening.expectClick(customer);
    this.pop.choose(customer);
  }

  protected addContact(): void {
    void this.#router.navigate(['/customers/new']);
  }
}
