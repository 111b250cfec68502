import { TestBed } from '@angular/core/testing';
import { CrmWindow } from '../../../testing/crm-window';
import { DOCUMENT_SAMPLES, EVENT_NAMES, fieldPaths } from '../../../testing/document-samples';
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

  function visitorWhere(matches: (visitor: Visitor) => boolean): Visitor {
    const found = desk.visitors().find(matches);
    if (!found) {
      throw new Error('Nobody on the desk matches.');
    }
    return found;
  }

  const named = (name: string) => visitorWhere((visitor) => visitor.name === name);
  const again = ({ key }: Visitor) => visitorWhere((visitor) => visitor.key === key);

  it('says nothing when it opens', () => {
    expect(crm.received).toEqual([]);
  });

  it.each([isAnonymous, (visitor: Visitor) => !isAnonymous(visitor)])(
    'posts exactly the fields that the protocol document shows (%#)',
    (matches) => {
      const { key } = visitorWhere(matches);
      desk.select(key);
      desk.write(key, 'visitor', 'Hello');
      desk.notify(key, LEFT_SITE);
      desk.notifications().forEach(({ id }) => {
        desk.dismiss(id);
      });
      desk.close(key);
      desk.authorize(visitorWhere(isAnonymous).key);

      expect(crm.envelopes.map(({ event }) => event).sort()).toEqual(EVENT_NAMES);
      for (const envelope of crm.envelopes) {
        const sample = Object.entries(DOCUMENT_SAMPLES).find(([name]) => name === envelope.event);
        expect(Object.keys(envelope)).toEqual(['source', 'event', 'params']);
        expect(fieldPaths(envelope.params)).toEqual(fieldPaths(sample?.[1] ?? {}));
      }
    },
  );

  it('posts a known client’s ids, task and message', () => {
    const { key, roxchatVisitorId, sessionId, chatId, taskId } = named('Marta Oliveira');
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

  it('names the messenger that a closed chat came from', () => {
    const { key, channelIdentity } = named('John Doe');
    desk.close(key);
    expect(crm.latest('chatClosedByOperator')).toMatchObject({
      channelId: channelIdentity?.id,
      channelType: 'telegram',
      channelUserId: channelIdentity?.userId,
      channelUserName: 'John Doe',
    });
  });

  it('posts null for all that is unknown of an anonymous visitor', () => {
    const { key, roxchatVisitorId, chatId } = visitorWhere(
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

  it('posts a null chat until there is one, notes or not', () => {
    const { key } = named('Lukas Brandt');
    desk.select(key);
    desk.write(key, 'operator_note', 'Looks lost');
    expect(crm.latest('visitorSelected')).toMatchObject({ chatId: null, siebelId: null });
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId: null, kind: 'operator_note' });

    desk.write(key, 'visitor', 'Hello');
    const { chatId, status } = named('Lukas Brandt');
    expect(status).toBe('open');
    expect(Number.isInteger(chatId)).toBe(true);
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId });
  });

  it('revives a closed chat under its own id', () => {
    const before = named('Étienne Moreau');
    expect(before.status).toBe('closed');
    desk.write(before.key, 'visitor', 'Me again');
    expect(again(before)).toMatchObject({ status: 'open', chatId: before.chatId });
    expect(crm.latest('newMessageAdded')).toMatchObject({ chatId: before.chatId });
  });

  it('gives a visitor who authorizes other ids, and keeps the session', () => {
    const before = visitorWhere(isAnonymous);
    desk.authorize(before.key);
    const after = again(before);
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

  it('does nothing twice: no second close, authorization or removal', () => {
    const { key } = visitorWhere(isAnonymous);
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

  it('counts what the agent has not read', () => {
    const before = named('Lukas Brandt');
    desk.write(before.key, 'visitor', 'Hello');
    desk.write(before.key, 'visitor', 'Anybody there?');
    expect(again(before).unread).toBe(2);
    desk.select(before.key);
    desk.write(before.key, 'visitor', 'Ah, good');
    expect(again(before).unread).toBe(0);
  });
});
