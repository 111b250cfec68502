import { initialRoxChatState } from 'ngx-roxchat';

import { droppedCounts } from './dropped-counts';

const { dropped } = initialRoxChatState;

describe('droppedCounts', () => {
  it('has nothing to tell while nothing was dropped', () => {
    expect(droppedCounts(dropped)).toEqual([]);
  });

  it('tells what was dropped and how often', () => {
    expect(droppedCounts({ ...dropped, visitors: 3, notifications: 1 })).toEqual([
      { label: 'Visitors forgotten', count: 3 },
      { label: 'Notifications forgotten', count: 1 },
    ]);
  });

  it('has words for everything that can be dropped', () => {
    const some = { visitors: 1, formerIds: 1, notifications: 1, removedNotificationIds: 1 };

    expect(droppedCounts({ ...some, actions: 1 })).toHaveLength(Object.keys(dropped).length);
  });
});
