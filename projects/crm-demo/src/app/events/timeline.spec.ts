import type { RoxChatEvent } from 'ngx-roxchat';
import { addEntry, clearEntries, emptyTimeline, maxEntries, type Timeline } from './timeline';

const event: RoxChatEvent = {
  event: 'notificationRemoved',
  params: { notification: { id: 'a' } },
  receivedAt: 1,
};

function after(count: number): Timeline {
  return Array.from({ length: count }).reduce<Timeline>(
    (timeline) => addEntry(timeline, event),
    emptyTimeline,
  );
}

describe('timeline', () => {
  it('puts the newest first and numbers them in order of arrival', () => {
    expect(after(3).entries.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('keeps only the newest entries and counts those it drops', () => {
    const full = after(maxEntries + 7);

    expect(full.entries).toHaveLength(maxEntries);
    expect(full.entries[0]?.number).toBe(maxEntries + 7);
    expect(full.dropped).toBe(7);
  });

  it('clears the entries and the dropped count, and continues the numbering', () => {
    const cleared = clearEntries(after(maxEntries + 7));

    expect(cleared).toEqual({ entries: [], received: maxEntries + 7, dropped: 0 });
    expect(addEntry(cleared, event).entries[0]?.number).toBe(maxEntries + 8);
  });
});
