import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import { type RoxChatScreenPopState, SCREEN_POP_STATE } from '../screen-pop/screen-pop-state';
import { EMPTY } from './chat-entry';
import { Customers } from './customers';
import { toRecord } from './join-entries';

describe('Customers', () => {
  const state = signal<RoxChatScreenPopState<string>>({ status: 'idle' });
  const getVisitor = (roxchatVisitorId: string, providedVisitorId: string | null = null) =>
    ({ roxchatVisitorId, providedVisitorId, siebelId: null }) as RoxChatVisitor;
  const getRecord = (visitor: RoxChatVisitor, formerIds: readonly string[] = []) =>
    toRecord({ ...EMPTY, ...visitor, formerIds }, null);
  const create = (provide = true) => {
    TestBed.configureTestingModule({
      providers: provide ? [{ provide: SCREEN_POP_STATE, useValue: state }] : [],
    });
    return TestBed.runInInjectionContext(() => new Customers<string>());
  };

  it('finds the customer whose record was opened, also under a former id', () => {
    const customers = create();
    const visitor = getVisitor('ann', 'p');
    state.set({ status: 'opened', visitor, customer: 'card' });
    customers.note();
    state.set({ status: 'none', visitor: getVisitor('bob') });
    customers.note();

    expect(customers.find(getRecord(visitor))).toBe('card');
    expect(customers.find(getRecord(getVisitor('ann-2', 'p'), ['ann']))).toBe('card');
    expect(customers.find(getRecord(getVisitor('bob')))).toBeNull();
  });

  it('finds none who is another customer now, and none after a reset', () => {
    const customers = create();
    state.set({ status: 'opened', visitor: getVisitor('ann', 'p'), customer: 'card' });
    customers.note();
    const other = customers.find(getRecord(getVisitor('ann', 'q')));
    customers.reset();

    expect(other).toBeNull();
    expect(customers.find(getRecord(getVisitor('ann', 'p')))).toBeNull();
  });

  it('forgets the first of more than 500', () => {
    const customers = create();
    for (let index = 0; index <= 500; index++) {
      state.set({ status: 'opened', visitor: getVisitor(`v${index}`), customer: `c${index}` });
      customers.note();
    }

    expect(customers.find(getRecord(getVisitor('v0')))).toBeNull();
    expect(customers.find(getRecord(getVisitor('v1')))).toBe('c1');
  });

  it('finds none without a screen pop', () => {
    const customers = create(false);
    customers.note();

    expect(customers.find(getRecord(getVisitor('ann')))).toBeNull();
  });
});
