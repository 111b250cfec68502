import type { Customer } from './customer';
import { matchCustomer } from './match-customer';

function customer(name: string, siebelId: string | null, providedVisitorId: string | null) {
  return { name, siebelId, providedVisitorId } as Customer;
}

describe('matchCustomer', () => {
  const ann = customer('Ann', '4-A', '1');
  const bob = customer('Bob', '4-B', '2');
  const cy = customer('Cy', null, '3');
  const di = customer('Di', '4-D', null);
  const all = [ann, bob, cy, di];

  it('matches by Siebel id', () => {
    expect(matchCustomer(all, { siebelId: '4-D', providedVisitorId: null })).toBe(di);
  });

  it('prefers the Siebel id when the two ids match different customers', () => {
    expect(matchCustomer(all, { siebelId: '4-B', providedVisitorId: '1' })).toBe(bob);
  });

  it('falls back to the provided id when the Siebel id is missing or unknown', () => {
    expect(matchCustomer(all, { siebelId: null, providedVisitorId: '3' })).toBe(cy);
    expect(matchCustomer(all, { siebelId: '4-Z', providedVisitorId: '1' })).toBe(ann);
  });

  it('never matches a missing id', () => {
    expect(matchCustomer(all, { siebelId: null, providedVisitorId: null })).toBeNull();
  });

  it('returns null for ids that the CRM does not know', () => {
    expect(matchCustomer(all, { siebelId: '4-Z', providedVisitorId: '9' })).toBeNull();
  });
});
