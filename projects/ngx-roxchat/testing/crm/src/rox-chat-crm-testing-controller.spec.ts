import { ErrorHandler, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import {
  RoxChatScreenPop,
  type RoxChatScreenPopHandler,
  RoxChatTabs,
  withScreenPop,
} from 'ngx-roxchat/crm';
import { provideRoxChatStore } from 'ngx-roxchat/store';
import { provideRoxChatTesting } from 'ngx-roxchat/testing';
import {
  provideRoxChatCrmTesting,
  RoxChatCrmTestingController,
  RoxChatTestScreenPopHandler,
} from 'ngx-roxchat/testing/crm';
import { throwError } from 'rxjs';

@Injectable()
class OpenCustomer implements RoxChatScreenPopHandler<string> {
  find(): readonly string[] {
    throw new Error('The application would be asked.');
  }

  open(): void {
    throw new Error('The application would be asked.');
  }
}

describe('RoxChatCrmTestingController', () => {
  let handler: RoxChatTestScreenPopHandler<string>;
  let crm: RoxChatCrmTestingController;
  const errors: unknown[] = [];

  beforeEach(() => {
    handler = new RoxChatTestScreenPopHandler();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
        { provide: OpenCustomer, useValue: handler },
        { provide: ErrorHandler, useValue: { handleError: (e: unknown) => errors.push(e) } },
      ],
    });
    crm = TestBed.inject(RoxChatCrmTestingController);
  });

  it('pops at once, and the double counts what is asked', () => {
    handler.findAnswer = ['card'];
    const state = crm.popFor<string>({ roxchatVisitorId: 'ann', providedVisitorId: 'p1' });

    expect(state).toMatchObject({ status: 'opened', customer: 'card' });
    expect(handler.searches).toMatchObject([{ roxchatVisitorId: 'ann', providedVisitorId: 'p1' }]);
    expect(handler.openings).toEqual(['card']);
  });

  it('finds no customer unless a test gives one', () => {
    expect(crm.popFor({ roxchatVisitorId: 'ann' })).toMatchObject({ status: 'none' });
  });

  it('reaches each end of a screen pop', async () => {
    handler.findAnswer = ['one', 'two'];
    const several = crm.popFor({ roxchatVisitorId: 'a' });
    handler.findAnswer = ['card'];
    handler.openAnswer = false;
    const held = crm.popFor({ roxchatVisitorId: 'b' });
    handler.findAnswer = throwError(() => new Error('broken'));
    const failed = crm.popFor({ roxchatVisitorId: 'c' });
    handler.findAnswer = Promise.resolve([]);
    const searching = crm.popFor({ roxchatVisitorId: 'd' });
    await Promise.resolve();
    await Promise.resolve();

    expect([several, held, failed, searching].map(({ status }) => status)).toEqual([
      'several',
      'held',
      'failed',
      'searching',
    ]);
    expect(errors).toEqual([new Error('broken')]);
    expect(TestBed.inject(RoxChatScreenPop).state().status).toBe('none');
  });

  it('makes another tab lead, until the agent clicks', () => {
    handler.findAnswer = ['card'];
    crm.setLeading(false);
    const waiting = crm.popFor({ roxchatVisitorId: 'ann' });
    const isLeading = TestBed.inject(RoxChatTabs).leading();
    TestBed.inject(RoxChatScreenPop).pop('ann');

    expect([waiting.status, isLeading]).toEqual(['idle', false]);
    expect(TestBed.inject(RoxChatTabs).leading()).toBe(true);
    expect(handler.openings).toEqual(['card']);
  });
});
