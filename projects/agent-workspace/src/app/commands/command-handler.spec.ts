import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow, newWindow } from '../../../testing/crm-window';
import { Desk } from '../agent-desk/desk';
import type { ChatStatus, Visitor } from '../agent-desk/visitor';
import { FAILURE_CODES, type FailureCode, UNLISTED_FAILURE_CODE } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ExchangeLog } from '../wire/exchange-log';
import { CommandHandler } from './command-handler';

const UNKNOWN_ID = 'f'.repeat(32);

describe('CommandHandler', () => {
  let crm: CrmWindow;
  let desk: Desk;
  let settings: SimulationSettings;

  beforeEach(() => {
    jest.useFakeTimers();
    open();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function open(search?: string, repliesKnown = Promise.resolve()): void {
    TestBed.resetTestingModule();
    crm = new CrmWindow(search);
    desk = TestBed.inject(Desk);
    settings = TestBed.inject(SimulationSettings);
    TestBed.inject(CommandHandler).listen(repliesKnown);
  }

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

  it.each<ChatStatus>(['none', 'closed'])('starts a chat from %s', async (status) => {
    const { key, roxchatVisitorId, sessionId, chatId } = visitorWith(status);
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await jest.runAllTimersAsync();
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

  it('fails if the chat is open, also with a chat that it has just started', async () => {
    const before = visitorWith('open');
    crm.startOutgoingChat(before);
    const { roxchatVisitorId, sessionId } = visitorWith('none');
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await jest.runAllTimersAsync();
    expect(crm.envelopes).toEqual([
      failure('visitor_already_in_chat'),
      expect.objectContaining({ event: 'visitorSelected' }),
      failure('visitor_already_in_chat'),
    ]);
    expect(visitorWith('open')).toEqual(before);
  });

  it('starts the chat again after the agent has closed it', async () => {
    const { key, roxchatVisitorId, sessionId } = visitorWith('open');
    desk.close(key);
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await jest.runAllTimersAsync();
    expect(crm.latest('visitorSelected')).toMatchObject({ roxchatVisitorId });
  });

  it.each<FailureCode>([...FAILURE_CODES, UNLISTED_FAILURE_CODE])(
    'fails with %s when set to',
    async (code) => {
      settings.reply.set(code);
      crm.startOutgoingChat(visitorWith('none'));
      await jest.runAllTimersAsync();
      expect(crm.envelopes).toEqual([failure(code)]);
      expect(desk.selected()).toBeUndefined();
    },
  );

  it('posts no reply when set to silence', async () => {
    settings.reply.set('silence');
    crm.startOutgoingChat(visitorWith('none'));
    await jest.runAllTimersAsync();
    expect(crm.received).toEqual([]);
    expect(desk.selected()).toBeUndefined();
  });

  it('fails if the visitor or the session is unknown', async () => {
    const { roxchatVisitorId, sessionId } = visitorWith('none');
    crm.startOutgoingChat({ roxchatVisitorId: UNKNOWN_ID, sessionId });
    crm.startOutgoingChat({ roxchatVisitorId, sessionId: UNKNOWN_ID });
    crm.send({ action: 'start_outgoing_chat' });
    await jest.runAllTimersAsync();
    const unable = failure('unable_to_start_outgoing_chat');
    expect(crm.envelopes).toEqual([unable, unable, unable]);
  });

  it('uses the queued replies in order, and repeats the last one', async () => {
    settings.queueReplies(['visitor_already_in_chat', 'silence', 'no_tariff_option']);
    for (let count = 0; count < 4; count++) {
      crm.startOutgoingChat(visitorWith('none'));
    }
    await jest.runAllTimersAsync();
    expect(crm.envelopes).toEqual([
      failure('visitor_already_in_chat'),
      failure('no_tariff_option'),
      failure('no_tariff_option'),
    ]);
  });

  it('executes no command before the replies are known', async () => {
    let known: () => void = () => undefined;
    open(undefined, new Promise((resolve) => (known = resolve)));
    crm.startOutgoingChat({ roxchatVisitorId: UNKNOWN_ID, sessionId: UNKNOWN_ID });
    await jest.runAllTimersAsync();
    expect(crm.received).toEqual([]);

    settings.queueReplies(['no_tariff_option']);
    known();
    await jest.runAllTimersAsync();
    expect(crm.envelopes).toEqual([failure('no_tariff_option')]);
  });

  it('selects a visitor who is not on the desk, if a scenario is played', async () => {
    open(`?parent=${CRM_ORIGIN}&scenario=scenario.json`);
    crm.startOutgoingChat({ roxchatVisitorId: UNKNOWN_ID, sessionId: 's' });
    crm.send({ action: 'start_outgoing_chat' });
    await jest.runAllTimersAsync();
    expect(crm.envelopes).toEqual([
      {
        source: 'roxchat',
        event: 'visitorSelected',
        params: {
          roxchatVisitorId: UNKNOWN_ID,
          providedVisitorId: null,
          chatId: null,
          sessionId: 's',
          taskId: null,
          siebelId: null,
        },
      },
      failure('unable_to_start_outgoing_chat'),
    ]);
  });

  it('replies after the delay', async () => {
    settings.delay.set(400);
    crm.startOutgoingChat(visitorWith('none'));
    await jest.advanceTimersByTimeAsync(399);
    expect(crm.received).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(crm.received).toHaveLength(1);
  });

  it('ignores commands from another window or origin, and other messages', async () => {
    const { roxchatVisitorId, sessionId } = visitorWith('none');
    const command = { action: 'start_outgoing_chat', params: { roxchatVisitorId, sessionId } };
    crm.send(command, { source: newWindow() });
    crm.send(command, { origin: 'https://evil.example' });
    for (const data of [null, 'start_outgoing_chat', 7, {}, { action: 'close_chat' }, [command]]) {
      crm.send(data);
    }
    await jest.runAllTimersAsync();
    expect(crm.received).toEqual([]);

    crm.send(command);
    await jest.runAllTimersAsync();
    expect(crm.received).toHaveLength(1);
  });

  it('logs each command with its visitor, and each reply with its code', async () => {
    const getLines = () =>
      TestBed.inject(ExchangeLog)
        .entries()
        .map(({ kind, text }) => `${kind}: ${text}`)
        .reverse();
    const { name, roxchatVisitorId, sessionId } = visitorWith('none');
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await jest.runAllTimersAsync();
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await jest.runAllTimersAsync();
    crm.startOutgoingChat({ roxchatVisitorId: UNKNOWN_ID, sessionId });
    await jest.runAllTimersAsync();
    settings.reply.set('silence');
    crm.send({ action: 'start_outgoing_chat' });
    await jest.runAllTimersAsync();
    expect(getLines()).toEqual([
      `command: Start a chat with ${name}`,
      'reply: Chat started',
      'event: visitorSelected',
      `command: Start a chat with ${name}`,
      'reply: Failed: visitor_already_in_chat',
      `command: Start a chat with visitor ${UNKNOWN_ID}`,
      'reply: Failed: unable_to_start_outgoing_chat',
      'command: Start a chat with a visitor without an id',
      'reply: None (silence)',
    ]);
  });
});
