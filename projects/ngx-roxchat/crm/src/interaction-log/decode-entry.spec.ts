import { EMPTY } from './chat-entry';
import { decodeEntry } from './decode-entry';

describe('decodeEntry', () => {
  const decode = (fields: object) => decodeEntry(JSON.stringify({ ...EMPTY, ...fields }));

  it('reads what was written, up to the limits', () => {
    const fields = { roxchatVisitorId: 'x'.repeat(1_024), formerIds: Array(10).fill('v') };

    expect(decode(fields)).toEqual({ ...EMPTY, ...fields });
  });

  it.each([
    { roxchatVisitorId: null },
    { roxchatVisitorId: 'x'.repeat(1_025) },
    { formerIds: Array(11).fill('v') },
    { startedAt: null },
  ])('returns null for %j', (fields) => {
    expect(decode(fields)).toBeNull();
  });

  it('returns null for a text that is no JSON', () => {
    expect(decodeEntry('{')).toBeNull();
  });
});
