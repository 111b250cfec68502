import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { ɵROX_CHAT_WINDOW, type RoxChatEventName } from 'ngx-roxchat/core';
import {
  OutgoingChatActions,
  ɵSTATE_SET_UP,
  roxChatActionSanitizer,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatStatusActions,
} from 'ngx-roxchat/store';
import { buildRoxChatEvent, type RoxChatGivenParams } from 'ngx-roxchat/testing';
import { Subject } from 'rxjs';
import { FakeLocks } from '../../testing/fake-locks';
import { LogTab, SILENCE_AFTER } from '../../testing/log-tab';
import { SharedStorage } from '../../testing/shared-storage';
import type { RoxChatAnswer } from '../handler/ask-handler';
import { RoxChatInteractionLogActions } from './interaction-log.actions';
import type { InteractionLossReason } from './interaction-log-handler';
import type { InteractionRecord } from './interaction-record';
import { RoxChatInteractionLog } from './rox-chat-interaction-log';
import { withInteractionLog } from './with-interaction-log';

describe('RoxChatInteractionLog', () => {
  let locks: FakeLocks;
  let storage: SharedStorage;
  let records: InteractionRecord[];
  let losses: [string, InteractionLossReason, string | null | undefined][];
  let answer: (record: InteractionRecord) => RoxChatAnswer<unknown>;
  let start: number;

  const open = () =>
    new LogTab(locks, storage, {
      log: (record) => {
        records.push(record);
        return answer(record);
      },
      lost: ({ key, wrapUp }, reason) => {
        losses.push([key, reason, wrapUp?.note]);
      },
    });
  const pass = (time: number) => jest.advanceTimersByTimeAsync(time);
  const emit = <Name extends RoxChatEventName>(
    tab: LogTab,
    name: Name,
    params: RoxChatGivenParams<Name>,
  ) => {
    const create = RoxChatEventActions[name] as (props: object) => { type: string };
    tab.dispatch(create(buildRoxChatEvent(name, params)));
  };
  const write = (
    tab: LogTab,
    kind: string,
    chatId: number | null = 7,
    roxchatVisitorId = 'ann',
  ) => {
    emit(tab, 'newMessageAdded', { roxchatVisitorId, chatId, kind });
  };
  const close = (tab: LogTab, chatId: number | null = 7) => {
    emit(tab, 'chatClosedByOperator', { roxchatVisitorId: 'ann', chatId });
  };
  /** The tabs receive what the others have written. */
  const share = (...tabs: LogTab[]) => {
    storage.deliver(tabs.map(({ tab }) => tab));
  };
  const openLeading = async () => {
    const tab = open();
    tab.tab.focus();
    await pass(1);
    return tab;
  };
  const leave = (tab: LogTab) => {
    tab.tab.dispatch('pagehide');
    locks.close(tab.tab);
    jest.advanceTimersByTime(1); // Another page needs longer than that to come.
  };

  beforeEach(() => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    storage = new SharedStorage();
    records = [];
    losses = [];
    answer = () => true;
    start = Date.now() + 1;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('logs a chat that the agent has closed', async () => {
    const tab = await openLeading();
    write(tab, 'visitor');
    await pass(200);
    write(tab, 'file_operator');
    write(tab, 'keyboard');
    emit(tab, 'chatClosedByOperator', {
      roxchatVisitorId: 'ann',
      providedVisitorId: 'p',
      chatId: 7,
      channelType: 'telegram',
      channelUserName: 'Ann',
    });
    await pass(2_000);

    expect(records).toEqual([
      {
        key: 'roxchat-7',
        chatId: 7,
        visitor: { roxchatVisitorId: 'ann', providedVisitorId: 'p', siebelId: null },
        formerIds: [],
        channel: { channelId: null, channelType: 'telegram', channelUserId: null },
        startedAt: start,
        endedAt: start + 200,
        endedBy: 'agent',
        reopened: 0,
        startedFromCrm: false,
        messages: { visitor: 1, agent: 1 },
        firstReplyAfter: 200,
        wrapUp: null,
      },
    ]);
    expect(tab.log.status()).toEqual({ waiting: 0, logged: 1, lost: 0, malformed: 0 });
  });

  it('logs a close without a start, and no chat that was only selected or only noted', async () => {
    const tab = await openLeading();
    emit(tab, 'visitorSelected', { roxchatVisitorId: 'bob', chatId: 8 });
    write(tab, 'info', 9, 'cem');
    write(tab, 'visitor', null, 'dan');
    close(tab);
    await pass(SILENCE_AFTER + 20_000);

    expect(records).toMatchObject([{ chatId: 7, messages: { visitor: 0, agent: 0 } }]);
  });

  it('counts the messages from before the chat had an id', async () => {
    const tab = await openLeading();
    write(tab, 'visitor', null);
    write(tab, 'visitor', null);
    await pass(50);
    emit(tab, 'visitorSelected', { roxchatVisitorId: 'ann', chatId: 7 });
    await pass(50);
    write(tab, 'operator', null);
    close(tab, null);
    await pass(2_000);

    expect(records).toMatchObject([
      { chatId: 7, startedAt: start, messages: { visitor: 2, agent: 1 }, firstReplyAfter: 100 },
    ]);
  });

  it('counts all messages from before the chat had an id, however long the visitor waits', async () => {
    const tab = await openLeading();
    for (let count = 0; count < 3; count++) {
      write(tab, 'visitor', null);
      await pass(SILENCE_AFTER - 40_000);
    }
    write(tab, 'operator');
    close(tab);
    await pass(2_000);

    const firstReplyAfter = 3 * (SILENCE_AFTER - 40_000);
    expect(records).toMatchObject([{ messages: { visitor: 3, agent: 1 }, firstReplyAfter }]);
  });

  it('counts no message of a time before in a chat', async () => {
    const tab = await openLeading();
    write(tab, 'visitor', null);
    write(tab, 'visitor', null, 'bob');
    await pass(SILENCE_AFTER);
    const begunAt = Date.now();
    write(tab, 'visitor');
    close(tab);
    emit(tab, 'visitorSelected', { roxchatVisitorId: 'bob', chatId: 8 });
    await pass(2_000);

    expect(records).toMatchObject([{ chatId: 7, startedAt: begunAt, messages: { visitor: 1 } }]);
    expect(tab.log.records()).toHaveLength(1);
  });

  it('begins the next chat with a message that comes after the end of the one before', async () => {
    const tab = await openLeading();
    write(tab, 'visitor');
    await pass(SILENCE_AFTER + 20_000);
    write(tab, 'visitor', null);
    write(tab, 'operator', 8);
    close(tab, 8);
    await pass(2_000);
    write(tab, 'visitor', null);
    write(tab, 'visitor', 8);
    await pass(SILENCE_AFTER + 20_000);

    expect(records).toMatchObject([
      { chatId: 7, endedBy: 'silence', messages: { visitor: 1, agent: 0 } },
      { chatId: 8, endedBy: 'agent', messages: { visitor: 1, agent: 1 } },
      { chatId: 8, endedBy: 'silence', messages: { visitor: 3, agent: 1 }, reopened: 1 },
    ]);
  });

  it('logs a reopened chat again under its key, and no note of the system opens it', async () => {
    const tab = await openLeading();
    write(tab, 'visitor');
    close(tab);
    close(tab);
    write(tab, 'for_operator');
    await pass(2_000);
    write(tab, 'visitor');
    await pass(500);
    write(tab, 'info');
    close(tab);
    await pass(2_000);

    expect(records.map(({ key, reopened }) => [key, reopened])).toEqual([
      ['roxchat-7', 0],
      ['roxchat-7', 1],
    ]);
  });

  it.each(['keyboard_response', 'operator_busy', null])(
    'logs a chat again that a message of the kind %s has reopened',
    async (kind) => {
      const tab = await openLeading();
      close(tab);
      await pass(2_000);
      emit(tab, 'newMessageAdded', { roxchatVisitorId: 'ann', chatId: 7, kind });
      await pass(SILENCE_AFTER + 20_000);

      expect(records.map(({ endedBy, reopened }) => [endedBy, reopened])).toEqual([
        ['agent', 0],
        ['silence', 1],
      ]);
    },
  );

  it('follows a visitor who authorizes after a reload', async () => {
    const first = await openLeading();
    write(first, 'visitor');
    leave(first);
    const second = await openLeading();
    emit(second, 'visitorAuthorized', {
      old: { roxchatVisitorId: 'ann' },
      new: { roxchatVisitorId: 'ann-2', providedVisitorId: 'p' },
    });
    await pass(SILENCE_AFTER + 20_000);

    expect(records).toMatchObject([
      { visitor: { providedVisitorId: 'p' }, formerIds: ['ann'], messages: { visitor: 1 } },
    ]);
  });

  it('follows a visitor who authorizes, but not to another customer', async () => {
    const tab = await openLeading();
    const authorize = (old: string, to: string, providedVisitorId: string) => {
      emit(tab, 'visitorAuthorized', {
        old: { roxchatVisitorId: old },
        new: { roxchatVisitorId: to, providedVisitorId },
      });
    };
    write(tab, 'visitor');
    authorize('ann', 'ann-2', 'p');
    await pass(SILENCE_AFTER - 5_000);
    authorize('ann-2', 'bob', 'q');
    await pass(30_000);

    expect(records).toMatchObject([
      { visitor: { roxchatVisitorId: 'ann-2', providedVisitorId: 'p' }, formerIds: ['ann'] },
    ]);
  });

  it('notes that the CRM has started a chat', async () => {
    const tab = await openLeading();
    const startChat = (roxchatVisitorId: string) => {
      tab.dispatch(
        OutgoingChatActions.outgoingChatStarted({
          roxchatVisitorId,
          status: 'started',
          sessionId: 's',
        }),
      );
    };
    emit(tab, 'visitorSelected', { roxchatVisitorId: 'ann', chatId: 7 });
    startChat('ann');
    startChat('new');
    write(tab, 'operator', 9, 'new');
    write(tab, 'visitor', 8, 'bob');
    startChat('bob');
    await pass(SILENCE_AFTER + 20_000);

    expect(records.map(({ chatId, startedFromCrm }) => [chatId, startedFromCrm])).toEqual([
      [7, true],
      [9, true],
      [8, false],
    ]);
  });

  it('forgets a start that no chat has followed', async () => {
    const tab = await openLeading();
    tab.dispatch(
      OutgoingChatActions.outgoingChatStarted({
        roxchatVisitorId: 'ann',
        status: 'started',
        sessionId: 's',
      }),
    );
    await pass(SILENCE_AFTER);
    write(tab, 'visitor');
    close(tab);
    await pass(2_000);

    expect(records).toMatchObject([{ startedFromCrm: false }]);
  });

  it('tries again with growing pauses, and reports an outage once', async () => {
    const tab = await openLeading();
    const tries: number[] = [];
    answer = () => {
      tries.push(Date.now());
      throw new Error('down');
    };
    close(tab);
    await pass(130_000);
    const pauses = tries
      .slice(1)
      .map((at, index) => Math.round((at - (tries[index] ?? 0)) / 1_000));
    answer = () => true;
    await pass(70_000);

    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60]);
    expect(tab.errors).toEqual([new Error('down')]);
    expect(tab.log.status()).toMatchObject({ waiting: 0, logged: 1 });
  });

  it.each([
    ['false', () => false],
    ['a rejection', () => Promise.reject(new Error('down'))],
    ['no answer', () => new Promise(() => undefined)],
  ])('logs the others although one record always fails: with %s', async (_, fail) => {
    const tab = await openLeading();
    answer = ({ chatId }) => (chatId === 7 ? fail() : Promise.resolve());
    for (const chatId of [7, 8, 9]) {
      close(tab, chatId);
    }
    await pass(100_000);

    expect(new Set(records.map(({ chatId }) => chatId))).toEqual(new Set([7, 8, 9]));
    expect(tab.log.status()).toMatchObject({ waiting: 1, logged: 2 });
  });

  it('goes on in another tab when the leading one is gone', async () => {
    const first = await openLeading();
    const second = open();
    write(first, 'visitor');
    answer = () => false;
    close(first);
    await pass(1_500);
    answer = () => true;
    leave(first);
    first.injector.destroy();
    await pass(70_000);

    expect(second.log.status()).toMatchObject({ waiting: 0, logged: 1 });
    expect(records.at(-1)).toMatchObject({ endedBy: 'agent', messages: { visitor: 1 } });
  });

  it('leaves a record to the tab that is at it, until that has had the time', async () => {
    const first = await openLeading();
    const second = open();
    answer = () => new Promise(() => undefined);
    close(first);
    close(second);
    await pass(2_500);
    first.tab.blur();
    second.tab.focus();
    await pass(25_000);
    const meanwhile = records.length;
    first.injector.destroy();
    answer = () => true;
    await pass(50_000);

    expect([meanwhile, records.length]).toEqual([1, 2]);
    expect(second.log.status()).toMatchObject({ waiting: 0, logged: 1 });
  });

  it('says that the page was left, and goes on after a reload', async () => {
    const first = await openLeading();
    write(first, 'visitor');
    write(first, 'visitor', 8, 'bob');
    leave(first);
    first.injector.destroy();
    const second = await openLeading();
    write(second, 'visitor', 8, 'bob');
    await pass(SILENCE_AFTER + 20_000);

    expect(records.map(({ endedBy, messages }) => [endedBy, messages.visitor])).toEqual([
      ['page-left', 1],
      ['silence', 2],
    ]);
  });

  it('wraps up a chat: logs it again, with the note of this tab', async () => {
    const tab = await openLeading();
    close(tab);
    await pass(2_000);
    const [record] = tab.log.records();
    const isKnown = [
      tab.log.wrapUp(record?.key ?? '', { code: 'sold', note: 'Call back.' }),
      tab.log.wrapUp('roxchat-8', { code: 'sold', note: null }),
    ];
    const isInStorage = JSON.stringify([...storage.items]).includes('Call');
    await pass(2_000);

    expect(isKnown).toEqual([true, false]);
    expect(isInStorage).toBe(false);
    expect(records.map(({ wrapUp }) => wrapUp)).toEqual([
      null,
      { code: 'sold', note: 'Call back.' },
    ]);
  });

  it.each(['', 'x'.repeat(257), 7 as never])('refuses %p as a code', async (code) => {
    const tab = await openLeading();

    expect(() => tab.log.wrapUp('roxchat-7', { code, note: null })).toThrow('[wrap-up-invalid]');
  });

  it('leaves a note to the tab that has it, and reports the note if that tab is left', async () => {
    const first = await openLeading();
    const second = open();
    close(first);
    await pass(2_000);
    answer = ({ wrapUp }) => wrapUp?.note === null;
    first.log.wrapUp('roxchat-7', { code: 'sold', note: 'Call back.' });
    await pass(1_500);
    first.tab.blur();
    second.tab.focus();
    await pass(20_000);
    const byOther = second.log.status().logged;
    leave(first);
    await pass(70_000);

    expect(byOther).toBe(0);
    expect(losses).toEqual([['roxchat-7', 'note', 'Call back.']]);
    expect(records.at(-1)?.wrapUp).toEqual({ code: 'sold', note: null });
  });

  it('logs the note of a chat that another tab has logged meanwhile', async () => {
    const first = await openLeading();
    const second = open();
    write(first, 'visitor');
    write(second, 'visitor');
    await pass(2_000);
    first.log.wrapUp('roxchat-7', { code: 'sold', note: 'Call back.' });
    first.tab.blur();
    second.tab.focus();
    await pass(65_000);
    close(second);
    await pass(1_500);
    close(first);
    share(first, second);
    await pass(2_000);
    const before = records.map(({ wrapUp }) => wrapUp?.note);
    const { waiting } = first.log.status();
    await pass(80_000);
    const after = records.at(-1)?.wrapUp;

    expect([before, waiting]).toEqual([[null], 1]);
    expect(after).toEqual({ code: 'sold', note: 'Call back.' });
    expect(first.log.status()).toMatchObject({ waiting: 0, lost: 0 });
  });

  it('gives up a note that was not logged, although its record was', async () => {
    const first = await openLeading();
    const second = open();
    write(second, 'visitor');
    share(first, second);
    await pass(2_000);
    first.log.wrapUp('roxchat-7', { code: 'sold', note: 'Call back.' });
    first.tab.blur();
    second.tab.focus();
    share(first, second);
    await pass(65_000);
    close(second);
    await pass(1_500);
    share(first, second);
    first.dispatch(RoxChatStatusActions.reset());

    expect(losses).toEqual([['roxchat-7', 'reset', 'Call back.']]);
  });

  it('keeps a note that was not logged when the code changes, and drops one that is erased', async () => {
    const tab = await openLeading();
    for (const note of [null, '']) {
      close(tab);
      tab.log.wrapUp('roxchat-7', { code: 'sold', note: 'Call back.' });
      tab.log.wrapUp('roxchat-7', { code: 'question', note });
      await pass(2_000);
    }

    expect(records.map(({ wrapUp }) => wrapUp)).toEqual([
      { code: 'question', note: 'Call back.' },
      { code: 'question', note: null },
    ]);
  });

  it('logs nothing of an agent who has signed out, and reports it', async () => {
    const first = await openLeading();
    const second = open();
    close(first);
    write(second, 'visitor', 8, 'bob');
    await pass(500);
    first.dispatch(RoxChatStatusActions.reset());
    const [key = '', resetAt = ''] =
      [...storage.items].find(([, text]) => !text.startsWith('{')) ?? [];
    storage.createArea(first.tab).clear();
    second.tab.dispatchStorage(key, resetAt);
    first.tab.blur();
    second.tab.focus();
    await pass(SILENCE_AFTER * 2);

    expect(losses.map(([key, reason]) => [key, reason])).toEqual([
      ['roxchat-7', 'reset'],
      ['roxchat-8', 'reset'],
    ]);
    expect(records).toEqual([]);
  });

  it('gives up the oldest of more than 500 records that wait', async () => {
    const tab = await openLeading();
    answer = () => new Promise(() => undefined);
    for (let chatId = 1; chatId <= 502; chatId++) {
      close(tab, chatId);
    }
    await pass(3_000);

    expect(losses.map(([key, reason]) => [key, reason])).toEqual([
      ['roxchat-1', 'limit'],
      ['roxchat-2', 'limit'],
    ]);
    expect(tab.log.status()).toMatchObject({ waiting: 500, lost: 2 });
  });

  it.each(['isFull', 'isDenied'] as const)('logs without a storage: %s', async (fault) => {
    storage[fault] = true;
    const tab = await openLeading();
    close(tab);
    await pass(2_000);
    answer = () => false;
    close(tab, 8);
    await pass(2_000);
    leave(tab);

    expect(records.at(0)).toMatchObject({ chatId: 7 });
    expect(losses).toEqual([['roxchat-8', 'storage', undefined]]);
  });

  it('gives up what all tabs know of a chat', () => {
    const lost: InteractionRecord[] = [];
    const first = new LogTab(locks, storage, {
      log: () => true,
      lost: (record) => lost.push(record),
    });
    const second = open();
    write(second, 'visitor');
    first.tab.dispatchStorage(null, null);
    storage.isFull = true;
    write(first, 'operator');
    leave(first);

    expect(lost).toMatchObject([{ chatId: 7, messages: { visitor: 1, agent: 1 } }]);
  });

  it('continues what other tabs have received while the browser kept the page', async () => {
    const first = await openLeading();
    const second = open();
    write(first, 'visitor');
    write(second, 'visitor');
    leave(first);
    write(second, 'visitor');
    leave(second);
    first.tab.dispatch('pageshow', { persisted: true });
    first.tab.focus();
    const ids = { roxchatVisitorId: 'ann' };
    emit(first, 'visitorAuthorized', { old: ids, new: { ...ids, providedVisitorId: 'p' } });
    write(first, 'visitor');
    close(first);
    await pass(2_000);

    expect(records.at(-1)).toMatchObject({ messages: { visitor: 3 } });
  });

  it('keeps what is not logged for longer than a day, also if the storage is cleared', async () => {
    const tab = await openLeading();
    answer = () => false;
    close(tab);
    await pass(2_000);
    jest.setSystemTime(Date.now() + 86_400_000);
    storage.createArea(tab.tab).clear();
    answer = () => true;
    await pass(70_000);

    expect(tab.log.status()).toMatchObject({ logged: 1, lost: 0 });
  });

  it('logs nothing anew that another tab has logged and removed while this one slept', async () => {
    const first = await openLeading();
    const second = open();
    write(first, 'visitor');
    write(second, 'visitor');
    await pass(1_000);
    second.tab.dispatch('pagehide');
    write(first, 'operator');
    close(first);
    await pass(2_000);
    jest.setSystemTime(Date.now() + 86_400_000);
    close(first, 8);
    await pass(5_000);
    second.tab.dispatch('pageshow', { persisted: true });
    second.tab.focus();
    await pass(SILENCE_AFTER);

    expect(records.map(({ key, messages }) => [key, messages.agent])).toEqual([
      ['roxchat-7', 1],
      ['roxchat-8', 0],
    ]);
  });

  it('reports no loss of a record that another tab has logged', async () => {
    const first = await openLeading();
    const second = open();
    write(second, 'visitor');
    share(first, second);
    const area = Object.assign(storage.createArea(second.tab), {
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
    second.tab.defineStorage(() => area);
    close(first);
    close(second);
    await pass(2_000);
    share(first, second);
    await pass(2_000);
    leave(second);

    expect([records.length, losses]).toEqual([1, []]);
  });

  it('handles no answer that comes after a reset', async () => {
    const tab = await openLeading();
    const answers = new Subject<boolean>();
    answer = () => answers;
    close(tab);
    await pass(2_000);
    tab.dispatch(RoxChatStatusActions.reset());
    answers.next(true);
    await pass(2_000);

    expect(tab.log.status()).toMatchObject({ waiting: 0, logged: 0, lost: 1 });
    expect(tab.log.records()).toEqual([]);
  });

  it('handles no answer of a handler that signs the agent out', async () => {
    const tab = await openLeading();
    answer = () => {
      tab.dispatch(RoxChatStatusActions.reset());
      return true;
    };
    close(tab);
    await pass(2_000);

    expect(tab.log.status()).toMatchObject({ waiting: 0, logged: 0, lost: 1 });
  });

  it.each([
    ['logging', 0, 1],
    ['logged', 1, 0],
  ] as const)('follows a reset that an effect dispatches at %s', async (step, logged, lost) => {
    const tab = await openLeading();
    tab.handleAction = ({ type }) => {
      if (type === RoxChatInteractionLogActions[step].type) {
        tab.dispatch(RoxChatStatusActions.reset());
      }
    };
    write(tab, 'visitor');
    close(tab);
    await pass(2_000);

    expect([records.length, losses.length]).toEqual([logged, lost]);
    expect([...storage.items.values()].filter((text) => text.startsWith('{'))).toEqual([]);
    expect(tab.log.wrapUp('roxchat-7', { code: 'sold', note: null })).toBe(false);
  });

  it('follows a reset although the clock was set back by days since the one before', async () => {
    const first = await openLeading();
    first.dispatch(RoxChatStatusActions.reset());
    jest.setSystemTime(Date.now() - 2 * 86_400_000);
    const second = open();
    close(first);
    second.dispatch(RoxChatStatusActions.reset());
    await pass(2_000);

    expect(losses).toEqual([['roxchat-7', 'reset', undefined]]);
    expect(records).toEqual([]);
  });

  it('reads the storage seldom in a tab that does not lead', async () => {
    const first = await openLeading();
    const second = open();
    let reads = 0;
    second.tab.defineStorage(() => {
      reads++;
      return storage.createArea(second.tab);
    });
    answer = () => false;
    close(first);
    close(second);
    await pass(60_000);

    expect(reads).toBeLessThan(30);
  });

  it('passes on what only a destroyed application knew, also as the first record', async () => {
    const tab = await openLeading();
    storage.isFull = true;
    close(tab);
    await pass(1_000);
    answer = () => new Promise(() => undefined);
    tab.injector.destroy();

    expect(losses).toEqual([['roxchat-7', 'storage', undefined]]);
    expect(tab.errors).toEqual([]);
  });

  it('passes on what only a destroyed application knew', async () => {
    const tab = await openLeading();
    close(tab, 6);
    await pass(2_000);
    storage.isFull = true;
    close(tab);
    tab.injector.destroy();

    expect(losses).toEqual([['roxchat-7', 'storage', undefined]]);
    expect(tab.errors).toEqual([]);
  });

  it('removes what it cannot read, and counts it', async () => {
    const tab = await openLeading();
    close(tab);
    const [key, text] = [...storage.items].at(-1) ?? ['', ''];
    const entry = JSON.parse(text) as object;
    const prefix = key.slice(0, key.indexOf('.7.'));
    const bad = [
      'x',
      'null',
      '[]',
      '{}',
      JSON.stringify({ ...entry, chatId: '7' }),
      JSON.stringify({ ...entry, startedAt: -1 }),
      JSON.stringify({ ...entry, roxchatVisitorId: 'x'.repeat(1_025) }),
      JSON.stringify({ ...entry, formerIds: Array(11).fill('x') }),
      JSON.stringify({ ...entry, formerIds: [1] }),
      JSON.stringify({ ...entry, channelId: 1 }),
      JSON.stringify({ ...entry, siebelId: true }),
      JSON.stringify({ ...entry, done: undefined }),
    ];
    bad.forEach((value, index) => storage.items.set(`${prefix}.bad.${index}`, value));
    storage.items.set(
      `${key}x`,
      JSON.stringify({ ...entry, chatId: 8, extra: 'canary' }).replace('{', '{"__proto__":{},'),
    );
    await pass(3_000);

    expect(tab.log.status()).toMatchObject({ malformed: bad.length, logged: 2 });
    expect(JSON.stringify(records)).not.toContain('canary');
    expect([...storage.items.keys()].filter((one) => one.includes('bad'))).toEqual([]);
  });

  it('forgets a chat a day after its last event, within an hour', async () => {
    const tab = await openLeading();
    close(tab);
    await pass(2_000);
    const before = tab.log.records().length;
    await pass(86_400_000 + 3_600_000);

    expect([before, tab.log.records().length]).toEqual([1, 0]);
    expect([...storage.items.keys()].some((key) => key.includes('.7.'))).toBe(false);
  });

  it('dispatches each step without the record, masked in the devtools', async () => {
    const tab = await openLeading();
    close(tab);
    answer = () => false;
    await pass(2_500);
    answer = () => true;
    await pass(2_000);
    tab.log.wrapUp('roxchat-7', { code: 'sold', note: 'canary' });
    tab.dispatch(RoxChatStatusActions.reset());
    const steps = tab.actions.filter(({ type }) => type.includes('Interaction Log'));
    const key = 'roxchat-7';

    expect(steps).toEqual([
      RoxChatInteractionLogActions.logging({ key }),
      RoxChatInteractionLogActions.failed({ key }),
      RoxChatInteractionLogActions.logging({ key }),
      RoxChatInteractionLogActions.logged({ key }),
      RoxChatInteractionLogActions.wrappedUp({ key }),
      RoxChatInteractionLogActions.lost({ key, reason: 'reset' }),
    ]);
    expect(
      roxChatActionSanitizer(RoxChatInteractionLogActions.lost({ key, reason: 'reset' })),
    ).toEqual({ type: '[Rox.Chat Interaction Log] lost', key: '•••', reason: 'reset' });
  });

  it('reports a `lost` that throws', async () => {
    const tab = new LogTab(locks, storage, {
      log: () => true,
      lost: () => {
        throw new Error('broken');
      },
    });
    close(tab);
    tab.dispatch(RoxChatStatusActions.reset());
    await pass(1);

    expect(tab.errors).toEqual([new Error('broken')]);
  });

  it('does nothing on a server', () => {
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [roxChatFeature.name]: roxChatFeature.reducer }),
        { provide: ɵSTATE_SET_UP, useValue: true },
        { provide: ɵROX_CHAT_WINDOW, useValue: null },
        ...withInteractionLog(
          class {
            log = () => true;
          },
        ).ɵproviders,
      ],
    });
    const log = TestBed.inject(RoxChatInteractionLog);
    const params = { roxchatVisitorId: 'ann', chatId: 7 };
    const event = buildRoxChatEvent('chatClosedByOperator', params);
    TestBed.inject(Store).dispatch(RoxChatEventActions.chatClosedByOperator(event));

    expect(log.records()).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
