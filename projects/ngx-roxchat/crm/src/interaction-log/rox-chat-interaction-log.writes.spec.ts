import { FakeLocks } from '../../testing/fake-locks';
import { close, select, writeMessage } from '../../testing/log-events';
import { LogTab } from '../../testing/log-tab';
import type { Visitor } from '../../testing/log-truth';
import { SharedStorage } from '../../testing/shared-storage';
import type { InteractionRecord } from './interaction-record';

const ANN: Visitor = { id: 'ann', chatId: 7, chatsBefore: [], early: [], starts: [] };

describe('what RoxChatInteractionLog writes to the storage', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let records: InteractionRecord[];

  const open = () => {
    const tab = new LogTab(locks, storage, {
      log: (record) => records.push(record),
      lost: () => undefined,
    });
    tab.tab.focus();
    return tab;
  };
  const crash = (tab: LogTab) => {
    tab.tab.defineStorage(() => {
      throw new DOMException('', 'SecurityError');
    });
    tab.injector.destroy();
    locks.close(tab.tab);
  };
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  const countVisitorMessages = () =>
    [...storage.items.values()]
      .map((text) => (JSON.parse(text) as { visitorMessages?: number }).visitorMessages)
      .filter((count) => count !== undefined);

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    records = [];
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('writes the first message of a chat at once, and the next ones together, within a second', async () => {
    const tab = open();
    await pass(1_000);
    for (let count = 0; count < 100; count++) {
      tab.dispatch(writeMessage(ANN, 'visitor', 7));
    }
    expect(countVisitorMessages()).toEqual([1]);

    await pass(1_000);
    expect(countVisitorMessages()).toEqual([100]);
  });

  it('writes the end of a chat at once, with all messages', async () => {
    const tab = open();
    await pass(1);
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.dispatch(close(ANN));
    crash(tab);
    open();
    await pass(5_000);

    expect(records).toMatchObject([{ endedBy: 'agent', messages: { visitor: 2 } }]);
  });

  it('writes everything as the page is left', async () => {
    const tab = open();
    await pass(1);
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.tab.dispatch('pagehide');

    expect(countVisitorMessages()).toEqual([2]);
  });

  it('keeps what was not written while another tab clears the storage', async () => {
    const tab = open();
    await pass(1);
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    storage.createArea({}).clear();
    await pass(1_000);

    expect(countVisitorMessages()).toEqual([2]);
  });

  it('writes nothing of an agent who has signed out in another tab', async () => {
    const tab = open();
    await pass(1);
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    tab.dispatch(writeMessage(ANN, 'visitor', 7));
    storage.items.clear();
    storage.items.set('ngx-roxchat.log', String(Date.now() + 1));
    await pass(1_000);

    expect([...storage.items.keys()]).toEqual(['ngx-roxchat.log']);
  });

  it('counts a message without an id in no chat that was closed before a reload', async () => {
    const before = open();
    await pass(1);
    before.dispatch(writeMessage(ANN, 'visitor', 7));
    before.dispatch(close(ANN));
    before.tab.dispatch('pagehide');
    crash(before);
    const after = open();
    await pass(1);
    after.dispatch(select(ANN, true));
    after.dispatch(writeMessage(ANN, 'visitor', null));
    after.dispatch(writeMessage(ANN, 'visitor', 8));
    await pass(5_000);

    expect(records).toMatchObject([
      { chatId: 7, endedBy: 'agent', messages: { visitor: 1 }, reopened: 0 },
    ]);
    expect(countVisitorMessages()).toContain(2);
  });
});
