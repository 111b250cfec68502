import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { isActive, NavigationEnd, Router } from '@angular/router';
import { mdiAccountQuestionOutline, mdiClose } from '@mdi/js';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { RoxChatScreenPop } from 'ngx-roxchat/crm';
import { filter, map } from 'rxjs';
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

  /** Emits when the agent has dismissed it, and with it the button that has the focus. */
  readonly dismissed = output();

  protected readonly state = computed(() => {
    const state = this.pop.state();
    return this.isDismissed() || this.#isAdded() || this.#isOpen()
      ? ({ status: 'idle' } as const)
      : state;
  });

  /** Whether the agent has added the visitor to the CRM since. */
  readonly #isAdded = computed(() => {
    const state = this.pop.state();
    return state.status === 'none' && matchCustomers(this.#customers(), state.visitor).length > 0;
  });

  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.#router.url),
    ),
    { initialValue: this.#router.url },
  );

  /** Whether the agent has opened the held record meanwhile. */
  readonly #isOpen = computed(() => {
    const state = this.pop.state();
    return (
      state.status === 'held' && this.#url().split('?')[0] === `/customers/${state.customer.id}`
    );
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

  protected dismiss(): void {
    this.isDismissed.set(true);
    this.dismissed.emit();
  }

  protected addContact(visitor: RoxChatVisitor): void {
    void this.#router.navigate(['/customers/new'], { info: visitor });
  }
}
