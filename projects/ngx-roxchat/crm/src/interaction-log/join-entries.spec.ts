import { EMPTY, NEVER } from './chat-entry';
import { joinEntries, toRecord } from './join-entries';

describe('joinEntries', () => {
  it('joins the earliest beginning and the latest end', () => {
    const early = { ...EMPTY, startedAt: 10, askedAt: 10, repliedAt: NEVER, lastEventAt: 20 };
    const late = { ...EMPTY, startedAt: 15, askedAt: 15, repliedAt: 30, lastEventAt: 30 };

    for (const entries of [
      [early, late],
      [late, early],
    ]) {
      expect(joinEntries(entries)).toMatchObject({
        startedAt: 10,
        askedAt: 10,
        repliedAt: 30,
        lastEventAt: 30,
      });
    }
  });

  it('has the channel of the last close, in any order of the tabs', () => {
    const open = { ...EMPTY, lastEventAt: 20 };
    const closed = { ...EMPTY, closes: 1, channelType: 'telegram', lastEventAt: 10 };

    expect(joinEntries([open, closed]).channelType).toBe('telegram');
    expect(joinEntries([closed, open]).channelType).toBe('telegram');
  });
});

describe('toRecord', () => {
  it('has no reply and no channel that is unknown', () => {
    expect(toRecord({ ...EMPTY, askedAt: 10 }, null)).toMatchObject({
      firstReplyAfter: null,
      channel: null,
    });
  });

  it.each([
    ['silence', 9],
    ['page-left', 10],
    ['page-left', 11],
  ])('ended by %s if the page was left at %d, and the last event came at 10', (endedBy, leftAt) => {
    expect(toRecord({ ...EMPTY, lastEventAt: 10, leftAt }, null)).toMatchObject({ endedBy });
  });
});
