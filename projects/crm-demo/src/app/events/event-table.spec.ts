import type { RoxChatEvent } from 'ngx-roxchat';

import { customers } from '../customers/customer';
import { summarize } from './event-table';
import { nameAmong } from './timeline-row';

const marta = { roxchatVisitorId: 'c3fa5841c772', providedVisitorId: '12345', siebelId: null };
const stranger = { roxchatVisitorId: '66b46319af05', providedVisitorId: null, siebelId: null };
const channel = { channelId: null, channelType: null, channelUserId: null, channelUserName: null };
const notification = { id: 'n1', kind: 'visitor', text: 'Visitor left the site', sessionId: null };

function summary(event: Omit<RoxChatEvent, 'receivedAt'>): string {
  return summarize({ ...event, receivedAt: 0 } as RoxChatEvent, nameAmong(customers));
}

function message(kind: string | null, messageText: string | null): string {
  const params = { ...marta, chatId: 1, sessionId: null, kind, messageText };
  return summary({ event: 'newMessageAdded', params });
}

describe('summarize', () => {
  it.each([
    ['visitor', 'Marta Oliveira: Hi'],
    ['operator', 'Agent to Marta Oliveira: Hi'],
    ['operator_note', "Agent's note on Marta Oliveira: Hi"],
    ['for_operator', 'To the agent about Marta Oliveira: Hi'],
    ['sticker_visitor', 'sticker_visitor, chat with Marta Oliveira: Hi'],
    ['constructor', 'constructor, chat with Marta Oliveira: Hi'],
    [null, 'Message, chat with Marta Oliveira: Hi'],
  ])('says who wrote a message of kind %s', (kind, expected) => {
    expect(message(kind, 'Hi')).toBe(expected);
  });

  it('cuts a long text, and says when there is none', () => {
    expect(message('visitor', 'x'.repeat(1000))).toBe(`Marta Oliveira: ${'x'.repeat(240)}…`);
    expect(message('visitor', null)).toBe('Marta Oliveira: no text');
  });

  it('names a visitor who is in no record by the head of the id', () => {
    const params = { ...stranger, chatId: 874, sessionId: null, taskId: null };

    expect(summary({ event: 'visitorSelected', params })).toBe(
      'Agent opened chat 874 with visitor 66b46319',
    );
  });

  it('says which chat was closed', () => {
    expect(
      summary({ event: 'chatClosedByOperator', params: { ...marta, chatId: null, ...channel } }),
    ).toBe('Agent closed chat without an id with Marta Oliveira');
  });

  it('says who logged in', () => {
    expect(summary({ event: 'visitorAuthorized', params: { old: stranger, new: marta } })).toBe(
      'visitor 66b46319 logged in as Marta Oliveira',
    );
  });

  it('says what a notification says, and which one is gone', () => {
    expect(summary({ event: 'notificationAdded', params: { notification } })).toBe(
      'visitor: Visitor left the site',
    );
    expect(summary({ event: 'notificationRemoved', params: { notification } })).toBe(
      'Notification n1 is gone',
    );
  });
});
