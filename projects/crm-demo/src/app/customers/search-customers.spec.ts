import { searchCustomers } from './search-customers';
import { seedCustomers as customers } from './seed-customers';

describe('searchCustomers', () => {
  const names = (query: string) =>
    searchCustomers(customers, query, ({ topic }) => (topic === 'fraud' ? 'Betrug' : '')).map(
      ({ name }) => name,
    );

  it('finds all customers with an empty query', () => {
    expect(names('  ')).toHaveLength(customers.length);
  });

  it('searches the words that the agent sees, not the codes', () => {
    expect(names('betrug')).not.toEqual([]);
    expect(names('fraud')).toEqual([]);
  });

  it('ignores case and accents', () => {
    expect(names('ÉTIÉNNE MÓREAU')).toEqual(['Étienne Moreau']);
  });

  it('searches ids, email and city', () => {
    expect(names('4-1GQM77X0')).toEqual(['Giulia Conti']);
    expect(names('lukas.brandt@')).toEqual(['Lukas Brandt']);
    expect(names('boston')).toEqual(['John Doe']);
  });

  it('requires every word to match', () => {
    expect(names('wei singapore')).toEqual(['Wei Zhang']);
    expect(names('wei boston')).toEqual([]);
  });
});
