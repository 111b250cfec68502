import { buildRoxChatEvent, type RoxChatGivenParams } from 'ngx-roxchat/testing';

describe('RoxChatGivenParams', () => {
  it('wants the identifiers, and leaves out what may be null', () => {
    const visitor: RoxChatGivenParams<'visitorSelected'> = { roxchatVisitorId: 'ann' };
    const both: RoxChatGivenParams<'visitorAuthorized'> = {
      old: visitor,
      new: { roxchatVisitorId: 'bob', providedVisitorId: '12345' },
    };
    const removed: RoxChatGivenParams<'notificationRemoved'> = { notification: { id: 'n' } };
    // @ts-expect-error: without its visitor the event means nothing
    const nobody: RoxChatGivenParams<'visitorSelected'> = { sessionId: 's' };
    // @ts-expect-error: the notification needs its id
    const nothing: RoxChatGivenParams<'notificationAdded'> = { notification: { text: 'Hi' } };
    // @ts-expect-error: no field of the protocol
    const other: RoxChatGivenParams<'visitorSelected'> = { roxchatVisitorId: 'a', name: 'Ann' };

    expect([visitor, both, removed, nobody, nothing, other]).toHaveLength(6);
  });
});

describe('buildRoxChatEvent', () => {
  it('gives the event of its name', () => {
    const { event, params, receivedAt } = buildRoxChatEvent(
      'newMessageAdded',
      { roxchatVisitorId: 'ann', messageText: 'Hi' },
      42,
    );
    const text: string | null = params.messageText;

    expect([event, text, receivedAt]).toEqual(['newMessageAdded', 'Hi', 42]);
  });
});
