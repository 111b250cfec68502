import { initialRoxChatState } from 'ngx-roxchat';
import { droppedCounts } from './dropped-counts';

const { dropped } = initialRoxChatState;

describe('droppedCounts', () => {
  it('lists nothing if nothing was dropped', () => {
    expect(droppedCounts(dropped)).toEqual([]);
  });

  it('lists what was dropped and how often', () => {
    expect(droppedCounts({ ...dropped, visitors: 3, notifications: 1 })).toEqual([
      { label: 'Visitors forgotten', count: 3 },
      { label: 'Notifications forgotten', count: 1 },
    ]);
  });

  it('has a label for everything that can be dropped', () => {
    const names = Object.keys(dropped);
    const each = Object.fromEntries(names.map((name) => [name, 1]));

    expect(droppedCounts({ ...dropped, ...each })).toHaveLength(names.length);
  });
});
