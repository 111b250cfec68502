import type { RoxChatDiagnosticCounts } from 'ngx-roxchat';

import { reasonCounts, total } from './diagnostic-reasons';

const counts = {
  'wrong-origin': 2,
  'unknown-event': 1,
  'field-cut': 4,
  'too-long': 0,
} as RoxChatDiagnosticCounts;

describe('diagnostic reasons', () => {
  it('lists the reasons that occurred', () => {
    expect(reasonCounts(counts).map(({ reason, count }) => [reason, count])).toEqual([
      ['wrong-origin', 2],
      ['unknown-event', 1],
      ['field-cut', 4],
    ]);
  });

  it('tells what was rejected from what was mended', () => {
    expect(total(reasonCounts(counts), 'rejected')).toBe(3);
    expect(total(reasonCounts(counts), 'mended')).toBe(4);
  });

  it('has nothing to list before the first diagnostic', () => {
    expect(reasonCounts(null)).toEqual([]);
  });
});
