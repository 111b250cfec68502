import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injectable,
  input,
  linkedSignal,
} from '@angular/core';
import { type CanDeactivateFn, Router, RouterOutlet } from '@angular/router';
import type { RoxChatVisitor } from 'ngx-roxchat';
import {
  type RoxChatAnswer,
  RoxChatScreenPop,
  type RoxChatScreenPopHandler,
  RoxChatStart,
} from 'ngx-roxchat/crm';
import { Desk } from './desk';

/** A customer. The name is the id of the visitor, as the workspace has given it. */
interface Customer {
  readonly id: string;
}

/** What the CRM finds for visitors who are not simply a customer of the same id. */
const FOUND = new Map<string, () => RoxChatAnswer<readonly Customer[]>>([
  ['nobody', () => []],
  ['mueller', () => [{ id: 'Anna Müller' }, { id: 'Max Müller' }, { id: 'Eva Müller' }]],
  ['slow', () => new Promise((resolve) => setTimeout(resolve, 1_500, [{ id: 'slow' }]))],
  [
    'broken',
    () => {
      throw new Error('The CRM has no answer.');
    },
  ],
]);

/** Finds the customers of a visitor, and opens a record by the Router. */
@Injectable()
export class OpenCustomer implements RoxChatScreenPopHandler<Customer> {
  readonly #router = inject(Router);

  /** The ids of the visitors that it has searched for. */
  readonly searches: string[] = [];

  find({ roxchatVisitorId }: RoxChatVisitor): RoxChatAnswer<readonly Customer[]> {
    this.searches.push(roxchatVisitorId);
    return FOUND.get(roxchatVisitorId)?.() ?? [{ id: roxchatVisitorId }];
  }

  open({ id }: Customer): Promise<boolean> {
    const [root] = this.#router.url.split('/records');
    return this.#router.navigate([`${root ?? ''}/records`, id]);
  }
}

/** The workspace, what became of the screen pop, and the record beside them. */
@Component({
  selector: 'app-records',
  imports: [Desk, RouterOutlet],
  template: `
    <main>
      @let state = pop.state();
      <p id="status" role="status">{{ state.status }}</p>
      <p id="searches">{{ searches.join(' ') }}</p>
      @switch (state.status) {
        @case ('several') {
          @for (customer of state.customers; track customer.id) {
            <button type="button" class="choice" (click)="pop.choose(customer)">
              {{ customer.id }}
            </button>
          }
        }
        @case ('held') {
          <button type="button" id="held" (click)="pop.openHeld()">
            Show {{ state.customer.id }}
          </button>
        }
      }
      <router-outlet />
      <app-desk name="records" />
    </main>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Records {
  protected readonly pop = inject<RoxChatScreenPop<Customer>>(RoxChatScreenPop);
  protected readonly searches = inject(OpenCustomer).searches;
}

/** The record of a customer, with a note that is not to be lost, and a start button. */
@Component({
  selector: 'app-record',
  imports: [RoxChatStart],
  template: `
    <h1>{{ id() }}</h1>
    <label
      >Note <textarea #note [value]="draft()" (input)="draft.set(note.value)"></textarea>
    </label>
    <button type="button" id="start" [roxChatStart]="id()" #chat="roxChatStart">Start chat</button>
    <p id="message" role="status">{{ chat.message() }}</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerRecord {
  readonly id = input.required<string>();
  protected readonly draft = linkedSignal({ source: this.id, computation: () => '' });

  /** Whether the agent has written a note. */
  get hasDraft(): boolean {
    return this.draft() !== '';
  }
}

export const keepDraft: CanDeactivateFn<CustomerRecord> = (record) => !record.hasDraft;
