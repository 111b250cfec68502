import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { RoxChatScreenPop, type RoxChatScreenPopHandler, withScreenPop } from 'ngx-roxchat/crm';
// #region imports
import { provideRoxChatTesting } from 'ngx-roxchat/testing';
import {
  provideRoxChatCrmTesting,
  RoxChatCrmTestingController,
  RoxChatTestScreenPopHandler,
} from 'ngx-roxchat/testing/crm';
// #endregion

interface Customer {
  readonly name: string;
}

@Injectable()
class OpenCustomer implements RoxChatScreenPopHandler<Customer> {
  find(): readonly Customer[] {
    throw new Error('The double of the test answers.');
  }

  open(): void {
    throw new Error('The double of the test answers.');
  }
}

@Component({
  selector: 'crm-screen-pop',
  template: `
    @let state = pop.state();
    @switch (state.status) {
      @case ('several') {
        @for (customer of state.customers; track customer) {
          <button type="button" (click)="pop.choose(customer)">{{ customer.name }}</button>
        }
      }
      @case ('held') {
        <button type="button" (click)="pop.openHeld()">Show {{ state.customer.name }}</button>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ScreenPopView {
  protected readonly pop = inject<RoxChatScreenPop<Customer>>(RoxChatScreenPop);
}

// #region test
describe('ScreenPopView', () => {
  let handler: RoxChatTestScreenPopHandler<Customer>;

  beforeEach(() => {
    handler = new RoxChatTestScreenPopHandler();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
        { provide: OpenCustomer, useValue: handler },
      ],
    });
  });

  it('shows the customers that fit, and one that is held', async () => {
    const crm = TestBed.inject(RoxChatCrmTestingController);
    const fixture = TestBed.createComponent(ScreenPopView);
    fixture.autoDetectChanges();
    const view = fixture.nativeElement as HTMLElement;

    handler.findAnswer = [{ name: 'Bea' }, { name: 'Bob' }];
    handler.openAnswer = false; // As if a guard said no.
    expect(crm.popFor({ roxchatVisitorId: 'v' }).status).toBe('several');
    await fixture.whenStable();
    view.querySelector('button')?.click();
    await fixture.whenStable();

    expect(view.textContent.trim()).toBe('Show Bea');
    expect(handler.openings).toEqual([{ name: 'Bea' }]);
  });
});
// #endregion
