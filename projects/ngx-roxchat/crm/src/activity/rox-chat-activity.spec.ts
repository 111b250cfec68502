import { TestBed } from '@angular/core/testing';
import { ɵROX_CHAT_WINDOW, provideRoxChatCore, RoxChatWorkspace } from 'ngx-roxchat/core';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { RoxChatActivity, type RoxChatActivitySign } from './rox-chat-activity';

describe('RoxChatActivity', () => {
  let signs: RoxChatActivitySign[];
  let iframe: HTMLIFrameElement;
  let activity: RoxChatActivity;
  let hasFocus: jest.SpyInstance;
  let destroy: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    document.body.append(fixture.nativeElement as HTMLElement);
    fixture.detectChanges();
    iframe = (fixture.nativeElement as HTMLElement).getElementsByTagName('iframe')[0] as never;
    iframe.tabIndex = 0; // In jsdom, an iframe takes no focus without it.
    activity = TestBed.inject(RoxChatActivity);
    signs = [];
    activity.signs$.subscribe((sign) => signs.push(sign));
    destroy = () => {
      fixture.destroy();
      (fixture.nativeElement as HTMLElement).remove();
    };
  });

  afterEach(() => {
    destroy();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const blurWindow = () => {
    window.dispatchEvent(new Event('blur'));
    jest.advanceTimersByTime(0);
  };

  it('shows that the frame has the focus, and emits while it has it', () => {
    const before = activity.working();
    iframe.focus();
    blurWindow();
    const after = activity.working();
    jest.advanceTimersByTime(30_000);

    expect([before, after]).toEqual([false, true]);
    expect(signs.filter((sign) => sign === 'focus')).toHaveLength(3);
  });

  it('ends when the agent leaves the frame, or the page', () => {
    iframe.focus();
    blurWindow();
    hasFocus.mockReturnValue(false);
    jest.advanceTimersByTime(15_000);
    const isAway = activity.working();
    hasFocus.mockReturnValue(true);
    blurWindow();
    const isBack = activity.working();
    iframe.blur();
    window.dispatchEvent(new Event('focus'));
    jest.advanceTimersByTime(0);
    const { length } = signs;
    jest.advanceTimersByTime(60_000);

    expect([isAway, isBack, activity.working()]).toEqual([false, true, false]);
    expect(signs).toHaveLength(length);
  });

  it('notices that the agent comes back into the frame without an event', () => {
    iframe.focus();
    blurWindow();
    hasFocus.mockReturnValue(false);
    jest.advanceTimersByTime(15_000);
    const isAway = activity.working();
    const { length } = signs;
    jest.advanceTimersByTime(30_000);
    const signsOfAway = signs.slice(length);
    hasFocus.mockReturnValue(true);
    jest.advanceTimersByTime(15_000);

    expect([isAway, activity.working()]).toEqual([false, true]);
    expect(signsOfAway).toEqual([]);
  });

  it.each([
    ['focus', window],
    ['focusin', document],
    ['visibilitychange', document],
  ])('looks at the focus at the event %s', (type, target) => {
    iframe.focus();
    jest.advanceTimersByTime(1);
    hasFocus.mockReturnValue(false);
    blurWindow();
    const before = activity.working();
    hasFocus.mockReturnValue(true);
    target.dispatchEvent(new Event(type));
    jest.advanceTimersByTime(0);

    expect([before, activity.working()]).toEqual([false, true]);
  });

  it('has a timer only while the focus is in the frame', () => {
    const before = jest.getTimerCount();
    iframe.focus();
    blurWindow();
    const inFrame = jest.getTimerCount();
    iframe.blur();
    blurWindow();

    expect([inFrame, jest.getTimerCount()]).toEqual([before + 1, before]);
  });

  it('finds the frame in a shadow tree, and no other element', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const input = document.createElement('input');
    shadow.append(input, iframe);
    TestBed.tick();
    input.focus();
    blurWindow();
    const inInput = activity.working();
    iframe.focus();
    blurWindow();
    const inFrame = activity.working();
    host.remove();

    expect([inInput, inFrame]).toEqual([false, true]);
  });

  it('looks at the focus of an element that has a shadow tree without a focus', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    host.tabIndex = 0;
    document.body.append(host);
    iframe.focus();
    blurWindow();
    host.focus();
    blurWindow();
    host.remove();

    expect(activity.working()).toBe(false);
  });

  it('emits nothing that no agent has caused before the first selection', () => {
    const workspace = TestBed.inject(RoxChatTestingController);
    iframe.focus();
    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', kind: 'visitor' });

    expect(signs).toEqual([]);
  });

  it('emits what only an agent causes, while the frame and the page have the focus', () => {
    const workspace = TestBed.inject(RoxChatTestingController);
    const ids = { roxchatVisitorId: 'v' };
    const countEvents = () => {
      const { length } = signs;
      workspace.emit('newMessageAdded', { ...ids, kind: 'operator' });
      workspace.emit('newMessageAdded', { ...ids, kind: 'file_operator' });
      workspace.emit('visitorSelected', ids);
      workspace.emit('chatClosedByOperator', ids);
      workspace.emit('newMessageAdded', { ...ids, kind: 'visitor' });
      workspace.emit('newMessageAdded', { ...ids, kind: 'info' });
      workspace.emit('visitorAuthorized', { old: ids, new: ids });
      return signs.slice(length);
    };
    const elsewhere = countEvents();
    iframe.focus();
    const inFrame = countEvents();
    hasFocus.mockReturnValue(false);

    expect([elsewhere, countEvents()]).toEqual([[], []]);
    expect(inFrame).toEqual(['event', 'event', 'event', 'event']);
  });

  it('emits no message to another visitor than the selected one, and no close of that chat', () => {
    const workspace = TestBed.inject(RoxChatTestingController);
    const ann = { roxchatVisitorId: 'ann' };
    const bob = { roxchatVisitorId: 'bob' };
    const carl = { roxchatVisitorId: 'carl' };
    iframe.focus();
    const answer = (ids: typeof ann) => {
      workspace.emit('newMessageAdded', { ...ids, kind: 'operator' });
      workspace.emit('chatClosedByOperator', ids);
      return signs.splice(0).length;
    };
    workspace.emit('visitorSelected', ann);
    signs.splice(0);
    const counts = [answer(ann), answer(bob)];
    workspace.emit('visitorAuthorized', { old: bob, new: carl });
    counts.push(answer(ann), answer(carl));
    workspace.emit('visitorAuthorized', { old: ann, new: carl });
    counts.push(answer(ann), answer(carl));

    expect(counts).toEqual([2, 0, 2, 0, 0, 2]);
  });

  it('leaves no timer when it is destroyed', () => {
    iframe.focus();
    blurWindow();
    destroy();
    TestBed.resetTestingModule();

    expect(jest.getTimerCount()).toBe(0);
  });

  it('does nothing without a window', () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore('https://acme.rox.chat'),
        { provide: ɵROX_CHAT_WINDOW, useValue: null },
      ],
    });

    expect(TestBed.inject(RoxChatActivity).working()).toBe(false);
  });
});
