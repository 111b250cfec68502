import { buildRoxChatEvent, type RoxChatGivenParams } from 'ngx-roxchat/testing';

describe('RoxChatGivenParams', () => {
  it('requires the ids, and makes fields that may be null optional', () => {
    const visitor: RoxChatGivenParams<'visitorSelected'> = { roxchatVisitorId: 'ann' };
    const both: RoxChatGivenParams<'visitorAuthorized'> = {
      old: visitor,
      new: { roxchatVisitorId: 'bob', providedVisitorId: '12345' },
    };
    const removed: RoxChatGivenParams<'notificationRemoved'> = { notification: { id: 'n' } };
    // @ts-expect-error: the event needs its visitor
    const withoutVisitor: RoxChatGivenParams<'visitorSelected'> = { sessionId: 's' };
    // @ts-expect-error: the notification needs its id
    const withoutId: RoxChatGivenParams<'notificationAdded'> = { notification: { text: 'Hi' } };
    // @ts-expect-error: the protocol has no such field
    const other: RoxChatGivenParams<'visitorSelected'> = { roxchatVisitorId: 'a', name: 'Ann' };

    expect([visitor, both, removed, withoutVisitor, withoutId, other]).toHaveLength(6);
  });
});

describe('buildRoxChatEvent', () => {
  it('returns the type of the named event', () => {
    const { event, params, receivedAt } = buildRoxChatEvent(
      'newMessageAdded',
      { roxchatVisitorId: 'ann', messageText: 'Hi' },
      42,
    );
    const text: string | null = params.messageText;

    expect([event, text, receivedAt]).toEqual(['newMessageAdded', 'Hi', 42]);
  });
});
