import { effect, ErrorHandler, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, ScannedActionsSubject, Store } from '@ngrx/store';
import { provideRoxChatCore } from 'ngx-roxchat/core';
import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { defer, map, NEVER, Observable, of, throwError, timer } from 'rxjs';
import { Desk, settle } from '../../testing/desk';
import { FakeLocks } from '../../testing/fake-locks';
import type { RoxChatAnswer } from '../handler/ask-handler';
import { RoxChatScreenPop } from './rox-chat-screen-pop';
import { withScreenPop } from './with-screen-pop';

const ANN = { roxchatVisitorId: 'ann', providedVisitorId: 'p1' };
const BOB = { roxchatVisitorId: 'bob' };

describe('RoxChatScreenPop', () => {
  let desk: Desk;

  beforeEach(async () => {
    jest.useFakeTimers();
    desk = new Desk();
    await settle();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Lets time pass, in ms. */
  const pass = (time = 100) => jest.advanceTimersByTimeAsync(time);
  const status = () => desk.pop.state().status;

  describe('a selection', () => {
    it('finds the customer with the visitor of the store, and opens the record', async () => {
      desk.select({ ...ANN, sessionId: 's', chatId: 7 });
      await pass();

      expect(desk.handler.searches).toEqual([
        expect.objectContaining({ ...ANN, sessionId: 's', chat: { id: 7, status: 'open' } }),
      ]);
      expect(desk.handler.openings).toEqual(['card']);
      expect(desk.pop.state()).toMatchObject({
        status: 'opened',
        customer: 'card',
        visitor: { roxchatVisitorId: 'ann' },
      });
      expect(desk.steps).toEqual(['searching', 'opened']);
    });

    it.each<[string, () => RoxChatAnswer<readonly string[]>]>([
      ['a value', () => ['card']],
      ['a promise', () => Promise.resolve(['card'])],
      [
        'a thenable',
        () =>
          ({
            then: (go: (all: string[]) => void) => {
              go(['card']);
            },
          }) as never,
      ],
      [
        'an observable that goes on',
        () =>
          new Observable((s) => {
            s.next(['card']);
          }),
      ],
      ['an observable that completes', () => of(['card'])],
      ['an observable of some seconds', () => timer(9_000).pipe(map(() => ['card']))],
    ])('takes the answer of find as %s', async (_, find) => {
      desk.handler.find = find;
      desk.select(ANN);
      await pass(9_100);

      expect(status()).toBe('opened');
    });

    it.each<[string, () => RoxChatAnswer<unknown>, string]>([
      ['true', () => true, 'opened'],
      ['nothing', () => undefined, 'opened'],
      ['null', () => Promise.resolve(null), 'opened'],
      ['an observable without a value', () => of(), 'opened'],
      ['false', () => false, 'held'],
      ['a promise of false', () => Promise.resolve(false), 'held'],
      ['an observable of false', () => of(false), 'held'],
    ])('reads an answer of open of %s', async (_, open, expected) => {
      desk.handler.open = open;
      desk.select(ANN);
      await pass();

      expect(status()).toBe(expected);
      expect(desk.steps).toEqual(['searching', expected]);
    });

    it.each<[string, () => RoxChatAnswer<readonly string[]>]>([
      ['an empty list', () => []],
      ['an observable without a value', () => of()],
    ])('finds no customer in %s', async (_, find) => {
      desk.handler.find = find;
      desk.select(ANN);
      await pass();

      expect(desk.pop.state()).toMatchObject({ status: 'none', visitor: ANN });
      expect(desk.handler.openings).toEqual([]);
    });

    it('opens one record, whatever duplicates arrive', async () => {
      for (let time = 0; time < 300; time += 50) {
        desk.select(ANN);
        await pass(50);
      }
      await pass();

      expect(desk.handler.searches).toHaveLength(1);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it('opens the record again after another visitor was selected', async () => {
      for (const visitor of [ANN, BOB, ANN]) {
        desk.select(visitor);
        await pass();
      }

      expect(desk.handler.openings).toHaveLength(3);
    });

    it('makes one search and one opening for 100 selections a second', async () => {
      for (let index = 0; index < 300; index++) {
        desk.select({ roxchatVisitorId: `v${index % 7}` });
        await pass(10);
        expect(desk.handler.searches).toEqual([]);
      }
      await pass();

      expect(desk.handler.searches).toMatchObject([{ roxchatVisitorId: 'v5' }]);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it('runs at most one search at a time, and opens one record at the end', async () => {
      let running = 0;
      const most: number[] = [];
      desk.handler.find = () =>
        new Observable((subscriber) => {
          most.push(++running);
          const answer = setTimeout(() => {
            subscriber.next(['card']);
          }, 2_000);
          return () => {
            running--;
            clearTimeout(answer);
          };
        });
      for (let index = 0; index < 20; index++) {
        desk.select({ roxchatVisitorId: `v${index}` });
        await pass(150);
      }
      await pass(2_000);

      expect([most.length, Math.max(...most), running]).toEqual([20, 1, 0]);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it('cancels the older search', async () => {
      let cancelled = 0;
      desk.handler.find = ({ roxchatVisitorId }) =>
        roxchatVisitorId === 'bob' ? ['bob'] : new Observable(() => () => cancelled++);
      desk.select(ANN);
      await pass();
      desk.select(BOB);
      const atOnce = [cancelled, status()];
      await pass();

      expect(atOnce).toEqual([1, 'idle']);
      expect(desk.handler.openings).toEqual(['bob']);
    });

    it('ignores what an older search finds late', async () => {
      desk.handler.find = ({ roxchatVisitorId }) =>
        new Promise((resolve) => {
          setTimeout(resolve, roxchatVisitorId === 'ann' ? 500 : 50, [roxchatVisitorId]);
        });
      desk.select(ANN);
      await pass();
      desk.select(BOB);
      await pass(1_000);

      expect(desk.handler.openings).toEqual(['bob']);
    });

    it('ignores an older open that answers late', async () => {
      desk.handler.open = () => timer(500);
      desk.handler.find = ({ roxchatVisitorId }) => (roxchatVisitorId === 'ann' ? ['card'] : []);
      desk.select(ANN);
      await pass();
      desk.select(BOB);
      await pass(1_000);

      expect(status()).toBe('none');
    });

    it('does nothing with the trigger manual', async () => {
      desk = new Desk(new FakeLocks(), 'manual');
      desk.select(ANN);
      await pass();
      const before = desk.handler.searches.length;
      desk.pop.pop('ann');
      await pass();

      expect([before, desk.handler.openings]).toEqual([0, ['card']]);
    });

    it('passes hostile ids on as data', async () => {
      for (const id of ['../admin', 'javascript:alert(1)', '//evil', '__proto__', '%2e%2e/']) {
        desk.select({ roxchatVisitorId: id, providedVisitorId: id, siebelId: id });
        await pass();
        expect(desk.handler.searches.at(-1)).toMatchObject({
          roxchatVisitorId: id,
          providedVisitorId: id,
          siebelId: id,
        });
      }
    });
  });

  describe('a handler that fails', () => {
    const error = new Error('broken');

    it.each<[string, () => RoxChatAnswer<readonly string[]>]>([
      [
        'throws',
        () => {
          throw error;
        },
      ],
      ['rejects', () => Promise.reject(error)],
      ['errors', () => throwError(() => error)],
    ])('is reported once if find %s', async (_, find) => {
      desk.handler.find = find;
      desk.select(ANN);
      await pass();

      expect(desk.pop.state()).toMatchObject({ status: 'failed', step: 'find', visitor: ANN });
      expect(desk.errors).toEqual([error]);
      expect(desk.handler.openings).toEqual([]);
    });

    it.each<[string, () => RoxChatAnswer<unknown>]>([
      [
        'throws',
        () => {
          throw error;
        },
      ],
      ['rejects', () => Promise.reject(error)],
      ['errors', () => throwError(() => error)],
    ])('is reported once if open %s, and the next selection works', async (_, open) => {
      desk.handler.open = open;
      desk.select(ANN);
      await pass();
      const failed = desk.pop.state();
      desk.handler.open = () => true;
      desk.select(BOB);
      await pass();

      expect(failed).toMatchObject({ status: 'failed', step: 'open' });
      expect(desk.errors).toEqual([error]);
      expect(status()).toBe('opened');
    });

    it.each([null, 'card', { length: 1 }])('is reported if find returns %j', async (found) => {
      desk.handler.find = () => found as never;
      desk.select(ANN);
      await pass();

      expect(status()).toBe('failed');
      expect(desk.errors).toEqual([new TypeError('find() must return a list.')]);
    });

    it('is reported once if find does not answer, and ignores a late answer', async () => {
      desk.handler.find = () => new Promise((resolve) => setTimeout(resolve, 40_000, ['card']));
      desk.select(ANN);
      await pass(30_050);
      const before = status();
      await pass(50);
      const after = status();
      await pass(60_000);

      expect([before, after, status()]).toEqual(['searching', 'failed', 'failed']);
      expect(desk.errors).toMatchObject([
        {
          code: 'screen-pop-unanswered',
          message: expect.stringMatching(
            /not answered for 30000 ms\. Return an observable/,
          ) as string,
        },
      ]);
      expect(desk.handler.openings).toEqual([]);
    });

    it('holds the customer if open does not answer', async () => {
      desk.handler.open = () => NEVER;
      desk.select(ANN);
      await pass(30_050);
      const before = status();
      await pass(50);

      expect([before, status(), desk.errors]).toEqual(['searching', 'held', []]);
    });

    it('follows an answer of open that comes after that, as from a guard that asks', async () => {
      desk.handler.open = () => timer(60_000);
      desk.select(ANN);
      await pass(30_100);
      await pass(60_000);

      expect(desk.steps).toEqual(['searching', 'held', 'opened']);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it('holds the customer once if open says no after that', async () => {
      desk.handler.open = () => timer(60_000).pipe(map(() => false));
      desk.select(ANN);
      await pass(90_100);

      expect(desk.steps).toEqual(['searching', 'held']);
    });

    it('is reported after its state, which an ErrorHandler that throws would prevent', async () => {
      const during: string[] = [];
      desk.injector.get(ErrorHandler).handleError = () => during.push(status());
      desk.handler.find = () => throwError(() => error);
      desk.select(ANN);
      await pass();

      expect(during).toEqual(['failed']);
    });

    it('is reported if it cannot be created', async () => {
      Object.defineProperty(desk.handler, 'searches', {
        get: () => {
          throw error;
        },
      });
      desk.select(ANN);
      await pass();

      expect(desk.errors).toEqual([error]);
    });
  });

  it('shows fifty customers in the order of the handler', async () => {
    const customers = Array.from({ length: 50 }, (_, index) => `card ${50 - index}`);
    desk.handler.find = () => customers;
    desk.select(ANN);
    await pass();

    const shown = desk.pop.state();
    customers.pop(); // The handler goes on with its own list.

    expect(shown).toMatchObject({ status: 'several', customers: { length: 50, 0: 'card 50' } });
    expect(desk.handler.openings).toEqual([]);
  });

  describe('several customers', () => {
    beforeEach(async () => {
      desk.handler.find = () => ['one', 'two', 'three'];
      desk.select(ANN);
      await pass();
    });

    it('are shown in the order of the handler, and none is opened', () => {
      expect(desk.pop.state()).toMatchObject({
        status: 'several',
        customers: ['one', 'two', 'three'],
      });
      expect(desk.handler.openings).toEqual([]);
    });

    it('wait for the agent, who chooses one', async () => {
      desk.handler.open = () => timer(50);
      desk.pop.choose('two');
      const during = status();
      desk.pop.choose('three');
      await pass();

      expect(during).toBe('searching');
      expect(desk.handler.openings).toEqual(['two']);
      expect(desk.pop.state()).toMatchObject({ status: 'opened', customer: 'two' });
    });
  });

  it('opens no customer of the list of another visitor', async () => {
    desk.handler.find = ({ roxchatVisitorId: id }) => [`${id} 1`, `${id} 2`];
    desk.select(ANN);
    await pass();
    desk.select(BOB);
    await pass();
    desk.pop.choose('ann 1');
    await pass();

    expect(desk.handler.openings).toEqual([]);
    expect(desk.pop.state()).toMatchObject({ status: 'several', visitor: BOB });
  });

  it('does nothing for a choice or a held customer when there is none', async () => {
    desk.pop.choose('card');
    desk.pop.openHeld();
    desk.select(ANN);
    await pass();
    desk.pop.choose('card');
    desk.pop.openHeld();
    await pass();

    expect(desk.handler.openings).toEqual(['card']);
  });

  describe('a held customer', () => {
    beforeEach(async () => {
      desk.handler.open = () => false;
      desk.select(ANN);
      await pass();
    });

    it('is not tried again by itself', async () => {
      desk.select(ANN);
      desk.authorize('ann', { roxchatVisitorId: 'ann2', siebelId: 's1' });
      await pass(60_000);

      expect(desk.handler.openings).toHaveLength(1);
      expect(status()).toBe('held');
    });

    it('is opened by the agent', async () => {
      desk.handler.open = () => true;
      desk.pop.openHeld();
      await pass();

      expect(desk.handler.openings).toEqual(['card', 'card']);
      expect(desk.pop.state()).toMatchObject({ status: 'opened', customer: 'card' });
      expect(desk.handler.searches).toHaveLength(1);
    });
  });

  describe('authorization', () => {
    it('searches again with the new ids if nothing was opened', async () => {
      desk.handler.find = ({ providedVisitorId }) => (providedVisitorId ? ['card'] : []);
      desk.select(BOB);
      await pass();
      const before = status();
      desk.authorize('bob', { roxchatVisitorId: 'bob2', providedVisitorId: 'p2' });
      await pass();

      expect([before, status()]).toEqual(['none', 'opened']);
      expect(desk.handler.searches.at(-1)).toMatchObject({
        roxchatVisitorId: 'bob2',
        providedVisitorId: 'p2',
      });
    });

    it('may also come with a selection of the same visitor', async () => {
      desk.handler.find = ({ providedVisitorId }) => (providedVisitorId ? ['card'] : []);
      desk.select(BOB);
      await pass();
      desk.select({ ...BOB, providedVisitorId: 'p2' });
      await pass();

      expect(desk.steps).toEqual(['searching', 'none', 'searching', 'opened']);
    });

    it('does not search again for the same customer after a click', async () => {
      desk.handler.find = () => ['one', 'two'];
      desk.select(ANN);
      await pass();
      desk.pop.choose('one');
      desk.authorize('ann', { ...ANN, siebelId: 's1' });
      await pass();

      expect(desk.handler.searches).toHaveLength(1);
      expect(status()).toBe('opened');
    });

    it('does not put off a search that is about to begin', async () => {
      desk.select(BOB);
      await pass(60);
      desk.authorize('bob', { roxchatVisitorId: 'bob2', providedVisitorId: 'p2' });
      await pass(60);

      expect(desk.handler.searches).toMatchObject([{ providedVisitorId: 'p2' }]);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it('searches once if no id changed', async () => {
      desk.handler.find = () => [];
      desk.select(ANN);
      await pass();
      desk.authorize('ann', ANN);
      await pass();

      expect(desk.handler.searches).toHaveLength(1);
    });

    it.each(['roxchatVisitorId', 'providedVisitorId', 'siebelId'])(
      'searches again if %s changed',
      async (name) => {
        desk.handler.find = () => [];
        desk.select(ANN);
        await pass();
        desk.authorize('ann', { ...ANN, [name]: 'other' });
        await pass();

        expect(desk.handler.searches).toHaveLength(2);
        expect(desk.handler.searches[1]).toMatchObject({ [name]: 'other' });
      },
    );

    it('of another visitor changes nothing', async () => {
      desk.handler.find = () => [];
      desk.select(ANN);
      await pass();
      desk.authorize('bob', { roxchatVisitorId: 'bob2', providedVisitorId: 'p2' });
      await pass();

      expect(desk.handler.searches).toHaveLength(1);
    });

    it('opens no second record of the same customer', async () => {
      desk.select(ANN);
      await pass();
      desk.authorize('ann', { roxchatVisitorId: 'ann2', siebelId: 's1' });
      await pass();

      expect(desk.handler.searches).toHaveLength(1);
      expect(status()).toBe('opened');
    });

    it('holds the record of another customer', async () => {
      desk.select(ANN);
      await pass();
      desk.authorize('ann', { roxchatVisitorId: 'ann2', siebelId: 's1' });
      desk.handler.find = () => ['other'];
      desk.authorize('ann2', { roxchatVisitorId: 'ann2', providedVisitorId: 'p9' });
      desk.select({ roxchatVisitorId: 'ann2' });
      await pass();

      expect(desk.handler.openings).toEqual(['card']);
      expect(desk.pop.state()).toMatchObject({ status: 'held', customer: 'other' });
    });

    it('searches again for the other customer if more ids come', async () => {
      desk.select(ANN);
      await pass();
      desk.handler.find = ({ siebelId }) => (siebelId ? ['other'] : []);
      desk.authorize('ann', { roxchatVisitorId: 'ann', providedVisitorId: 'p2' });
      await pass();
      const before = status();
      desk.authorize('ann', { roxchatVisitorId: 'ann', providedVisitorId: 'p2', siebelId: 's2' });
      await pass();

      expect([before, status()]).toEqual(['none', 'held']);
      expect(desk.handler.openings).toEqual(['card']);
    });

    it.each(['newMessageAdded', 'chatClosedByOperator'] as const)(
      'may also come with %s',
      async (name) => {
        desk.handler.find = ({ providedVisitorId }) => (providedVisitorId ? ['card'] : []);
        desk.select(BOB);
        await pass();
        const before = status();
        desk.emit(name, { ...BOB, providedVisitorId: 'p2' });
        await pass();
        desk.emit(name, { ...BOB, providedVisitorId: 'p2' });
        await pass();

        expect([before, status()]).toEqual(['none', 'opened']);
        expect(desk.handler.searches).toHaveLength(2);
      },
    );

    it('is ignored before a selection', async () => {
      desk.authorize('ann', { roxchatVisitorId: 'ann2' });
      await pass();

      expect(status()).toBe('idle');
    });
  });

  describe('pop', () => {
    it('searches again for a click, by any id of the visitor', async () => {
      desk.select(ANN);
      await pass();
      const isKnown = desk.pop.pop({ providedVisitorId: 'p1' });
      await pass();

      expect(isKnown).toBe(true);
      expect(desk.handler.openings).toHaveLength(2);
    });

    it('gives way when the agent selects the visitor before it again', async () => {
      desk.select(BOB);
      await pass();
      desk.pop.pop('ann');
      await pass();
      desk.select(BOB);
      await pass();

      expect(desk.handler.searches.at(-1)?.roxchatVisitorId).toBe('bob');
      expect(status()).toBe('opened');
    });

    it('does nothing for an unknown visitor', async () => {
      desk.select(ANN);
      await pass();

      expect(desk.pop.pop('nobody')).toBe(false);
      expect(status()).toBe('opened');
    });
  });

  describe('reset', () => {
    const reset = () => {
      desk.injector.get(Store).dispatch(RoxChatStatusActions.reset());
    };

    it('forgets the customers', async () => {
      desk.handler.find = () => ['one', 'two'];
      desk.select(ANN);
      await pass();
      reset();
      desk.pop.choose('one');
      await pass();

      expect(desk.pop.state()).toEqual({ status: 'idle' });
      expect(desk.handler.openings).toEqual([]);
    });

    it.each([
      ['before the search', 50],
      ['during the search', 150],
      ['while a record is opened', 450],
    ])('ends what is under way %s', async (_, time) => {
      desk.handler.find = () => timer(200).pipe(map(() => ['card']));
      desk.handler.open = () => timer(500);
      desk.select(ANN);
      await pass(time);
      const { length } = desk.handler.openings;
      reset();
      await pass(60_000);

      expect(desk.pop.state()).toEqual({ status: 'idle' });
      expect(desk.handler.openings).toHaveLength(length);
    });

    it('makes the same visitor a new selection', async () => {
      desk.select(ANN);
      await pass();
      reset();
      desk.select(ANN);
      await pass();

      expect(desk.handler.openings).toHaveLength(2);
    });
  });

  describe('called in an effect', () => {
    /** Runs an effect, and again what follows. Returns how often it has run. */
    async function countRuns(effectFn: () => void, change: () => void): Promise<number> {
      let runs = 0;
      TestBed.runInInjectionContext(() =>
        effect(() => {
          runs++;
          effectFn();
        }),
      );
      TestBed.tick();
      await pass();
      change();
      await pass();
      TestBed.tick();
      return runs;
    }

    it('pop does not follow which tab leads', async () => {
      const locks = new FakeLocks();
      const [one, two] = [new Desk(locks), new Desk(locks)];
      await settle();
      one.select(ANN);
      const runs = await countRuns(
        () => {
          one.pop.pop('ann');
        },
        () => {
          two.tab.focus();
        },
      );

      expect([runs, locks.holder === two.tab]).toEqual([1, true]);
    });

    it.each<[string, (read: () => number) => RoxChatAnswer<unknown>]>([
      ['the handler', (read) => read() < 0],
      ['its observable', (read) => defer(() => of(read() < 0))],
    ])('openHeld does not follow what %s reads', async (_, open) => {
      const read = signal(0);
      desk.handler.open = () => open(read);
      desk.select(ANN);
      await pass();
      const runs = await countRuns(
        () => {
          desk.pop.openHeld();
        },
        () => {
          read.set(1);
        },
      );

      expect([runs, desk.handler.openings.length]).toEqual([1, 2]);
    });

    it('choose follows neither its state nor what an effect of NgRx reads', async () => {
      const read = signal(0);
      desk.injector.get(ScannedActionsSubject).subscribe(read);
      desk.handler.find = () => ['one', 'two'];
      desk.select(ANN);
      await pass();
      const runs = await countRuns(
        () => {
          desk.pop.choose('one');
        },
        () => {
          read.set(1);
        },
      );

      expect([runs, desk.handler.openings.length]).toEqual([1, 1]);
    });

    it('pop does not follow the visitors', async () => {
      desk.select(ANN);
      const runs = await countRuns(
        () => {
          desk.pop.pop('ann');
        },
        () => {
          desk.emit('newMessageAdded', BOB);
        },
      );

      expect(runs).toBe(1);
    });
  });

  it('ends with the application', async () => {
    desk.select(ANN);
    desk.injector.destroy();
    await pass();

    expect(desk.handler.searches).toEqual([]);
    expect([desk.errors, jest.getTimerCount()]).toEqual([[], 0]);
  });

  it('works when it is called from within the handler', async () => {
    desk.handler.find = ({ roxchatVisitorId }) => {
      if (roxchatVisitorId === 'ann') {
        desk.select(BOB);
      }
      return [roxchatVisitorId];
    };
    desk.select(ANN);
    await pass();
    await pass();

    expect(desk.handler.openings).toEqual(['bob']);
  });
});

describe('the set-up of a screen pop', () => {
  it('names the fix without withScreenPop', () => {
    expect(() => TestBed.inject(RoxChatScreenPop)).toThrow(
      expect.objectContaining({
        code: 'screen-pop-missing',
        message: expect.stringMatching(
          /RoxChatScreenPop has no handler\. Add withScreenPop\(.*inside the route/,
        ) as string,
      }) as Error,
    );
  });

  it.each([
    ['no store', []],
    ['a store without the state', [provideStore()]],
  ])('names the fix with %s', (_, providers) => {
    class Handler {
      readonly find = () => [];
      readonly open = () => true;
    }
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore('https://a.test', withScreenPop(Handler)), providers],
    });

    expect(() => TestBed.inject(Store)).toThrow(
      expect.objectContaining({
        code: 'store-missing',
        message: expect.stringContaining('withScreenPop needs the state of Rox.Chat.') as string,
      }) as Error,
    );
  });
});
