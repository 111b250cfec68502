import type { RoxChatEvent, RoxChatVisitorIds } from 'ngx-roxchat';

import { emptyDesk, foldEvent } from './fold-event';

const stranger = { roxchatVisitorId: 'old', providedVisitorId: null, siebelId: null };
const known = { roxchatVisitorId: 'new', providedVisitorId: '7925', siebelId: null };

function selected(ids: RoxChatVisitorIds): RoxChatEvent {
  const params = { ...ids, chatId: 1, sessionId: 's', taskId: null };
  return { event: 'visitorSelected', params, receivedAt: 1 };
}

function authorized(old: RoxChatVisitorIds): RoxChatEvent {
  return { event: 'visitorAuthorized', params: { old, new: known }, receivedAt: 2 };
}

function after(...events: RoxChatEvent[]) {
  return events.reduce(foldEvent, emptyDesk);
}

describe('foldEvent', () => {
  it('opens the visitor the agent selects', () => {
    expect(after(selected(stranger)).opened).toMatchObject({ by: 'workspace', ids: stranger });
  });

  it('follows the open visitor when they authorize', () => {
    const { opened, visitors } = after(selected(stranger), authorized(stranger));

    expect(opened).toEqual({ by: 'workspace', ids: known });
    expect([...visitors.keys()]).toEqual(['new']);
  });

  it('stays with the open visitor when another one authorizes', () => {
    const { opened } = after(
      selected(stranger),
      authorized({ ...stranger, roxchatVisitorId: 'other' }),
    );

    expect(opened).toMatchObject({ ids: stranger });
  });

  it('leaves a card that was opened from the list alone', () => {
    const state = { ...emptyDesk, opened: { by: 'list', email: 'a@example.com' } } as const;

    expect(foldEvent(state, authorized(stranger)).opened).toBe(state.opened);
  });

  it('adds and removes notifications', () => {
    const notification = { id: 'n', kind: 'visitor', text: 'left', sessionId: null };
    const added: RoxChatEvent = {
      event: 'notificationAdded',
      params: { notification },
      receivedAt: 3,
    };
    const removed: RoxChatEvent = {
      event: 'notificationRemoved',
      params: { notification: { id: 'n' } },
      receivedAt: 4,
    };

    expect(after(added).notifications.items).toEqual([{ ...notification, arrivedAt: 3 }]);
    expect(after(added, removed).notifications.items).toEqual([]);
  });

  it('follows a chat from its first message to its end', () => {
    const message: RoxChatEvent = {
      event: 'newMessageAdded',
      params: { ...known, chatId: 1, sessionId: 's', kind: 'visitor', messageText: 'Hi' },
      receivedAt: 1,
    };
    const channel = { channelId: null, channelType: null, channelUserId: null };
    const closed: RoxChatEvent = {
      event: 'chatClosedByOperator',
      params: { ...known, chatId: 1, ...channel, channelUserName: null },
      receivedAt: 2,
    };

    expect(after(message).visitors.get('new')).toMatchObject({ chat: 'open', lastActivity: 1 });
    expect(after(message, closed).visitors.get('new')).toMatchObject({
      chat: 'closed',
      lastActivity: 2,
    });
  });

  it('puts every event on the timeline', () => {
    const { timeline } = after(selected(stranger), authorized(stranger));

    expect(timeline.received).toBe(2);
    expect(timeline.entries.map(({ event }) => event.event)).toEqual([
      'visitorAuthorized',
      'visitorSelected',
    ]);
  });
});
