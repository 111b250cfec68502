import type { RoxChatVisitor } from 'ngx-roxchat/store';
import { findStartIds, getStartState } from './start-button-state';

const IDS = { roxchatVisitorId: 'ann', sessionId: 's' };

describe('findStartIds', () => {
  it('prefers the ids that the visitor has now', () => {
    const visitor = { ...IDS, formerIds: ['old'] } as unknown as RoxChatVisitor;

    expect(findStartIds({ roxchatVisitorId: 'old', sessionId: 'kept' }, visitor)).toEqual(IDS);
  });
});

describe('getStartState', () => {
  it('is started for a visitor that the store has dropped', () => {
    const outgoing = { ...IDS, status: 'started' } as const;

    expect(getStartState(IDS, null, outgoing)).toBe(outgoing);
  });
});
