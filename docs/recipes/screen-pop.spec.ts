import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injectable,
  input,
  inputBinding,
  linkedSignal,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import {
  type CanDeactivateFn,
  provideRouter,
  Router,
  RouterOutlet,
  withComponentInputBinding,
} from '@angular/router';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore, type RoxChatVisitor } from 'ngx-roxchat';
import {
  RoxChatScreenPop,
  type RoxChatScreenPopHandler,
  RoxChatStart,
  RoxChatTabs,
  withScreenPop,
} from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { provideRoxChatCrmTesting, RoxChatCrmTestingController } from 'ngx-roxchat/testing/crm';
import { type Observable, of } from 'rxjs';

interface Customer {
  readonly id: string;
  readonly name: string;
}

const CUSTOMERS: readonly (Customer & { readonly providedVisitorId: string })[] = [
  { id: '1', name: 'Ana', providedVisitorId: 'a' },
  { id: '2', name: 'Bea', providedVisitorId: 'b' },
  { id: '3', name: 'Bob', providedVisitorId: 'b' },
];

@Injectable({ providedIn: 'root' })
class CustomerApi {
  customersOf(visitor: RoxChatVisitor): Observable<readonly Customer[]> {
    return of(CUSTOMERS.filter((one) => one.providedVisitorId === visitor.providedVisitorId));
  }
}

// #region handler
@Injectable()
export class OpenCustomer implements RoxChatScreenPopHandler<Customer> {
  readonly #api = inject(CustomerApi);
  readonly #router = inject(Router);

  find(visitor: RoxChatVisitor): Observable<readonly Customer[]> {
    return this.#api.customersOf(visitor);
  }

  // Resolves to false if a guard of the open record says no. `navigate` resolves to false for the
  // record that is open already, too, so the address decides.
  open(customer: Customer): Promise<boolean> {
    const record = this.#router.createUrlTree(['/customers', customer.id]);
    return this.#router
      .navigateByUrl(record)
      .then(() => this.#router.url === this.#router.serializeUrl(record));
  }
}
// #endregion

// #region view
@Component({
  selector: 'crm-screen-pop',
  template: `
    @let state = pop.state();
    @switch (state.status) {
      @case ('several') {
        @for (customer of state.customers; track customer.id) {
          <button type="button" (click)="pop.choose(customer)">{{ customer.name }}</button>
        }
      }
      @case ('held') {
        <button type="button" (click)="pop.openHeld()">Show {{ state.customer.name }}</button>
      }
      @case ('none') {
        <p>The CRM has no customer for this visitor.</p>
      }
      @case ('failed') {
        <button type="button" (click)="pop.pop(state.visitor.roxchatVisitorId)">Try again</button>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreenPopView {
  protected readonly pop = inject<RoxChatScreenPop<Customer>>(RoxChatScreenPop);
}
// #endregion

// #region record
@Component({
  selector: 'crm-record',
  template: `<h1>Customer {{ id() }}</h1>
    <textarea #note [value]="draft()" (input)="draft.set(note.value)"></textarea>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Record {
  readonly id = input.required<string>();

  // The Router keeps this component when only the id changes. A plain signal would then show the
  // draft about the last customer; this one begins anew with each.
  readonly draft = linkedSignal({ source: this.id, computation: () => '' });
}

export const keepDraft: CanDeactivateFn<Record> = (record) => record.draft() === '';
// #endregion

@Component({
  selector: 'crm-root',
  imports: [RouterOutlet, ScreenPopView],
  template: `<crm-screen-pop /><router-outlet />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Root {}

// #region card
@Component({
  selector: 'crm-customer-card',
  imports: [RoxChatStart],
  template: `
    <button
      type="button"
      [roxChatStart]="{ providedVisitorId: providedVisitorId() }"
      #chat="roxChatStart"
    >
      Start chat
    </button>
    <p role="status">{{ chat.message() }}</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  readonly providedVisitorId = input.required<string>();
}
// #endregion

// #region tabs
@Injectable({ providedIn: 'root' })
export class Sounds {
  readonly #tabs = inject(RoxChatTabs);

  play(sound: HTMLAudioElement): void {
    if (this.#tabs.leading()) {
      void sound.play();
    }
  }
}
// #endregion

describe('the work of the CRM', () => {
  let fixture: ComponentFixture<Root>;
  let workspace: RoxChatTestingController;
  let view: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [{ path: 'customers/:id', component: Record, canDeactivate: [keepDraft] }],
          withComponentInputBinding(),
        ),
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
      ],
    });
    fixture = TestBed.createComponent(Root);
    fixture.autoDetectChanges();
    workspace = TestBed.inject(RoxChatTestingController);
    view = fixture.nativeElement as HTMLElement;
  });

  /** Selects a visitor as the agent does. */
  async function select(providedVisitorId: string): Promise<void> {
    const crm = TestBed.inject(RoxChatCrmTestingController);
    crm.popFor({ roxchatVisitorId: providedVisitorId, providedVisitorId });
    await fixture.whenStable();
  }

  const click = async (name: string) => {
    const buttons = [...view.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === name)?.click();
    await fixture.whenStable();
  };
  const getTitle = () => view.querySelector('h1')?.textContent;

  it('opens the record of the customer', async () => {
    await select('a');

    expect(getTitle()).toBe('Customer 1');
  });

  it('counts the record that is open already as opened', async () => {
    await TestBed.inject(Router).navigateByUrl('/customers/1');
    await select('a');

    expect(TestBed.inject(RoxChatScreenPop).state().status).toBe('opened');
    expect(view.querySelector('button')).toBeNull();
  });

  it('shows several customers, and that there is none', async () => {
    await select('b');
    const names = [...view.querySelectorAll('button')].map(({ textContent }) => textContent);
    await click('Bob');
    const title = getTitle();
    await select('x');

    expect([names, title]).toEqual([['Bea', 'Bob'], 'Customer 3']);
    expect(view.textContent).toContain('The CRM has no customer for this visitor.');
  });

  it('keeps a draft until the agent has finished it, and shows none about another', async () => {
    await select('b');
    await click('Bea');
    const note = view.querySelector('textarea') ?? document.createElement('textarea');
    const write = (text: string) => {
      note.value = text;
      note.dispatchEvent(new Event('input'));
    };
    write('Called about the invoice.');
    await select('a');
    const held = [getTitle(), view.querySelector('button')?.textContent];
    write('');
    await click('Show Ana');

    expect(held).toEqual(['Customer 2', 'Show Ana']);
    expect(getTitle()).toBe('Customer 1');
    expect(view.querySelector('textarea')?.value).toBe('');
  });

  it('starts a chat from the card of a customer', async () => {
    const card = TestBed.createComponent(CustomerCard, {
      bindings: [inputBinding('providedVisitorId', () => 'a')],
    });
    card.autoDetectChanges();
    await card.whenStable();
    const page = card.nativeElement as HTMLElement;
    const unknown = page.textContent;
    workspace.emit('visitorSelected', {
      roxchatVisitorId: 'v',
      providedVisitorId: 'a',
      sessionId: 's',
    });
    await card.whenStable();
    page.querySelector('button')?.click();
    workspace.expectStartOutgoingChat({ roxchatVisitorId: 'v' }).start();
    await card.whenStable();

    expect(unknown).toContain('has not appeared in the Agent Workspace');
    expect(page.textContent).toContain('Chat started.');
  });

  it('plays a sound in the leading tab', () => {
    const sound = { play: jest.fn() };
    TestBed.inject(Sounds).play(sound as unknown as HTMLAudioElement);

    expect(sound.play).toHaveBeenCalledTimes(1);
  });
});
