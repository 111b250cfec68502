import { type EnvironmentInjector, PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeLocks } from '../../testing/fake-locks';
import { TestTab } from '../../testing/test-tab';
import { RoxChatTabs } from './rox-chat-tabs';

/** Waits for the messages between the tabs and their browser. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
};

describe('RoxChatTabs', () => {
  let locks: FakeLocks;

  beforeEach(() => {
    locks = new FakeLocks();
  });

  function open(tab: TestTab): RoxChatTabs {
    return tab.createInjector([]).get(RoxChatTabs);
  }

  it('makes the first tab lead, and a later one only once it is focused', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    const before = [one.leading(), two.leading()];
    second.focus();
    await settle();

    expect(before).toEqual([true, false]);
    expect([one.leading(), two.leading()]).toEqual([false, true]);
  });

  it('makes a new tab with the focus lead', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const one = open(first);
    second.hasFocus = true;
    const two = open(second);
    await settle();

    expect([one.leading(), two.leading()]).toEqual([false, true]);
  });

  it('follows the focus back and forth', async () => {
    const tabs = [new TestTab(locks), new TestTab(locks), new TestTab(locks)];
    const services = tabs.map(open);
    for (const next of [2, 0, 1, 0, 2, 2, 1]) {
      tabs.forEach((tab) => {
        tab.blur();
      });
      tabs[next]?.focus();
      await settle();
      expect(services.map(({ leading }) => leading())).toEqual([0, 1, 2].map((i) => i === next));
    }
  });

  it('passes the lead on when the leading tab crashes', async () => {
    const [first, second, third] = [new TestTab(locks), new TestTab(locks), new TestTab(locks)];
    const [one, two, three] = [open(first), open(second), open(third)];
    third.focus();
    await settle();
    locks.close(third);
    await settle();

    // The second tab waits longer: the first one led until the third was focused.
    expect([one.leading(), two.leading(), three.leading()]).toEqual([false, true, true]);
  });

  it('passes the lead on when the application is destroyed', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const injector = first.createInjector([]);
    const one = injector.get(RoxChatTabs);
    const two = open(second);
    await settle();
    injector.destroy();
    await settle();
    first.focus();
    one.take();
    await settle();

    expect([one.leading(), two.leading()]).toEqual([false, true]);
  });

  it('passes the lead on while the page is kept for the way back, and competes again', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    first.dispatch('pagehide');
    await settle();
    const away = [one.leading(), two.leading()];
    first.dispatch('pageshow');
    await settle();
    const back = [one.leading(), two.leading()];
    locks.close(second);
    await settle();

    expect(away).toEqual([false, true]);
    expect(back).toEqual([false, true]);
    expect(one.leading()).toBe(true);
  });

  it('does not lead again when the page that was left becomes hidden', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    first.focus();
    await settle();
    first.dispatch('pagehide');
    first.setVisible(false); // The document still has the focus.
    first.dispatch('focus');
    await settle();

    expect([one.leading(), two.leading()]).toEqual([false, true]);
    expect(locks.holder).toBe(second);
  });

  it('takes the lead back on the way back, if it has the focus', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    first.dispatch('pagehide');
    await settle();
    first.hasFocus = true;
    first.dispatch('pageshow');
    await settle();

    expect([one.leading(), two.leading()]).toEqual([true, false]);
  });

  it('returns a lock that it gets after the page was hidden', async () => {
    const tab = new TestTab(locks);
    const tabs = open(tab);
    tab.dispatch('pagehide');
    await settle();

    expect([locks.holder, tabs.leading()]).toEqual([null, false]);
  });

  it('keeps its place among the waiting tabs', async () => {
    const [first, second, third] = [new TestTab(locks), new TestTab(locks), new TestTab(locks)];
    const [, two, three] = [open(first), open(second), open(third)];
    await settle();
    second.setVisible(true);
    await settle();
    locks.close(first);
    await settle();

    expect([two.leading(), three.leading()]).toEqual([true, false]);
    expect(second.requests).toEqual([{ signal: expect.any(AbortSignal) as AbortSignal }]);
    expect(second.lockName).toBe('ngx-roxchat');
  });

  it('stops waiting when the page is hidden for good', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    second.dispatch('pagehide');
    locks.close(first);
    await settle();

    expect(locks.holder).toBeNull();
    expect([one.leading(), two.leading()]).toEqual([true, false]);
  });

  it('takes the lead for a frame that was clicked, at the next look', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    second.hasFocus = true; // Without an event of its window.
    two.follow();
    await settle();

    expect([one.leading(), two.leading()]).toEqual([false, true]);
  });

  it('takes the lead for a frame that gets its focus after the tab is visible', async () => {
    jest.useFakeTimers();
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    second.setVisible(true);
    jest.advanceTimersByTime(50);
    second.hasFocus = true;
    jest.advanceTimersByTime(50);
    await settle();
    jest.useRealTimers();

    expect([one.leading(), two.leading()]).toEqual([false, true]);
  });

  it('asks once, however often the tab is focused', async () => {
    const tab = new TestTab(locks);
    open(tab);
    await settle();
    const before = tab.requests.length;
    tab.focus();
    tab.focus();
    await settle();

    expect(tab.requests.length - before).toBe(0);
  });

  it('takes the lead with one request while the first is under way', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    open(first);
    const two = open(second);
    await settle();
    const before = second.requests.length;
    second.focus();
    two.take();
    two.follow();
    await settle();

    expect(second.requests.slice(before)).toEqual([{ steal: true }]);
  });

  it('leads on the way back though the page was left before it got the lead', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    open(first);
    const two = open(second);
    await settle();
    two.take();
    second.dispatch('pagehide');
    second.hasFocus = true;
    second.dispatch('pageshow');
    await settle();

    expect([two.isTaking(), two.leading()]).toEqual([false, true]);
  });

  it.each([
    [
      'the page is left',
      (tab: TestTab) => {
        tab.dispatch('pagehide');
      },
    ],
    [
      'the application is destroyed',
      (_: TestTab, injector: EnvironmentInjector) => {
        injector.destroy();
      },
    ],
  ])('asks for no lock after %s', async (_, leave) => {
    const tab = new TestTab(locks);
    const injector = tab.createInjector([]);
    const tabs = injector.get(RoxChatTabs);
    await settle();
    leave(tab, injector);
    await settle();
    tabs.follow();
    tab.hasFocus = true;
    tabs.follow();
    tabs.take();
    await settle();

    expect([locks.holder, tabs.leading(), tabs.isTaking()]).toEqual([null, false, false]);
  });

  it('is elsewhere while it is hidden and does not lead', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    const visible = [one.isElsewhere(), two.isElsewhere()];
    first.setVisible(false);
    second.setVisible(false);

    expect(visible).toEqual([false, false]);
    expect([one.isElsewhere(), two.isElsewhere()]).toEqual([false, true]);
  });

  it('is taking the lead until it has it, or has lost it', async () => {
    const [first, second] = [new TestTab(locks), new TestTab(locks)];
    const [one, two] = [open(first), open(second)];
    await settle();
    const taking = [two.isTaking()];
    two.take();
    taking.push(two.isTaking());
    await settle();
    taking.push(two.isTaking());
    two.take();
    one.take();
    await settle();

    expect([...taking, two.isTaking()]).toEqual([false, true, false, false]);
  });

  it.each([
    ['there are no Web Locks', () => new TestTab(null)],
    ['Web Locks are denied', () => new TestTab('denied')],
  ])('makes each visible tab lead where %s', async (_, createTab) => {
    const tab = createTab();
    const tabs = open(tab);
    await settle();
    const visible = tabs.leading();
    tab.setVisible(false);
    const hidden = tabs.leading();
    tabs.take();
    const taken = tabs.leading();
    tab.setVisible(true);
    await settle();

    expect([visible, hidden, taken, tabs.leading()]).toEqual([true, false, false, true]);
    expect(tab.requests.length).toBeLessThanOrEqual(1);
  });

  it('does not lead while the page is kept for the way back, without Web Locks', () => {
    const tab = new TestTab(null);
    const tabs = open(tab);
    const before = tabs.leading();
    tab.dispatch('pagehide');
    const away = tabs.leading();
    tab.dispatch('pageshow');

    expect([before, away, tabs.leading()]).toEqual([true, false, true]);
  });

  it('does not lead on a server', () => {
    TestBed.configureTestingModule({
      providers: [{ provide: PLATFORM_ID, useValue: 'server' }],
    });
    const tabs = TestBed.inject(RoxChatTabs);
    tabs.follow();

    expect(tabs.leading()).toBe(false);
  });

  it('leaves no listener and no timer behind, also while the page is hidden', () => {
    jest.useFakeTimers();
    const tab = new TestTab(locks);
    const injector = tab.createInjector([]);
    injector.get(RoxChatTabs);
    tab.setVisible(false);
    const during = [tab.listeners > 0, jest.getTimerCount()];
    tab.dispatch('pagehide');
    const away = [tab.listeners > 0, jest.getTimerCount()];
    tab.dispatch('pageshow');
    tab.setVisible(true);
    injector.destroy();
    const timers = jest.getTimerCount();
    jest.useRealTimers();

    expect([during, away]).toEqual([
      [true, 1],
      [true, 0],
    ]);
    expect([tab.listeners, timers]).toEqual([0, 0]);
  });
});
