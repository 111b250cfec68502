import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RoxChatVisitor } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { UnsavedChanges } from '../record/unsaved-changes';
import { Layout } from '../shell/layout';
import { OpenCustomer } from './open-customer';

const customer = { id: '10412' } as Customer;

describe('OpenCustomer', () => {
  const isCompact = signal(false);
  const hasChanges = jest.fn(() => false);
  const router = { url: '/customers', navigate: jest.fn(() => Promise.resolve(true)) };

  function setUp() {
    isCompact.set(false);
    hasChanges.mockReturnValue(false);
    router.url = '/customers';
    router.navigate.mockClear();
    TestBed.configureTestingModule({
      providers: [
        OpenCustomer,
        { provide: Router, useValue: router },
        { provide: Layout, useValue: { isCompact } },
        { provide: UnsavedChanges, useValue: { hasChanges } },
      ],
    });
    return TestBed.inject(OpenCustomer);
  }

  it('finds both customers of a joint account', () => {
    const visitor = { siebelId: null, providedVisitorId: '41120', formerIds: [] as string[] };

    const found = setUp().find(visitor as unknown as RoxChatVisitor);

    expect(found.map(({ name }) => name)).toEqual(['Lukas Brandt', 'Nina Brandt']);
  });

  it('opens the record', async () => {
    await expect(setUp().open(customer)).resolves.toBe(true);
    expect(router.navigate).toHaveBeenCalledWith(['/customers', '10412']);
  });

  it('holds the customer while the open record has changes', () => {
    const opening = setUp();
    hasChanges.mockReturnValue(true);

    expect(opening.open(customer)).toBe(false);
    expect(router.navigate).not.toHaveBeenCalled();
  });

  it('holds the customer while the workspace fills the screen', () => {
    const opening = setUp();
    isCompact.set(true);
    router.url = '/workspace?dir=rtl';

    expect(opening.open(customer)).toBe(false);
  });

  it('counts the record that is open already as opened, whatever its changes', () => {
    const opening = setUp();
    hasChanges.mockReturnValue(true);
    router.url = '/customers/10412?dir=rtl';

    expect(opening.open(customer)).toBe(true);
    expect(router.navigate).not.toHaveBeenCalled();
  });

  it('opens the record of a held customer once for a click', () => {
    const opening = setUp();
    hasChanges.mockReturnValue(true);

    opening.expectClick(customer);

    expect(opening.open(customer)).not.toBe(false);
    expect(opening.open(customer)).toBe(false);
  });
});
