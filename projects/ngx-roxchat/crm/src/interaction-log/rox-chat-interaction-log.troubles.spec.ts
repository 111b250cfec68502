import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { FakeLocks } from '../../testing/fake-locks';
import { authorize, close, writeMessage } from '../../testing/log-events';
import { LogTab, SILENCE_AFTER } from '../../testing/log-tab';
import type { Visitor } from '../../testing/log-truth';
import { SharedStorage } from '../../testing/shared-storage';
import type { InteractionLossReason } from './interaction-log-handler';
import type { InteractionRecord } from './interaction-record';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANN: Visitor = { id: 'ann', chatId: 7, chatsBefore: [], early: [], starts: [] };
const BOB: Visitor = { ...ANN, id: 'bob', chatId: 8 };

describe('RoxChatInteractionLog while the computer sleeps, the clock is wrong or the storage fails', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let records: InteractionRecord[];
  let losses: { readonly record: InteractionRecord; readonly reason: InteractionLossReason }[];

  const open = () =>
    new LogTab(locks, storage, {
      log: (record) => records.push(record),
      lost: (record, reason) => losses.push({ record, reason }),
    });
  const openLeading = async () => {
    const tab = open();
    tab.tab.focus();
    await pass(1);
    return tab;
  };
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  /** The tabs receive what the others have written. */
  const share = (...tabs: LogTab[]) => {
    storage.deliver(tabs.map(({ tab }) => tab));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    records = [];
    losses = [];
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('logs a chat at once although the computer has slept since the last one', async () => {
    const tab = await openLeading();
    tab.dispatch(close(ANN));
    await pass(5_000);
    jest.setSystemTime(Date.now() + 12 * HOUR); // The timers stood still.
    tab.dispatch(writeMessage(BOB, 'visitor', 8));
    tab.dispatch(close(BOB));
    await pass(5_000);

    expect(records.map(({ chatId }) => chatId)).toEqual([7, 8]);
  });

  it('forgets no chat of the next agent after a sign-out that has cleared the storage', async () => {
    const first = await openLeading();
    first.dispatch(close(ANN));
    await pass(2_000);
    first.dispatch(RoxChatStatusActions.reset());
    storage.createArea(first.tab).clear();
    share(first);
    await pass(10_000);
    first.tab.blur();
    const second = await openLeading();
    second.dispatch(writeMessage(BOB, 'visitor', 8));
    second.dispatch(writeMessage(BOB, 'visitor', 8));
    share(first, second);
    await pass(2_000);
    share(first, second);
    second.dispatch(close(BOB));
    await pass(5_000);

    expect(records.at(-1)).toMatchObject({ chatId: 8, messages: { visitor: 2 } });
  });

  it.each([
    ['before it learns of the reset', null],
    ['with the id of its chat', 7],
  ])('counts the messages of the next agent alone: one that comes %s', async (_, chatId) => {
    const first = await openLeading();
    const second = open();
    first.dispatch(writeMessage(ANN, 'visitor', null));
    second.dispatch(RoxChatStatusActions.reset());
    first.dispatch(writeMessage(ANN, 'visitor', chatId));
    first.dispatch(close(ANN));
    share(first, second);
    await pass(5_000);

    expect(records).toMatchObject([{ chatId: 7, messages: { visitor: 1 } }]);
  });

  it('logs nothing twice in a tab that wraps up after another one has cleared the storage', async () => {
    const first = await openLeading();
    const second = open();
    [first, second].forEach((tab) => {
      tab.dispatch(close(ANN));
      tab.dispatch(close(BOB));
    });
    share(first, second);
    await pass(2_100); // The second tab does not know yet that both are logged.
    storage.createArea(first.tab).clear();
    share(first, second);
    share(first, second);
    second.log.wrapUp('roxchat-7', { code: 'sold', note: 'A note' });
    second.tab.focus();
    await pass(5_000);

    expect(records.map(({ chatId, wrapUp }) => [chatId, wrapUp?.code])).toEqual([
      [7, undefined],
      [8, undefined],
      [7, 'sold'],
    ]);
  });

  it('logs no old record again when its visitor authorizes', async () => {
    const first = await openLeading();
    first.dispatch(writeMessage(ANN, 'visitor', 7));
    const second = open();
    await pass(SILENCE_AFTER + 20_000);
    first.log.wrapUp('roxchat-7', { code: 'sold', note: null });
    await pass(2_000);
    share(first, second);
    await pass(DAY + 2 * HOUR);
    share(first, second);
    const event = authorize('ann', { ...ANN, id: 'ann-2' });
    second.dispatch(event);
    first.dispatch(event);
    share(first, second);
    await pass(SILENCE_AFTER + 20_000);

    expect(records.map(({ wrapUp }) => wrapUp?.code ?? null)).toEqual([null, 'sold']);
  });

  it('hands over what a storage that was cleared, and is full by then, has not kept', async () => {
    const tab = await openLeading();
    tab.dispatch(RoxChatStatusActions.reset());
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    await pass(2_000);
    storage.createArea({}).clear();
    storage.isFull = true;
    tab.tab.dispatch('pagehide');

    expect(losses).toMatchObject([{ reason: 'storage', record: { chatId: 7 } }]);
  });

  it('hands over the messages that a full storage has not kept', async () => {
    const tab = await openLeading();
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    await pass(2_000);
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    storage.isFull = true;
    tab.tab.dispatch('pagehide');

    expect(losses).toMatchObject([{ reason: 'storage', record: { messages: { visitor: 2 } } }]);
  });

  it.each(['page-left', 'reset'])(
    'says that the page was left although the clock was set back: %s',
    async (how) => {
      const tab = await openLeading();
      tab.dispatch(writeMessage(ANN, 'visitor', 7));
      await pass(2_000);
      jest.setSystemTime(Date.now() - 30_000);
      if (how === 'reset') {
        tab.dispatch(RoxChatStatusActions.reset());
      } else {
        tab.tab.dispatch('pagehide');
        locks.close(tab.tab);
        await pass(1);
        await openLeading();
        await pass(SILENCE_AFTER + 60_000);
      }

      expect([...records, ...losses.map(({ record }) => record)]).toMatchObject([
        { chatId: 7, endedBy: 'page-left' },
      ]);
    },
  );
});
