import type { RoxChatDiagnosticCounts } from 'ngx-roxchat';
import { reasonCounts, total } from './diagnostic-reasons';

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

  it('tells apart what was rejected, mended and forgotten', () => {
    expect(total(reasonCounts(counts), 'rejected')).toBe(3);
    expect(total(reasonCounts(counts), 'mended')).toBe(4);
    expect(total(reasonCounts(counts), 'forgotten')).toBe(5);
  });

  it('has nothing to list before the first diagnostic', () => {
    expect(reasonCounts(null)).toEqual([]);
  });
});
