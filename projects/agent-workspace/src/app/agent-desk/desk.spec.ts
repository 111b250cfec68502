import { TestBed } from '@angular/core/testing';
import { CrmWindow } from '../../../testing/crm-window';
import { DOCUMENT_SAMPLES, EVENT_NAMES, getFieldPaths } from '../../../testing/document-samples';
import { Desk } from './desk';
import { LEFT_SITE } from './notices';
import { isAnonymous, type Visitor } from './visitor';

describe('Desk', () => {
  let crm: CrmWindow;
  let desk: Desk;

  beforeEach(() => {
    crm = new CrmWindow();
    desk = TestBed.inject(Desk);
  });

  function findVisitor(matches: (visitor: Visitor) => boolean): Visitor {
    const found = desk.visitors().find(matches);
    if (!found) {
      throw new Error('No visitor on the desk matches.');
    }
    return found;
  }

  const findByName = (name: string) => findVisitor((visitor) => visitor.name === name);
  const findAgain = ({ key }: Visitor) => findVisitor((visitor) => visitor.key === key);

  it('posts nothing when it opens', () => {
    expect(crm.received).toEqual([]);
  });

  it.each([isAnonymous, (visitor: Visitor) => !isAnonymous(visitor)])(
    'posts exactly the fields that the protocol document shows (%#)',
    (matches) => {
      const { key } = findVisitor(matches);
      desk.select(key);
      desk.write(key, 'visitor', 'Hello');
      desk.notify(key, LEFT_SITE);
      desk.notifications().forEach(({ id }) => {
        desk.dismiss(id);
      });
      desk.close(key);
      desk.authorize(findVisitor(isAnonymous).key);

      expect(crm.envelopes.map(({ event }) => event).sort()).toEqual(EVENT_NAMES);
      for (const envelope of crm.envelopes) {
        const sample = Object.entries(DOCUMENT_SAMPLES).find(([name]) => name === envelope.event);
        expect(Object.keys(envelope)).toEqual(['source', 'event', 'params']);
        expect(getFieldPaths(envelope.params)).toEqual(getFieldPaths(sample?.[1] ?? {}));
      }
    },
  );

  it('posts the ids, task and message of a known visitor', () => {
    const { key, roxchatVisitorId, sessionId, chatId, taskId } = findByName('Marta Oliveira');
    const ids = { roxchatVisitorId, providedVisitorId: '12345', siebelId: '4-1GQDLH42' };
    desk.select(key);
    desk.write(key, 'operator', 'Good morning');
    expect(taskId).toMatch(/^\d{8}$/);
    expect(crm.latest('visitorSelected')).toEqual({ ...ids, chatId, sessionId, taskId });
    expect(crm.latest('newMessageAdded')).toEqual({
      ...ids,
      chatId,
      sessionId,
      kind: 'operator',
      messageText: 'Good morning',
    });
  });

  it('posts the messenger of a closed chat', () => {
    const { key, channelIdentity } = findByName('John Doe');
    desk.close(key);
    expect(crm.latest('chatClosedByOperator')).toMatchObject({
      channelId: channelIdentity?.id,
      channelType: 'telegram',
      channelUserId: channelIdentity?.userId,
      channelUserName: 'John Doe',
    });
  });

  it('posts null for the unknown fields of an anonymous visitor', () => {
    const { key, roxchatVisitorId, chatId } = findVisitor(
      (visitor) => isAnonymous(visitor) && visitor.status === 'open',
    );
    desk.close(key);
    expect(crm.latest('chatClosedByOperator')).toEqual({
      roxchatVisitorId,
      providedVisitorId: null,
      chatId,
      siebelId: null,
      channelId: null,
      channelType: null,
      channelUserId: null,
      channelUserName: null,
    });
  });

  it('posts a null chat id until there is a chat, also with notes', () => {
    const { key } = findByName('Lukas Brandt');
    desk.select(key);
    desk.write(key, 'operator_note', 'Looks lost');
    expect(crm.latest('visitorSelected')).toMatchObject({ chatId: null, siebelId: null });
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId: null, kind: 'operator_note' });

    desk.write(key, 'visitor', 'Hello');
    const { chatId, status } = findByName('Lukas Brandt');
    expect(status).toBe('open');
    expect(Number.isInteger(chatId)).toBe(true);
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId });
  });

  it('reopens a closed chat with the same id', () => {
    const before = findByName('Étienne Moreau');
    expect(before.status).toBe('closed');
    desk.write(before.key, 'visitor', 'Me again');
    expect(findAgain(before)).toMatchObject({ status: 'open', chatId: before.chatId });
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId: before.chatId });
  });

  it('changes the ids of a visitor who authorizes, and keeps the session', () => {
    const before = findVisitor(isAnonymous);
    desk.authorize(before.key);
    const after = findAgain(before);
    expect(after).toMatchObject({ name: 'Aylin Demir', sessionId: before.sessionId });
    expect(after.roxchatVisitorId).not.toBe(before.roxchatVisitorId);
    expect(crm.latest('visitorAuthorized')).toEqual({
      old: {
        roxchatVisitorId: before.roxchatVisitorId,
        providedVisitorId: null,
        siebelId: null,
      },
      new: {
        roxchatVisitorId: after.roxchatVisitorId,
        providedVisitorId: '7925',
        siebelId: null,
      },
    });
  });

  it('posts no second close, authorization or removal', () => {
    const { key } = findVisitor(isAnonymous);
    desk.write(key, 'visitor', 'Hello');
    desk.close(key);
    desk.authorize(key);
    desk.notify(key, LEFT_SITE);
    const id = desk.notifications()[0]?.id ?? '';
    desk.dismiss(id);
    const count = crm.received.length;
    desk.close(key);
    desk.authorize(key);
    desk.dismiss(id);
    expect(crm.received).toHaveLength(count);
  });

  it('counts the messages that the agent has not read', () => {
    const before = findByName('Lukas Brandt');
    desk.write(before.key, 'visitor', 'Hello');
    desk.write(before.key, 'visitor', 'Anybody there?');
    expect(findAgain(before).unread).toBe(2);
    desk.select(before.key);
    desk.write(before.key, 'visitor', 'Ah, good');
    expect(findAgain(before).unread).toBe(0);
  });
});
