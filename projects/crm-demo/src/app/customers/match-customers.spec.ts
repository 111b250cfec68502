import type { Customer } from './customer';
import { matchCustomers, nameVisitor } from './match-customers';

function customer(name: string, siebelId: string | null, providedVisitorId: string | null) {
  return { name, siebelId, providedVisitorId, keptChat: null } as Customer;
}

const none = { roxchatVisitorId: 'v', siebelId: null, providedVisitorId: null };

describe('matchCustomers', () => {
  const ann = customer('Ann', '4-A', '1');
  const bob = customer('Bob', '4-B', '2');
  const cy = customer('Cy', null, '3');
  const di = customer('Di', '4-D', '3');
  const ed = { ...customer('Ed', null, null), keptChat: { roxchatVisitorId: 'e', sessionId: 's' } };
  const all = [ann, bob, cy, di, ed];

  it('matches by Siebel id', () => {
    expect(matchCustomers(all, { ...none, siebelId: '4-D' })).toEqual([di]);
  });

  it('prefers the Siebel id when the two ids match different customers', () => {
    expect(matchCustomers(all, { ...none, siebelId: '4-B', providedVisitorId: '1' })).toEqual([
      bob,
    ]);
  });

  it('falls back to the provided id when the Siebel id is missing or unknown', () => {
    expect(matchCustomers(all, { ...none, providedVisitorId: '2' })).toEqual([bob]);
    expect(matchCustomers(all, { ...none, siebelId: '4-Z', providedVisitorId: '1' })).toEqual([
      ann,
    ]);
  });

  it('returns both customers of a joint account', () => {
    expect(matchCustomers(all, { ...none, providedVisitorId: '3' })).toEqual([cy, di]);
    expect(nameVisitor(all, { ...none, providedVisitorId: '3' })).toBe('Cy / Di');
  });

  it('matches by the id of an earlier chat, also if the visitor has another one now', () => {
    expect(matchCustomers(all, { ...none, roxchatVisitorId: 'e' })).toEqual([ed]);
    expect(matchCustomers(all, { ...none, formerIds: ['e'] })).toEqual([ed]);
  });

  it('never matches a missing id, or one that the CRM does not know', () => {
    expect(matchCustomers(all, none)).toEqual([]);
    expect(matchCustomers(all, { ...none, siebelId: '4-Z', providedVisitorId: '9' })).toEqual([]);
    expect(nameVisitor(all, none)).toBeNull();
  });
});
