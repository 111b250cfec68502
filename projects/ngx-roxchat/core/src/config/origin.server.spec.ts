/** @jest-environment node */
import { normalizeOrigin } from './origin';

describe('normalizeOrigin on a server', () => {
  it('accepts an international domain name, however many pages were rendered before', () => {
    for (let rendered = 0; rendered < 20_000; rendered++) {
      expect(normalizeOrigin('https://münchen.example')).toBe('https://xn--mnchen-3ya.example');
    }
  });
});
