import type { RoxChatWorkspaceStatus } from 'ngx-roxchat/core';
import { RoxChatStatusActions } from 'ngx-roxchat/store';
import {
  authorize,
  type ChatAction,
  close,
  select,
  startChat,
  writeMessage,
} from '../../testing/log-events';
import { SharedStorage } from '../../testing/shared-storage';
import { EMPTY } from './chat-entry';
import { Ledger } from './ledger';
import { Outbox } from './outbox';

const SILENCE_AFTER = 100_000;

/** The ledger of a tab, whose store remembers no visitors. */
class TestLedger {
  readonly outbox: Outbox;
  readonly #ledger: Ledger;

  constructor(storage: SharedStorage) {
    this.outbox = new Outbox(
      () => storage.createArea(this),
      'log',
      () => undefined,
    );
    this.#ledger = new Ledger(this.outbox, SILENCE_AFTER);
  }

  handle(...actions: ChatAction[]): boolean[] {
    return actions.map((action) => this.#ledger.handle(action, []));
  }
}

describe('Ledger', () => {
  const ann = { id: 'ann', chatId: 7 };
  const bob = { id: 'bob', chatId: 8 };
  const noteStatus = (loaded: boolean) =>
    RoxChatStatusActions.workspaceStatusChanged({
      workspaceStatus: { loaded } as RoxChatWorkspaceStatus,
    });
  let storage: SharedStorage;
  let tab: TestLedger;

  beforeEach(() => {
    jest.useFakeTimers();
    storage = new SharedStorage();
    tab = new TestLedger(storage);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('returns whether an action may say something of a chat', () => {
    expect(
      tab.handle(
        writeMessage(ann, 'visitor', 7),
        close(ann),
        select(ann, true),
        authorize('ann', ann),
        startChat(ann),
        noteStatus(true),
        { type: 'of the application' },
      ),
    ).toEqual([true, true, true, true, true, false, false]);
  });

  it('counts a message in the chat that it names, whatever the store remembers', () => {
    const startedAt = Date.now();
    tab.handle(writeMessage(ann, 'visitor', 7));

    expect(tab.outbox.getOwn(7)).toEqual({
      ...EMPTY,
      chatId: 7,
      roxchatVisitorId: 'ann',
      startedAt,
      askedAt: startedAt,
      lastEventAt: startedAt,
      visitorMessages: 1,
    });
  });

  it('ignores the start of a chat that turns out to be under way', () => {
    tab.handle(writeMessage(ann, 'visitor', 7));
    const before = tab.outbox.getOwn(7);
    jest.advanceTimersByTime(1_000);
    tab.handle(startChat(ann), select(ann, true));

    expect(tab.outbox.getOwn(7)).toEqual(before);
  });

  it('notes the start of a chat that a selection names', () => {
    tab.handle(writeMessage(ann, 'visitor', null), startChat(ann), select(ann, true));

    expect(tab.outbox.getOwn(7)).toMatchObject({ startedFromCrm: 1, visitorMessages: 1 });
  });

  it('counts earlier messages in the chat that a selection names', () => {
    tab.handle(writeMessage(ann, 'visitor', null), writeMessage(ann, 'visitor', null));
    tab.handle(select(ann, true));

    expect(tab.outbox.list()).toMatchObject([{ chatId: 7, visitorMessages: 2 }]);
  });

  it('does not reopen a closed chat at the selection of a visitor with earlier messages', () => {
    tab.handle(close(ann), writeMessage(ann, 'visitor', null), select(ann, true));

    expect(tab.outbox.getOwn(7)).toMatchObject({ closes: 1, reopened: 0, visitorMessages: 0 });
  });

  it('forgets a message although a selection without a chat came since', () => {
    tab.handle(writeMessage(ann, 'visitor', null));
    jest.advanceTimersByTime(SILENCE_AFTER - 10);
    tab.handle(select(ann, false));
    jest.advanceTimersByTime(10);
    tab.handle(writeMessage(ann, 'visitor', 7));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 1 });
  });

  it('keeps the earlier messages of each visitor apart', () => {
    tab.handle(writeMessage(ann, 'visitor', null), writeMessage(bob, 'visitor', null));
    tab.handle(writeMessage(ann, 'visitor', 7), writeMessage(bob, 'visitor', 8));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 2 });
    expect(tab.outbox.getOwn(8)).toMatchObject({ visitorMessages: 2 });
  });

