import type { RoxChatDiagnosticCounts } from 'ngx-roxchat';
import { reasonCounts, sumCounts } from './diagnostic-reasons';

const counts = {
  'wrong-origin': 2,
  'unknown-event': 1,
  'field-cut': 4,
  'too-long': 0,
  'visitor-dropped': 5,
} as RoxChatDiagnosticCounts;

describe('diagnostic reasons', () => {
  it('lists the reasons that occurred', () => {
    expect(reasonCounts(counts).map(({ reason, count }) => [reason, count])).toEqual([
      ['wrong-origin', 2],
      ['unknown-event', 1],
      ['field-cut', 4],
      ['visitor-dropped', 5],
    ]);
  });

  it('counts what was rejected, coerced and forgotten', () => {
    expect(sumCounts(reasonCounts(counts), 'rejected')).toBe(3);
    expect(sumCounts(reasonCounts(counts), 'coerced')).toBe(4);
    expect(sumCounts(reasonCounts(counts), 'forgotten')).toBe(5);
  });

  it('lists nothing before the first diagnostic', () => {
    expect(reasonCounts(null)).toEqual([]);
  });
});
