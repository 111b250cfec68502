import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { withScreenPop } from 'ngx-roxchat/crm';
import { provideRoxChatTesting } from 'ngx-roxchat/testing';
import { provideRoxChatCrmTesting, RoxChatCrmTestingController } from 'ngx-roxchat/testing/crm';
import { CustomerStore, emptyFields } from '../customers/customer-store';
import { OpenCustomer } from './open-customer';
import { PopBanner } from './pop-banner';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

const ids = { roxchatVisitorId: 'v', providedVisitorId: 'new', siebelId: null };

describe('PopBanner', () => {
  function popForUnknown() {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Page }]),
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
      ],
    });
    const fixture = TestBed.createComponent(PopBanner);
    const getText = async () => {
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).textContent.trim();
    };
    TestBed.inject(RoxChatCrmTestingController).popFor(ids);
    return getText;
  }

  it('offers to add a visitor whom the CRM does not know, except on the page that does', async () => {
    const getText = popForUnknown();

    expect(await getText()).toMatch(/not in the CRM\..*New contact/s);
    await TestBed.inject(Router).navigateByUrl('/customers/new');
    expect(await getText()).toBe('This visitor is not in the CRM.');
  });

  it('disappears once the visitor is in the CRM', async () => {
    const getText = popForUnknown();
    await getText();
    TestBed.inject(CustomerStore).add(emptyFields, { ...ids, keptChat: null });

    expect(await getText()).toBe('');
  });
});
