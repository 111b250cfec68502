import type { RoxChatEvent } from 'ngx-roxchat';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { seedCustomers } from '../customers/seed-customers';
import { summarize } from './event-table';
import { createNameLookup } from './timeline-row';

const marta = { roxchatVisitorId: 'c3fa5841c772', providedVisitorId: '12345' };
const anonymous = { roxchatVisitorId: '66b46319af05' };

function summary(event: RoxChatEvent): string {
  return summarize(
    event,
    createNameLookup(() => seedCustomers),
  );
}

function message(kind: string | null, messageText: string | null): string {
  return summary(buildRoxChatEvent('newMessageAdded', { ...marta, kind, messageText }));
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
  ])('names the author of a message of kind %s', (kind, expected) => {
    expect(message(kind, 'Hi')).toBe(expected);
  });

  it('shortens a long text, and marks a missing one', () => {
    expect(message('visitor', 'x'.repeat(1000))).toBe(`Marta Oliveira: ${'x'.repeat(240)}…`);
    expect(message('visitor', null)).toBe('Marta Oliveira: no text');
  });

  it('names a visitor who matches no customer by the start of the id', () => {
    expect(summary(buildRoxChatEvent('visitorSelected', { ...anonymous, chatId: 874 }))).toBe(
      'Agent opened chat 874 with visitor 66b46319',
    );
  });

  it('names the closed chat', () => {
    expect(summary(buildRoxChatEvent('chatClosedByOperator', marta))).toBe(
      'Agent closed chat without an id with Marta Oliveira',
    );
  });

  it('names who logged in', () => {
    expect(summary(buildRoxChatEvent('visitorAuthorized', { old: anonymous, new: marta }))).toBe(
      'visitor 66b46319 logged in as Marta Oliveira',
    );
  });

  it('shows the text of a notification, and the id of a removed one', () => {
    const notification = { id: 'n1', kind: 'visitor', text: 'Visitor left the site' };

    expect(summary(buildRoxChatEvent('notificationAdded', { notification }))).toBe(
      'visitor: Visitor left the site',
    );
    expect(summary(buildRoxChatEvent('notificationRemoved', { notification }))).toBe(
      'Notification n1 is gone',
    );
  });
});
