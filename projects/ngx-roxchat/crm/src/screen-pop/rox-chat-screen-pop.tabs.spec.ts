import { createEnvironmentInjector } from '@angular/core';
import { Desk, settle } from '../../testing/desk';
import { FakeLocks } from '../../testing/fake-locks';
import { RoxChatScreenPop } from './rox-chat-screen-pop';
import { withScreenPop } from './with-screen-pop';

const ANN = { roxchatVisitorId: 'ann', providedVisitorId: 'p1' };
const BOB = { roxchatVisitorId: 'bob' };

describe('RoxChatScreenPop in several tabs', () => {
  let locks: FakeLocks;
  let desks: [Desk, Desk];
  let desk: Desk;

  beforeEach(async () => {
    jest.useFakeTimers();
    locks = new FakeLocks();
    desks = [new Desk(locks), new Desk(locks)];
    await settle();
    [desk] = desks;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** Lets time pass, in ms. */
  const pass = (time = 100) => jest.advanceTimersByTimeAsync(time);
  const status = () => desk.pop.state().status;
  const openings = () => desks.map(({ handler }) => handler.openings.length);

  it('only the leading tab searches and opens', async () => {
    desks.forEach((each) => {
      each.select(ANN);
    });
    await pass();

    expect(openings()).toEqual([1, 0]);
    expect(desks[1].handler.searches).toEqual([]);
    expect(desks[1].pop.state()).toEqual({ status: 'idle' });
    expect(desks[1].steps).toEqual([]);
  });

  it('works for a selection missed before, once the tab leads', async () => {
    desks[1].select(ANN);
    await pass();
    desks[0].tab.blur();
    desks[1].tab.focus();
    await pass();
    const afterFocus = openings();
    desks[1].authorize('ann', { roxchatVisitorId: 'ann2' });
    await pass();
    const afterAuthorization = openings();
    desks[1].select({ roxchatVisitorId: 'ann2' });
    await pass();

    expect([afterFocus, afterAuthorization, openings()]).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  it('works in a tab whose frame was just clicked', async () => {
    desks[1].tab.hasFocus = true;
    desks.forEach((each) => {
      each.select(ANN);
    });
    await pass();

    expect(openings()).toEqual([0, 1]);
  });

  it('holds the customer if the agent has gone to another tab during the search', async () => {
    desk.handler.find = () => new Promise((resolve) => setTimeout(resolve, 500, ['card']));
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await pass(600);

    expect(openings()).toEqual([0, 0]);
    expect(status()).toBe('held');
  });

  it.each([
    ['pop', (one: Desk) => one.pop.pop('ann')],
    [
      'openHeld',
      (one: Desk) => {
        one.pop.openHeld();
      },
    ],
  ])('%s takes the lead', async (_, click) => {
    desk.handler.open = () => false;
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await pass();
    desk.handler.open = () => true;
    click(desk);
    await pass();

    expect(status()).toBe('opened');
    expect(locks.holder).toBe(desk.tab);
  });

  it.each<[string, (one: Desk) => unknown]>([
    ['pop', (one) => one.pop.pop('ann')],
    [
      'choose',
      (one) => {
        one.pop.choose('one');
      },
    ],
  ])('%s waits for a lead that comes late', async (_, click) => {
    desk.handler.find = () => ['one', 'two'];
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await pass();
    locks.grantTime = 450;
    const searches = desk.handler.searches.length;
    click(desk);
    await pass(400);
    const early = [desk.handler.searches.length - searches, ...openings()];
    desk.handler.find = () => ['one'];
    await pass();
    await pass();

    expect(early).toEqual([0, 0, 0]);
    expect(status()).toBe('opened');
    expect(openings()).toEqual([1, 0]);
  });

  it('searches at once for a click in the tab that leads', () => {
    desk.select(ANN);
    desk.pop.pop('ann');

    expect(status()).toBe('opened');
  });

  it('waits for a lead that comes late also for a selection', async () => {
    locks.grantTime = 250;
    desks[1].tab.hasFocus = true; // The agent has clicked in its frame.
    desks.forEach((each) => {
      each.select(ANN);
    });
    await pass(400);

    expect(openings()).toEqual([0, 1]);
  });

  it('opens one record though the timers of a hidden tab are late', async () => {
    desks[1].tab.setVisible(false);
    await pass();
    desk.select(ANN);
    const setTimer = globalThis.setTimeout;
    globalThis.setTimeout = ((call: () => void) => setTimer(call, 1_000)) as never;
    desks[1].select(ANN);
    globalThis.setTimeout = setTimer;
    await pass(500);
    desks[1].tab.setVisible(true);
    desks[1].tab.focus();
    await pass(1_000);

    expect(openings()).toEqual([1, 0]);
  });

  it('searches for a click in a tab that was hidden', async () => {
    desks[1].tab.setVisible(false);
    desks[1].select(ANN);
    await pass();
    desks[1].pop.pop('ann');
    await pass();

    expect(openings()).toEqual([0, 1]);
  });

  it('works in a hidden tab that leads', async () => {
    desk.tab.setVisible(false);
    desk.select(ANN);
    await pass();

    expect(openings()).toEqual([1, 0]);
  });

  it.each([
    ['several', ['one', 'two']],
    ['held', ['one']],
  ])('keeps %s if ids come while another tab leads', async (expected, found) => {
    desk.handler.find = () => found;
    desk.handler.open = () => false;
    desk.select(BOB);
    await pass();
    desks[1].tab.focus();
    await settle();
    desk.emit('newMessageAdded', { ...BOB, siebelId: 's9' });
    await pass();

    expect(status()).toBe(expected);
  });

  it('holds another customer whose ids come while another tab leads', async () => {
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await settle();
    desk.authorize('ann', { roxchatVisitorId: 'ann', providedVisitorId: 'p9' });
    await pass();
    desk.tab.focus();
    desk.select({ roxchatVisitorId: 'ann', providedVisitorId: 'p9' });
    await pass();

    expect(openings()).toEqual([1, 0]);
    expect(status()).toBe('held');
  });

  it('leaves no timer behind when the application ends while a click waits for the lead', async () => {
    class Handler {
      readonly find = () => [];
      readonly open = () => true;
    }
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await settle();
    const route = createEnvironmentInjector([...withScreenPop(Handler).ɵproviders], desk.injector);
    const pop = route.get(RoxChatScreenPop);
    locks.grantTime = 250;
    pop.pop('ann');
    desk.injector.destroy();
    pop.pop('ann');
    await pass(1_000);

    expect(jest.getTimerCount()).toBe(0);
  });

  it('holds the customer of a click if the tab does not get the lead', async () => {
    desk.handler.find = () => ['one', 'two'];
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await settle();
    desk.pop.choose('one');
    await settle();
    desks[1].tab.focus();
    await settle();
    await pass();
    const held = desk.pop.state();
    desk.authorize('ann', { ...ANN, siebelId: 's1' });
    await pass();

    expect(held).toMatchObject({ status: 'held', customer: 'one' });
    expect(desk.pop.state()).toBe(held);
    expect(openings()).toEqual([0, 0]);
  });

  it('opens no other customer after a click that got no lead', async () => {
    desk.handler.find = ({ providedVisitorId }) =>
      providedVisitorId === 'p1' ? ['one', 'two'] : ['other'];
    desk.select(ANN);
    await pass();
    desks[1].tab.focus();
    await settle();
    desk.pop.choose('one');
    await settle();
    desks[1].tab.focus();
    await pass();
    desk.tab.focus();
    await pass();
    desk.authorize('ann', { roxchatVisitorId: 'ann', providedVisitorId: 'p9' });
    await pass();

    expect(desk.pop.state()).toMatchObject({ status: 'held', customer: 'other' });
    expect(openings()).toEqual([0, 0]);
  });
});
