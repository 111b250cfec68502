import { TestBed } from '@angular/core/testing';

import { CrmWindow, newWindow } from '../../../testing/crm-window';
import { FAILURE_CODES, UNLISTED_FAILURE_CODE, type FailureCode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { Desk } from './desk';
import { OutgoingChat } from './outgoing-chat';
import type { ChatStatus, Visitor } from './visitor';

const UNKNOWN_ID = 'f'.repeat(32);

describe('OutgoingChat', () => {
  let crm: CrmWindow;
  let desk: Desk;
  let settings: SimulationSettings;

  beforeEach(() => {
    jest.useFakeTimers();
    crm = new CrmWindow();
    desk = TestBed.inject(Desk);
    settings = TestBed.inject(SimulationSettings);
    TestBed.inject(OutgoingChat).listen();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function visitorWith(status: ChatStatus): Visitor {
    const found = desk.visitors().find((visitor) => visitor.status === status);
    if (!found) {
      throw new Error(`No visitor’s chat is ${status}.`);
    }
    return found;
  }

  const failure = (error: string) => ({
    source: 'roxchat',
    event: 'start_outgoing_chat',
    params: { error },
  });

  it.each<ChatStatus>(['none', 'open', 'closed'])('starts a chat from %s', (status) => {
    const { key, roxchatVisitorId, sessionId, chatId } = visitorWith(status);
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    jest.runAllTimers();
    const after = desk.selected();
    expect(after).toMatchObject({ key, status: 'open', chatId: chatId ?? after?.chatId });
    expect(crm.envelopes).toHaveLength(1);
    expect(crm.latest('visitorSelected')).toMatchObject({
      roxchatVisitorId,
      sessionId,
      chatId: after?.chatId,
    });
    expect(after?.chatId).not.toBeNull();
  });

  it.each<FailureCode>([...FAILURE_CODES, UNLISTED_FAILURE_CODE])(
    'fails with %s when told to',
    (code) => {
      settings.reply.set(code);
      crm.startOutgoingChat(visitorWith('none'));
      jest.runAllTimers();
      expect(crm.envelopes).toEqual([failure(code)]);
      expect(desk.selected()).toBeUndefined();
    },
  );

  it('is silent when told to', () => {
    settings.reply.set('silence');
    crm.startOutgoingChat(visitorWith('none'));
    jest.runAllTimers();
    expect(crm.received).toEqual([]);
    expect(desk.selected()).toBeUndefined();
  });

  it('fails where the visitor, or the session of that visitor, is unknown', () => {
    const { roxchatVisitorId, sessionId } = visitorWith('none');
    crm.startOutgoingChat({ roxchatVisitorId: UNKNOWN_ID, sessionId });
    crm.startOutgoingChat({ roxchatVisitorId, sessionId: UNKNOWN_ID });
    crm.send({ action: 'start_outgoing_chat' });
    jest.runAllTimers();
    const unable = failure('unable_to_start_outgoing_chat');
    expect(crm.envelopes).toEqual([unable, unable, unable]);
  });

  it('answers after the delay', () => {
    settings.delay.set(400);
    crm.startOutgoingChat(visitorWith('none'));
    jest.advanceTimersByTime(399);
    expect(crm.received).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(crm.received).toHaveLength(1);
  });

  it('ignores commands from another window or origin, and other messages', () => {
    const { roxchatVisitorId, sessionId } = visitorWith('none');
    const command = { action: 'start_outgoing_chat', params: { roxchatVisitorId, sessionId } };
    crm.send(command, { source: newWindow() });
    crm.send(command, { origin: 'https://evil.example' });
    for (const data of [null, 'start_outgoing_chat', 7, {}, { action: 'close_chat' }, [command]]) {
      crm.send(data);
    }
    jest.runAllTimers();
    expect(crm.received).toEqual([]);

    crm.send(command);
    jest.runAllTimers();
    expect(crm.received).toHaveLength(1);
  });
});
