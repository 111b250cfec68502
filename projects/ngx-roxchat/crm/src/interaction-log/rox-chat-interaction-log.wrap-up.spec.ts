import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { FakeLocks } from '../../testing/fake-locks';
import { close, writeMessage } from '../../testing/log-events';
import { LogTab, SILENCE_AFTER } from '../../testing/log-tab';
import { SharedStorage } from '../../testing/shared-storage';
import type { RoxChatAnswer } from '../handler/ask-handler';
import type { InteractionWrapUp } from './interaction-record';

describe('the wrap-up of RoxChatInteractionLog', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let wrapUps: (InteractionWrapUp | null)[];
  let losses: [string, InteractionWrapUp | null][];
  let answer: () => RoxChatAnswer<unknown>;

  const open = () =>
    new LogTab(locks, storage, {
      log: ({ wrapUp }) => {
        wrapUps.push(wrapUp);
        return answer();
      },
      lost: ({ wrapUp }, reason) => {
        losses.push([reason, wrapUp]);
      },
    });
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  const openLeading = async () => {
    const tab = open();
    tab.tab.focus();
    await pass(1);
    return tab;
  };
  const closeChat = (tab: LogTab, chatId = 7) => {
    tab.dispatch(close({ id: 'ann', chatId }));
  };
  const listKeys = ({ log }: LogTab) => log.records().map(({ key }) => key);

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    wrapUps = [];
    losses = [];
    answer = () => true;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('is offered for the chats that have ended, the last first, as soon as they are closed', async () => {
    const tab = await openLeading();
    tab.dispatch(writeMessage({ id: 'ann' }, 'visitor', 6));
    await pass(10);
    closeChat(tab, 7);
    await pass(10);
    closeChat(tab, 8);
    const closed = listKeys(tab);
    const { waiting } = tab.log.status();
    await pass(SILENCE_AFTER + 20_000);

    expect([closed, waiting]).toEqual([['roxchat-8', 'roxchat-7'], 2]);
    expect(listKeys(tab)).toEqual(['roxchat-8', 'roxchat-7', 'roxchat-6']);
  });

  it('takes a code of 256 characters, and names what is wrong with a longer one', async () => {
    const tab = await openLeading();
    closeChat(tab);
    const code = 'x'.repeat(256);

    expect(tab.log.wrapUp('roxchat-7', { code, note: null })).toBe(true);
    expect(() => tab.log.wrapUp('roxchat-7', { code: `${code}x`, note: null })).toThrow(
      '[wrap-up-invalid] The code of a wrap-up is no text of 1 to 256 characters. Pass a short code, and the words of the agent as the note.',
    );
  });

  it('is logged although the clock was set back since the one before', async () => {
    const tab = await openLeading();
    closeChat(tab);
    tab.log.wrapUp('roxchat-7', { code: 'sold', note: null });
    await pass(2_000);
    jest.setSystemTime(Date.now() - 3_600_000);
    tab.log.wrapUp('roxchat-7', { code: 'question', note: null });
    await pass(70_000);

    expect(wrapUps.map((wrapUp) => wrapUp?.code)).toEqual(['sold', 'question']);
  });

  it('counts as the last one although another tab had more of them before', async () => {
    const first = await openLeading();
    const second = open();
    closeChat(first);
    closeChat(second);
    answer = () => false;
    storage.isFull = true; // The tabs do not know of each other's wrap-ups.
    first.log.wrapUp('roxchat-7', { code: 'question', note: null });
    first.log.wrapUp('roxchat-7', { code: 'complaint', note: null });
    await pass(10);
    second.log.wrapUp('roxchat-7', { code: 'sold', note: null });
    storage.isFull = false;
    answer = () => true;
    await pass(5_000);

    expect(wrapUps.at(-1)).toEqual({ code: 'sold', note: null });
  });

  it('is lost with its note if another tab wraps up the chat before that is logged', async () => {
    const [first, second] = [await openLeading(), await openLeading()];
    closeChat(first);
    closeChat(second);
    await pass(2_000);
    first.log.wrapUp('roxchat-7', { code: 'sold', note: 'Calls on Monday.' });
    await pass(10);
    second.log.wrapUp('roxchat-7', { code: 'open', note: 'Calls on Friday.' });
    await pass(70_000);

    expect(wrapUps).toEqual([null, { code: 'open', note: 'Calls on Friday.' }]);
    expect(losses).toEqual([['note', { code: 'sold', note: 'Calls on Monday.' }]]);
  });

  it('is lost with its note if another tab wraps up the chat without one, and the agent signs out', async () => {
    const [first, second] = [await openLeading(), await openLeading()];
    answer = () => false;
    closeChat(first);
    closeChat(second);
    await pass(2_000);
    first.log.wrapUp('roxchat-7', { code: 'sold', note: 'Calls on Monday.' });
    await pass(60_000);
    second.log.wrapUp('roxchat-7', { code: 'open', note: null });
    first.dispatch(RoxChatStatusActions.reset());

    expect(losses).toEqual([
      ['note', { code: 'sold', note: 'Calls on Monday.' }],
      ['reset', { code: 'open', note: null }],
    ]);
  });
});
