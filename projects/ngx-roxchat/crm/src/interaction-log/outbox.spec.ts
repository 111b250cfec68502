import { SharedStorage } from '../../testing/shared-storage';
import { type ChatEntry, EMPTY } from './chat-entry';
import { getVersion } from './join-entries';
import { Outbox } from './outbox';

const DAY = 86_400_000;

describe('Outbox', () => {
  let storage: SharedStorage;
  let resets: Outbox[];

  const create = (changeArea: (area: Storage) => Storage = (area) => area) => {
    const area = changeArea(storage.createArea({}));
    const outbox: Outbox = new Outbox(
      () => area,
      'log',
      () => resets.push(outbox),
    );
    return outbox;
  };
  const build = (chatId: number, fields: Partial<ChatEntry> = {}): ChatEntry => ({
    ...EMPTY,
    chatId,
    lastEventAt: Date.now(),
    ...fields,
  });
  const listIds = (outbox: Outbox) => outbox.list().map(({ chatId }) => chatId);
  const clear = () => {
    storage.createArea({}).clear();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    storage = new SharedStorage();
    resets = [];
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  describe('sync', () => {
    it('writes nothing that has not changed', () => {
      const [first, second] = [create(), create()];
      first.write(build(7));
      second.sync();
      storage.deliver([]);
      first.sync();
      second.sync();

      expect(storage.hasChanges).toBe(false);
    });

    it('leaves what others keep in the storage', () => {
      const foreign = ['other', 'log-in', 'logs.7.x'];
      foreign.forEach((key) => storage.items.set(key, 'text'));
      const outbox = create();
      outbox.sync();

      expect([...storage.items.keys()]).toEqual(foreign);
      expect(outbox.malformed).toBe(0);
    });

    it('counts no entry as malformed that another tab removes meanwhile', () => {
      storage.items.set('log.7.x', 'x');
      const outbox = create((area) => Object.assign(area, { getItem: () => null }));
      outbox.sync();

      expect(outbox.malformed).toBe(0);
    });

    it('forgets an old entry that another tab has removed', () => {
      const [first, second] = [create(), create()];
      const old = build(7);
      first.write(old);
      second.sync();
      jest.advanceTimersByTime(DAY);
      first.write({ ...old, done: getVersion(old) });
      first.write(build(8));
      first.sync();
      second.sync();

      expect([listIds(first), listIds(second)]).toEqual([[8], [8]]);
    });

    it('reads an old entry that another tab has changed', () => {
      const [first, second] = [create(), create()];
      const old = build(7);
      first.write(old);
      second.sync();
      jest.advanceTimersByTime(DAY);
      first.write({ ...old, visitorMessages: 2 });
      second.sync();

      expect(second.list()).toMatchObject([{ visitorMessages: 2 }]);
    });

    it('writes the entries of all tabs again after a clear', () => {
      const [first, second] = [create(), create()];
      first.write(build(7));
      second.write(build(8));
      second.sync();
      clear();
      second.sync();

      const third = create();
      third.sync();
      expect(listIds(third).sort()).toEqual([7, 8]);
    });

    it('writes its own entry again if another tab has restored an older one', () => {
      const [first, second] = [create(), create()];
      first.write(build(7, { visitorMessages: 1 }));
      second.sync();
      first.write(build(7, { visitorMessages: 2 }));
      clear();
      second.sync();
      first.sync();
      second.sync();

      expect(second.list()).toMatchObject([{ visitorMessages: 2 }]);
    });
  });

  describe('mark', () => {
    it('counts nothing that this tab has not received', () => {
      const [first, second] = [create(), create()];
      const counts = { visitorMessages: 2, agentMessages: 3, closes: 2, reopened: 1 };
      first.write(build(7, counts));
      second.sync();
      second.list().forEach((chat) => {
        second.mark(chat, { claimedAt: 5 });
      });

      expect(second.getOwn(7)).toMatchObject({
        claimedAt: 5,
        visitorMessages: 0,
        agentMessages: 0,
        closes: 0,
        reopened: 0,
      });
    });

    it('writes nothing of an agent who has signed out', () => {
      const [first, second] = [create(), create()];
      first.write(build(7));
      second.sync();
      const known = second.list();
      first.reset();
      known.forEach((chat) => {
        second.mark(chat, { claimedAt: 5 });
      });

      expect([...storage.items.keys()]).toEqual(['log']);
      expect(second.list()).toEqual([]);
    });
  });

  describe('a reset', () => {
    it('leaves its time in the storage at once', () => {
      const outbox = create();
      outbox.write(build(7));
      outbox.reset();

      expect([...storage.items]).toEqual([['log', String(Date.now())]]);
    });

    it('is followed before an entry is read', () => {
      const [first, second, third] = [create(), create(), create()];
      second.write(build(7));
      third.write(build(8));
      first.reset();

      expect(second.find(7)).toBeNull();
      expect(third.listOwn()).toEqual([]);
      expect(resets).toEqual([second, third]);
    });

    it('is followed while entries are listed', () => {
      const outbox = create((area) => Object.assign(area, { getItem: () => String(Date.now()) }));
      storage.isFull = true; // Or else the outbox would remove the mark, which it did not know.
      outbox.write(build(7));

      expect(outbox.listKnown()).toEqual([]);
      expect(resets).toEqual([outbox]);
    });

    it('is followed although another one came in the same millisecond', () => {
      const [first, second] = [create(), create()];
      first.reset();
      second.sync();
      second.write(build(7));
      first.reset();
      second.sync();

      expect(resets).toEqual([second, second]);
      expect(second.list()).toEqual([]);
    });

    it('is followed if it is less than a day ahead, as after the clock was set back', () => {
      const outbox = create();
      outbox.followReset(String(Date.now() + DAY));
      const { length } = resets;
      outbox.followReset(String(Date.now() + DAY - 1));

      expect([length, resets.length]).toEqual([0, 1]);
    });

    it('is followed after the clock was set back by a day since the one before', () => {
      const outbox = create();
      outbox.reset();
      jest.setSystemTime(Date.now() - DAY);
      outbox.followReset(String(Date.now()));

      expect(resets).toEqual([outbox]);
    });
  });
});
