import { PlatformLocation } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { FakeLocks } from '../../testing/fake-locks';
import { close, writeMessage } from '../../testing/log-events';
import { LogTab } from '../../testing/log-tab';
import { SharedStorage } from '../../testing/shared-storage';
import type { RoxChatAnswer } from '../handler/ask-handler';

describe('the storage of RoxChatInteractionLog', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let messages: number[];
  let losses: unknown[];
  let answer: () => RoxChatAnswer<unknown>;

  const open = () =>
    new LogTab(locks, storage, {
      log: (record) => {
        messages.push(record.messages.visitor);
        return answer();
      },
      lost: ({ key, wrapUp }, reason) => losses.push([key, reason, wrapUp?.note]),
    });
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  const openLeading = async () => {
    const tab = open();
    tab.tab.focus();
    await pass(1);
    return tab;
  };
  const closeChat = (tab: LogTab) => {
    tab.dispatch(close({ id: 'ann', chatId: 7 }));
  };
  /** Counts how often a tab reads an item from now on. */
  const countReads = ({ tab }: LogTab) => {
    const area = storage.createArea(tab);
    const getItem = jest.fn((key: string) => storage.items.get(key) ?? null);
    tab.defineStorage(() => Object.assign(area, { getItem }));
    return getItem.mock.calls;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    messages = [];
    losses = [];
    answer = () => true;
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each([
    ['ngx-roxchat.log', null as never], // Without a base element.
    ['ngx-roxchat.log/crm/', '/crm/'],
  ])('has the keys of the application alone: they begin with %s', async (start, base) => {
    jest.spyOn(TestBed.inject(PlatformLocation), 'getBaseHrefFromDOM').mockReturnValue(base);
    const tab = await openLeading();
    closeChat(tab);
    const [entry] = storage.items.keys();
    tab.dispatch(RoxChatStatusActions.reset());

    expect(entry?.startsWith(`${start}.7.`)).toBe(true);
    expect([...storage.items.keys()]).toEqual([start]);
  });

  it('is not read in a tab that does not lead and receives nothing', async () => {
    await openLeading();
    const reads = countReads(open());
    await pass(20_000);

    expect(reads).toEqual([]);
  });

  it('is not read when other code of the origin writes', async () => {
    await openLeading();
    const second = open();
    const reads = countReads(second);
    second.tab.dispatchStorage('other', String(Date.now()));
    await pass(20_000);

    expect(reads).toEqual([]);
  });

  it('is read once after many writes of another tab', async () => {
    await openLeading();
    const second = open();
    const reads = countReads(second);
    for (let count = 0; count < 100; count++) {
      second.tab.dispatchStorage('ngx-roxchat.log.7.x', '{}');
    }
    const { length } = reads;
    await pass(2_000);

    expect(length).toBe(0);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBeLessThan(5);
  });

  it('keeps its records when other code of the origin writes a time', async () => {
    const tab = await openLeading();
    closeChat(tab);
    tab.tab.dispatchStorage('other', String(Date.now() + 1));
    await pass(2_000);

    expect(messages).toEqual([0]);
  });

  it('forgets what is not in it, and reports the notes, after a reset in another tab', async () => {
    const first = await openLeading();
    const second = open();
    closeChat(second);
    answer = () => false;
    second.log.wrapUp('roxchat-7', { code: 'sold', note: 'Call back.' });
    second.dispatch(writeMessage({ id: 'bob' }, 'visitor', null));
    first.dispatch(RoxChatStatusActions.reset());
    second.tab.dispatchStorage('ngx-roxchat.log', storage.items.get('ngx-roxchat.log') ?? '');
    answer = () => true;
    second.dispatch(writeMessage({ id: 'bob' }, 'visitor', 8));
    second.dispatch(close({ id: 'bob', chatId: 8 }));
    await pass(2_000);

    expect(losses).toEqual([
      ['roxchat-7', 'reset', null],
      ['roxchat-7', 'reset', 'Call back.'],
    ]);
    expect(messages).toEqual([1]);
  });
});