  it('forgets what is too old of one visitor, and not the messages of another one', () => {
    tab.handle(writeMessage(ann, 'visitor', null));
    jest.advanceTimersByTime(10);
    tab.handle(writeMessage(bob, 'visitor', null));
    jest.advanceTimersByTime(SILENCE_AFTER - 10);
    tab.handle(writeMessage(ann, 'visitor', null));
    tab.handle(writeMessage(ann, 'visitor', 7), writeMessage(bob, 'visitor', 8));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 2 });
    expect(tab.outbox.getOwn(8)).toMatchObject({ visitorMessages: 2 });
  });

  it('remembers 500 messages without a chat', () => {
    for (let count = 0; count < 502; count++) {
      tab.handle(writeMessage(ann, 'visitor', null));
    }
    tab.handle(select(ann, true));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 500 });
  });

  it('notes the time of a note of the system in an open chat alone', () => {
    const start = Date.now();
    tab.handle(writeMessage(ann, 'visitor', 7), close(bob));
    jest.advanceTimersByTime(50);
    tab.handle(writeMessage(ann, 'info', 7), writeMessage(bob, 'info', 8));
    tab.handle(writeMessage(ann, 'info', 9));

    expect(tab.outbox.getOwn(7)).toMatchObject({ lastEventAt: start + 50, visitorMessages: 1 });
    expect(tab.outbox.getOwn(8)).toMatchObject({ lastEventAt: start, closes: 1 });
    expect(tab.outbox.getOwn(9)).toBeNull();
  });

  it('notes no close of a chat without an id', () => {
    tab.handle(close({ id: 'ann', chatId: null }), writeMessage(ann, 'visitor', 7));

    expect(tab.outbox.getOwn(7)).toMatchObject({ closes: 0, reopened: 0 });
  });

  it('updates the ids in the chats of the visitor that are not closed', () => {
    tab.handle(writeMessage(ann, 'visitor', 7), writeMessage(bob, 'visitor', 8));
    tab.handle(close({ ...ann, chatId: 9 }), authorize('ann', { id: 'ann-2' }));

    expect(tab.outbox.listKnown()).toMatchObject([
      { chatId: 7, roxchatVisitorId: 'ann-2', formerIds: ['ann'] },
      { chatId: 8, roxchatVisitorId: 'bob', formerIds: [] },
      { chatId: 9, roxchatVisitorId: 'ann', formerIds: [] },
    ]);
  });

  it('continues what the tabs knew before the workspace of this one was there', () => {
    const other = new TestLedger(storage);
    other.handle(writeMessage(ann, 'visitor', 7), writeMessage(ann, 'visitor', 7));
    other.outbox.sync();
    tab.handle(noteStatus(true), writeMessage(ann, 'visitor', 7));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 3 });
  });

  it('continues what the tabs knew while the workspace of this one was away', () => {
    const other = new TestLedger(storage);
    tab.handle(noteStatus(true), noteStatus(false));
    other.handle(writeMessage(ann, 'visitor', 7));
    tab.handle(noteStatus(true), writeMessage(ann, 'visitor', 7));

    expect(tab.outbox.getOwn(7)).toMatchObject({ visitorMessages: 2 });
  });

  it.each([true, false])(
    'counts no late message twice: loaded is %p at another status',
    (loaded) => {
      const other = new TestLedger(storage);
      tab.handle(noteStatus(true));
      other.handle(writeMessage(ann, 'visitor', 7));
      tab.handle(noteStatus(loaded), writeMessage(ann, 'visitor', 7));

      expect(tab.outbox.list()).toMatchObject([{ visitorMessages: 1 }]);
    },
  );
});
