import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { FakeLocks } from '../../testing/fake-locks';
import { close, writeMessage } from '../../testing/log-events';
import { LogTab } from '../../testing/log-tab';
import { SharedStorage } from '../../testing/shared-storage';
import type { RoxChatAnswer } from '../handler/ask-handler';

describe('LogSender', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let logged: number[];
  let lost: number[];
  let answer: () => RoxChatAnswer<unknown>;

  const open = () =>
    new LogTab(locks, storage, {
      log: ({ chatId }) => {
        logged.push(chatId);
        return answer();
      },
      lost: ({ chatId }) => lost.push(chatId),
    });
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  const openLeading = async () => {
    const tab = open();
    tab.tab.focus();
    await pass(1);
    return tab;
  };
  const closeChat = (tab: LogTab, chatId: number) => {
    tab.dispatch(close({ id: 'ann', chatId }));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    logged = [];
    lost = [];
    answer = () => true;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('logs one record at a time', async () => {
    const tab = await openLeading();
    answer = () => new Promise(() => undefined);
    closeChat(tab, 7);
    closeChat(tab, 8);
    await pass(2_000);
    closeChat(tab, 9);
    await pass(20_000);

    expect(logged).toEqual([7]);
  });

  it('logs the chat first that has ended first', async () => {
    const tab = await openLeading();
    closeChat(tab, 7);
    closeChat(tab, 8);
    closeChat(tab, 9);
    await pass(10);
    tab.dispatch(writeMessage({ id: 'ann' }, 'visitor', 7));
    closeChat(tab, 7);
    await pass(2_000);

    expect(logged).toEqual([8, 9, 7]);
  });

  it('makes a pause after failures, whatever comes meanwhile', async () => {
    const tab = await openLeading();
    answer = () => false;
    closeChat(tab, 7);
    await pass(9_000); // The fourth try was after 8 seconds, and the next pause is as long.
    const { length } = logged;
    closeChat(tab, 8);
    await pass(5_000);

    expect([length, logged.length]).toEqual([4, 4]);
  });

  it('looks again soon if a chat has just been closed, although another one is open', async () => {
    const tab = await openLeading();
    tab.dispatch(writeMessage({ id: 'bob' }, 'visitor', 8));
    await pass(500);
    closeChat(tab, 7);
    await pass(2_000);

    expect(logged).toEqual([7]);
  });

  it('has no timer if nothing is known', async () => {
    const tab = await openLeading();
    closeChat(tab, 7);
    tab.dispatch(RoxChatStatusActions.reset());
    closeChat(tab, 8);
    await pass(2_000);
    const before = jest.getTimerCount();
    tab.dispatch(RoxChatStatusActions.reset());
    tab.tab.dispatchStorage(null, null);
    await pass(2_000);

    expect([before, jest.getTimerCount()]).toEqual([1, 0]);
  });

  it('gives up the oldest records beyond the limit, in the leading tab alone', async () => {
    const first = await openLeading();
    const second = open();
    await pass(2_000); // The leading tab has looked for what is to be logged.
    answer = () => new Promise(() => undefined);
    for (let chatId = 1; chatId <= 502; chatId++) {
      closeChat(second, chatId); // It looks first now.
      closeChat(first, chatId);
    }
    await pass(10);
    for (const tab of [second, first]) {
      tab.dispatch(writeMessage({ id: 'ann' }, 'visitor', 1));
    }
    await pass(3_000);

    expect(lost).toEqual([2, 3]);
    expect([first.log.status().lost, second.log.status().lost]).toEqual([2, 0]);
  });
});
