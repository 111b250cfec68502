import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { RoxChatConfig } from '../config/rox-chat-config';
import type { OutgoingChatRequest, OutgoingChatResult } from '../protocol/outgoing-chat';
import { ORIGIN } from './spec-support.fixture';
import { World, type ForeignFrame, type ForeignWindow } from './world.fixture';

const ANN = { roxchatVisitorId: 'ann', sessionId: 'a1' };
const BOB = { roxchatVisitorId: 'bob', sessionId: 'b1' };
const COMMAND = (params: OutgoingChatRequest) => ({
  data: { action: 'start_outgoing_chat', params },
  targetOrigin: ORIGIN,
});
const FAILURE = (error: string) => ({
  source: 'roxchat',
  event: 'start_outgoing_chat',
  params: { error },
});
const EVENT = (event: string, params: object) => ({ source: 'roxchat', event, params });

describe('OutgoingChats', () => {
  let world: World;
  let frame: ForeignFrame;
  let page: ForeignWindow;
  let ends: (OutgoingChatResult | 'complete')[];

  beforeEach(() => {
    jest.useFakeTimers();
    setUp();
  });

  afterEach(() => {
    world.destroy();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** A workspace that has loaded. */
  function setUp(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, top?: null): void {
    world = new World(config, top);
    const loaded = world.bind();
    loaded.bound.markLoaded();
    [frame, page] = [loaded, loaded.contentWindow];
    ends = [];
  }

  function start(request: OutgoingChatRequest) {
    return world.service.startOutgoingChat(request).subscribe({
      next: (result) => ends.push(result),
      complete: () => ends.push('complete'),
    });
  }

  const select = (ids: OutgoingChatRequest, from = page) => {
    world.hear(from, EVENT('visitorSelected', ids));
  };
  const fail = (error: string, from: ForeignWindow | null = page) => {
    world.hear(from, FAILURE(error));
  };
  const authorize = (old: string, now: string) => {
    const params = { old: { roxchatVisitorId: old }, new: { roxchatVisitorId: now } };
    world.hear(page, EVENT('visitorAuthorized', params));
  };
  const unconfirmed = (reason: string) => [{ status: 'unconfirmed', reason }, 'complete'];
  const notSent = (reason: string) => [{ status: 'notSent', reason }, 'complete'];

  describe('a command', () => {
    it('is posted when it is subscribed to, once, to the exact origin', () => {
      const chat$ = world.service.startOutgoingChat(ANN);
      expect(page.posted).toEqual([]);

      chat$.subscribe();
      jest.advanceTimersByTime(600_000);
      expect(page.posted).toEqual([COMMAND(ANN)]);
    });

    it('has started when the workspace opens the chat', () => {
      start(ANN);
      expect(ends).toEqual([]);

      select(ANN);
      expect(ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it.each([
      ['another visitor', 'visitorSelected', BOB],
      ['another session', 'visitorSelected', { ...ANN, sessionId: 'a2' }],
      ['no session', 'visitorSelected', { roxchatVisitorId: 'ann' }],
      ['a message', 'newMessageAdded', ANN],
    ])('has not started because of %s', (_, event, params) => {
      start(ANN);
      world.hear(page, EVENT(event, params));

      expect(ends).toEqual([]);
    });

    it('has not started because of what was selected before', () => {
      select(ANN);
      start(ANN);

      expect(ends).toEqual([]);
    });

    it('has failed when the workspace says so', () => {
      start(ANN);
      fail('visitor_already_in_chat');

      expect(ends).toEqual([
        {
          status: 'failed',
          code: 'visitor_already_in_chat',
          message: 'The visitor is already chatting.',
          rawCode: 'visitor_already_in_chat',
        },
        'complete',
      ]);
      expect(world.count('unknown-event')).toBe(0);
    });

    it('has failed with a code that the protocol does not list', () => {
      start(ANN);
      fail('<b>newer-code</b>');

      expect(ends[0]).toMatchObject({
        code: 'unable_to_start_outgoing_chat',
        rawCode: '<b>newer-code</b>',
      });
    });

    it('keeps 256 characters of such a code, and counts the cut', () => {
      start(ANN);
      fail('x'.repeat(256));
      start(ANN);
      expect(world.count('field-cut')).toBe(0);

      fail(`${'y'.repeat(255)}😀`);
      expect(ends).toMatchObject([
        { rawCode: 'x'.repeat(256) },
        'complete',
        { rawCode: 'y'.repeat(255) },
        'complete',
      ]);
      expect(world.count('field-cut')).toBe(1);
    });

    it('is unconfirmed when nothing comes in time', () => {
      start(ANN);
      jest.advanceTimersByTime(9_999);
      expect(ends).toEqual([]);

      jest.advanceTimersByTime(1);
      expect(ends).toEqual(unconfirmed('timed-out'));
    });

    it('waits as long as is configured', () => {
      setUp({ confirmationTimeout: 50 });
      start(ANN);
      jest.advanceTimersByTime(50);

      expect(ends).toEqual(unconfirmed('timed-out'));
    });

    it.each<[string, string, () => void]>([
      [
        'reloads',
        'workspace-reloaded',
        () => {
          frame.bound.markLoaded();
        },
      ],
      [
        'is removed',
        'workspace-gone',
        () => {
          world.release(frame);
        },
      ],
      [
        'gives way to another one',
        'workspace-gone',
        () => {
          world.bind();
        },
      ],
      [
        'is moved in the document',
        'workspace-reloaded',
        () => {
          frame.contentWindow = world.open();
          frame.bound.markLoaded();
        },
      ],
    ])('is unconfirmed when the frame %s, and not posted again', (_, reason, change) => {
      start(ANN);
      change();
      expect(ends).toEqual(unconfirmed(reason));

      jest.advanceTimersByTime(600_000);
      expect(world.windows.flatMap(({ posted }) => posted)).toEqual([COMMAND(ANN)]);
    });

    it('ends once, whatever else comes', () => {
      start(ANN);
      select(ANN);
      const [...ended] = ends;
      select(ANN);
      fail('visitor_already_in_chat');
      frame.bound.markLoaded();
      jest.advanceTimersByTime(600_000);
      world.destroy();

      expect(ends).toEqual(ended);
    });

    it('has a frozen result', () => {
      const results: OutgoingChatResult[] = [];
      for (const request of [ANN, { ...ANN, sessionId: '' }]) {
        world.service.startOutgoingChat(request).subscribe((result) => results.push(result));
      }
      select(ANN);

      expect(results.map(Object.isFrozen)).toEqual([true, true]);
    });

    it('reports what throws while it is posted, and lets the next one through', async () => {
      const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
      const error = new Error('detached');
      jest.spyOn(page, 'postMessage').mockImplementationOnce(() => {
        throw error;
      });
      start(ANN);
      expect(ends).toEqual(unconfirmed('error'));
      expect(handleError).not.toHaveBeenCalled();
      await Promise.resolve();
      expect(handleError.mock.calls).toEqual([[error]]);
      fail('visitor_already_in_chat');
      expect(world.count('unknown-event')).toBe(1);

      start(BOB);
      expect(page.posted).toEqual([COMMAND(BOB)]);
    });

    it.each([
      ['the same session', 'a1', [{ status: 'started', sessionId: 'a1' }, 'complete']],
      ['another session', 'a2', []],
    ])('follows a visitor who authorizes meanwhile: %s', (_, sessionId, expected) => {
      start(ANN);
      authorize('bob', 'cy');
      select({ ...ANN, roxchatVisitorId: 'cy' });
      authorize('ann', 'ann at home');
      authorize('ann at home', 'ann at work');
      expect(ends).toEqual([]);

      select({ roxchatVisitorId: 'ann at work', sessionId });
      expect(ends).toEqual(expected);
    });

    it('is not answered by the event that it waited for', () => {
      world.release(frame);
      const { contentWindow } = world.bind();
      start(ANN);
      select(ANN, contentWindow);
      expect(contentWindow.posted).toEqual([COMMAND(ANN)]);
      expect(ends).toEqual([]);
    });
  });

  describe('before the workspace is there', () => {
    beforeEach(() => {
      world.release(frame);
      const loading = world.bind();
      [frame, page] = [loading, loading.contentWindow];
    });

    it('waits until it has loaded', () => {
      start(ANN);
      jest.advanceTimersByTime(29_999);
      expect(page.posted).toEqual([]);

      frame.bound.markLoaded();
      expect(page.posted).toEqual([COMMAND(ANN)]);
      jest.advanceTimersByTime(9_999);
      expect(ends).toEqual([]);
    });

    it('waits until something is heard from it', () => {
      start(ANN);
      select(BOB);

      expect(page.posted).toEqual([COMMAND(ANN)]);
    });

    it('is not unsettled by the load that follows', () => {
      start(ANN);
      select(BOB);
      frame.bound.markLoaded();

      expect(ends).toEqual([]);
    });

    it('takes an iframe that was moved for one that has to load', () => {
      frame.bound.markLoaded();
      frame.contentWindow = world.open();
      start(ANN);
      expect(page.posted).toEqual([]);

      frame.bound.markLoaded();
      expect(page.posted).toEqual([]);
      expect(frame.contentWindow.posted).toEqual([COMMAND(ANN)]);
    });

    it('gives up after the time that is configured', () => {
      start(ANN);
      jest.advanceTimersByTime(30_000);
      expect(ends).toEqual(notSent('workspace-not-ready'));

      frame.bound.markLoaded();
      expect(page.posted).toEqual([]);
    });

    it('gives up once the workspace is gone, if it has waited that long in the line', () => {
      setUp({ readyTimeout: 50, confirmationTimeout: 200 });
      start(ANN);
      start(BOB);
      jest.advanceTimersByTime(100);
      expect(ends).toEqual([]);

      world.release(frame);
      expect(ends).toEqual([...unconfirmed('workspace-gone'), ...notSent('workspace-not-ready')]);
    });

    it('posts to the page of its turn', () => {
      start(ANN);
      start(BOB);
      world.release(frame);
      const later = world.bind();
      later.bound.markLoaded();

      expect(page.posted).toEqual([]);
      expect(later.contentWindow.posted).toEqual([COMMAND(ANN)]);
    });
  });

  describe('in line', () => {
    it('posts one after the other', () => {
      start(ANN);
      start(BOB);
      expect(page.posted).toEqual([COMMAND(ANN)]);

      jest.advanceTimersByTime(10_000);
      expect(ends).toEqual(unconfirmed('timed-out'));
      expect(page.posted).toEqual([COMMAND(ANN), COMMAND(BOB)]);
    });

    it('pins the one reply to two commands on the first', () => {
      start(ANN);
      start(BOB);
      fail('no_tariff_option');
      expect(ends).toMatchObject([{ status: 'failed', code: 'no_tariff_option' }, 'complete']);

      ends = [];
      jest.advanceTimersByTime(10_000);
      expect(ends).toEqual(unconfirmed('timed-out'));
    });

    it('does not post what was withdrawn before its turn', () => {
      start(ANN);
      const withdrawn = start(BOB);
      start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      withdrawn.unsubscribe();
      select(ANN);

      expect(page.posted.map(({ data }) => data)).toMatchObject([
        { params: ANN },
        { params: { roxchatVisitorId: 'cy' } },
      ]);
    });

    it('waits for the end of one that nobody listens to any more', () => {
      start(ANN).unsubscribe();
      start(BOB);
      expect(page.posted).toEqual([COMMAND(ANN)]);

      fail('no_tariff_option');
      expect(ends).toEqual([]);
      expect(page.posted).toEqual([COMMAND(ANN), COMMAND(BOB)]);
    });

    it('refuses a second command for a visitor while one is under way', () => {
      start(ANN);
      start({ ...ANN, sessionId: 'a2' });
      expect(ends).toEqual(notSent('already-under-way'));

      start(BOB);
      start(BOB);
      expect(ends).toEqual([...notSent('already-under-way'), ...notSent('already-under-way')]);
      select(ANN);
      ends = [];
      start(ANN);
      expect(ends).toEqual([]);
    });

    it('takes the next command from whoever hears of an end', () => {
      world.service.startOutgoingChat(ANN).subscribe(() => {
        start(ANN);
      });
      fail('no_tariff_option');
      expect(page.posted).toEqual([COMMAND(ANN), COMMAND(ANN)]);

      select(ANN);
      expect(ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });
  });

  describe('a long line', () => {
    const MANY = 10_000;
    const others = Array.from({ length: MANY }, (_, index) => ({
      roxchatVisitorId: `v${String(index)}`,
      sessionId: 's',
    }));

    it('moves on past all that were withdrawn', () => {
      start(ANN);
      for (const subscription of others.map(start)) subscription.unsubscribe();
      select(ANN);
      start(BOB);

      expect(page.posted).toEqual([COMMAND(ANN), COMMAND(BOB)]);
    });

    it('ends as a whole when the workspace is gone for too long', () => {
      setUp({ readyTimeout: 50, confirmationTimeout: 200 });
      start(ANN);
      others.forEach(start);
      jest.advanceTimersByTime(100);
      world.release(frame);

      expect(ends).toHaveLength(2 * (MANY + 1));
      expect(ends.slice(-2)).toEqual(notSent('workspace-not-ready'));
    });

    it('starts a visitor’s next one at its end, also when the last one was never posted', () => {
      const again = jest.fn();
      setUp({ readyTimeout: 50, confirmationTimeout: 200 });
      start(ANN);
      world.service.startOutgoingChat(BOB).subscribe({
        complete: () => {
          world.service.startOutgoingChat(BOB).subscribe(again);
        },
      });
      jest.advanceTimersByTime(100);
      world.release(frame);
      expect(again).not.toHaveBeenCalled();

      const later = world.bind();
      later.bound.markLoaded();
      expect(later.contentWindow.posted).toEqual([COMMAND(BOB)]);
    });
  });

  describe('a reply', () => {
    it('that is late is an orphan', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      fail('no_tariff_option');
      jest.advanceTimersByTime(60_000);
      fail('no_tariff_option');

      expect(world.count('orphan-reply')).toBe(2);
      expect(world.count('unknown-event')).toBe(0);
      expect(ends).toEqual(unconfirmed('timed-out'));
    });

    it('that may be a late one is not pinned on the next command', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      start(BOB);
      ends = [];
      fail('no_tariff_option');
      expect(ends).toEqual([]);
      expect(world.count('orphan-reply')).toBe(1);

      jest.advanceTimersByTime(10_000);
      expect(ends).toEqual(unconfirmed('ambiguous-reply'));
    });

    it('that may be a late one does not hide that the next command has started', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      start(BOB);
      ends = [];
      fail('no_tariff_option');
      select(BOB);

      expect(ends).toEqual([{ status: 'started', sessionId: 'b1' }, 'complete']);
    });

    it('is no late one after as long again', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      ends = [];
      jest.advanceTimersByTime(9_999);
      start(BOB);
      fail('no_tariff_option');
      expect(ends).toEqual([]);

      jest.advanceTimersByTime(1);
      fail('visitor_already_in_chat');
      expect(ends).toMatchObject([{ code: 'visitor_already_in_chat' }, 'complete']);
    });

    it('is no late one from another page', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      ends = [];
      frame.bound.markLoaded();
      start(BOB);
      fail('no_tariff_option');

      expect(ends).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
    });

    it('is not looked for when no command was given, nor after one was answered', () => {
      fail('no_tariff_option');
      start(ANN);
      select(ANN);
      fail('no_tariff_option');

      expect(world.count('unknown-event')).toBe(2);
      expect(world.count('orphan-reply')).toBe(0);
    });

    it('does not count from another window', () => {
      world.release(frame);
      const [asked, other] = [world.open(), world.open()];
      world.service.events$.subscribe();
      select(BOB, other);
      select(BOB, asked);
      start(ANN);
      for (const source of [other, null]) fail('no_tariff_option', source);
      expect(ends).toEqual([]);
      expect(world.count('unknown-event')).toBe(2);

      fail('no_tariff_option', asked);
      expect(ends).toMatchObject([{ status: 'failed' }, 'complete']);
    });

    it('is found by the reader that is configured', () => {
      setUp({ readFailureReply: ({ why }) => (typeof why === 'string' ? why : null) });
      start(ANN);
      fail('no_tariff_option');
      expect(ends).toEqual([]);
      expect(world.count('unknown-event')).toBe(1);

      world.hear(page, { why: 'no-tariff-option' });
      expect(ends).toMatchObject([
        { code: 'no_tariff_option', rawCode: 'no-tariff-option' },
        'complete',
      ]);
      expect(world.count('not-roxchat')).toBe(0);
    });

    it('is never one of the six events, whatever the configured reader says', () => {
      const readFailureReply = jest.fn(() => 'no_tariff_option');
      setUp({ readFailureReply });
      start(ANN);
      select(BOB);

      expect(ends).toEqual([]);
      expect(readFailureReply).not.toHaveBeenCalled();
    });

    it('is none if the configured reader throws or gives no text', async () => {
      const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
      const error = new TypeError('misread');
      const read = jest.fn<string | null, []>(() => 7 as unknown as string);
      setUp({ readFailureReply: read });
      start(ANN);
      fail('no_tariff_option');
      read.mockReturnValue('');
      fail('no_tariff_option');
      read.mockImplementation(() => {
        throw error;
      });
      fail('no_tariff_option');

      expect(ends).toEqual([]);
      expect(world.count('unknown-event')).toBe(3);
      await Promise.resolve();
      expect(handleError.mock.calls).toEqual([[error]]);
    });

    it('of another window that let a command time out is an orphan, too', () => {
      world.release(frame);
      world.service.events$.subscribe();
      const [first, second] = [world.open(), world.open()];
      select(BOB, first);
      start(ANN);
      jest.advanceTimersByTime(10_000);
      select(BOB, second);
      start(BOB);
      ends = [];
      fail('no_tariff_option', first);
      expect(world.count('orphan-reply')).toBe(1);
      expect(ends).toEqual([]);

      jest.advanceTimersByTime(10_000);
      expect(ends).toEqual(unconfirmed('timed-out'));
    });

    it('is counted after the command in flight has heard of it', () => {
      start(ANN);
      jest.advanceTimersByTime(10_000);
      ends = [];
      world.service.diagnostics$.subscribe(() => start(BOB));
      fail('no_tariff_option');
      jest.advanceTimersByTime(10_000);

      expect(ends).toEqual(unconfirmed('timed-out'));
    });
  });

  describe('the session', () => {
    const withoutSession = { roxchatVisitorId: 'ann' };

    it.each<[string, () => void]>([
      [
        'visitorSelected',
        () => {
          select(ANN);
        },
      ],
      [
        'newMessageAdded',
        () => {
          world.hear(page, EVENT('newMessageAdded', ANN));
        },
      ],
      [
        'visitorAuthorized',
        () => {
          select({ ...ANN, roxchatVisitorId: 'anonymous' });
          authorize('anonymous', 'ann');
        },
      ],
    ])('is the last one told by %s', (_, tell) => {
      select({ roxchatVisitorId: 'anonymous', sessionId: 'old' });
      tell();
      start(withoutSession);

      expect(page.posted).toEqual([COMMAND(ANN)]);
    });

    it('is not forgotten for an event that tells none', () => {
      select(ANN);
      select(withoutSession);
      start({ ...withoutSession, sessionId: null });

      expect(page.posted).toEqual([COMMAND(ANN)]);
    });

    it('that was told last is kept when a visitor authorizes', () => {
      select({ roxchatVisitorId: 'anonymous', sessionId: 'b1' });
      select(ANN);
      authorize('anonymous', 'ann');
      start(withoutSession);
      select({ roxchatVisitorId: 'stranger', sessionId: 'b2' });
      authorize('stranger', 'bob');
      authorize('nobody', 'bob');
      select(ANN);
      start({ roxchatVisitorId: 'bob' });

      expect(page.posted).toEqual([COMMAND(ANN), COMMAND({ ...BOB, sessionId: 'b2' })]);
    });

    it('is the last one when the turn comes', () => {
      select(ANN);
      start(BOB);
      start(withoutSession);
      select({ ...ANN, sessionId: 'a2' });
      select(BOB);

      expect(page.posted[1]).toEqual(COMMAND({ ...ANN, sessionId: 'a2' }));
    });

    it('has to be known', () => {
      start(withoutSession);

      expect(ends).toEqual(notSent('session-unknown'));
    });

    it('of as many visitors as configured is remembered, those that came last', () => {
      setUp({ maxVisitors: 1 });
      select(ANN);
      start(BOB);
      start(withoutSession);
      select(BOB);

      expect(world.count('session-dropped')).toBe(1);
      expect(ends).toEqual([
        { status: 'started', sessionId: 'b1' },
        'complete',
        ...notSent('session-unknown'),
      ]);
    });

    it('that is told anew makes a visitor the last one', () => {
      setUp({ maxVisitors: 2 });
      select(ANN);
      select(BOB);
      select(ANN);
      select({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      start({ roxchatVisitorId: 'bob' });
      start(withoutSession);

      expect(ends).toEqual(notSent('session-unknown'));
      expect(page.posted).toEqual([COMMAND(ANN)]);
    });
  });

  describe('a request', () => {
    it.each([
      undefined,
      null,
      'ann',
      {},
      { sessionId: 'a1' },
      { ...ANN, roxchatVisitorId: '' },
      { ...ANN, roxchatVisitorId: 7 },
      { ...ANN, roxchatVisitorId: 'x'.repeat(257) },
    ])('without a valid visitor is not sent: %j', (request) => {
      start(request as OutgoingChatRequest);

      expect(ends).toEqual(notSent('visitor-invalid'));
    });

    it.each(['', 7, {}, 'x'.repeat(257)])('with the session %j is not sent', (sessionId) => {
      select(ANN);
      start({ ...ANN, sessionId } as OutgoingChatRequest);

      expect(ends).toEqual(notSent('session-invalid'));
    });

    it('may be changed after the start', () => {
      start(BOB);
      const request = { ...ANN };
      start(request);
      Object.assign(request, { roxchatVisitorId: 'cy', sessionId: 'c1' });
      select(BOB);

      expect(page.posted).toEqual([COMMAND(BOB), COMMAND(ANN)]);
    });
  });

  describe('with no frame bound', () => {
    beforeEach(() => {
      world.release(frame);
      page = world.open();
    });

    it('listens while a command waits, and posts to the window that it hears', () => {
      const subscription = start(ANN);
      select(BOB);
      expect(page.posted).toEqual([COMMAND(ANN)]);

      select(ANN);
      expect(ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(subscription.closed).toBe(true);
      select(BOB, world.open());
      start(BOB);
      expect(page.posted).toEqual([COMMAND(ANN), COMMAND(BOB)]);
    });

    it('posts to the window last heard from', () => {
      world.service.events$.subscribe();
      const [other] = [world.open()];
      select(BOB);
      select(BOB, other);
      select(BOB, null as unknown as ForeignWindow);
      start(ANN);

      expect([page.posted, other.posted]).toEqual([[], [COMMAND(ANN)]]);
    });

    it('has started because of the window that was asked alone', () => {
      start(ANN);
      select(BOB);
      for (const other of [world.open(), null as unknown as ForeignWindow]) select(ANN, other);
      expect(ends).toEqual([]);

      select(ANN);
      expect(ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('knows of a late reply, whichever window was heard meanwhile', () => {
      world.service.events$.subscribe();
      select(BOB);
      start(ANN);
      jest.advanceTimersByTime(10_000);
      ends = [];
      select(BOB, world.open());
      select(ANN);
      start(BOB);
      fail('no_tariff_option');

      expect(ends).toEqual([]);
      expect(world.count('orphan-reply')).toBe(1);
    });

    it('does not post to a window that is closed', () => {
      world.service.events$.subscribe();
      select(BOB);
      page.closed = true;
      start(ANN);
      jest.advanceTimersByTime(30_000);

      expect(page.posted).toEqual([]);
      expect(ends).toEqual(notSent('workspace-not-ready'));
    });

    it('is unconfirmed when a frame is bound meanwhile, or the window turns out to be closed', () => {
      start(ANN);
      select(BOB);
      frame = world.bind();
      expect(ends).toEqual(unconfirmed('workspace-gone'));

      world.release(frame);
      ends = [];
      start(ANN);
      page.closed = true;
      world.service.events$.subscribe();
      select(BOB, world.open());
      expect(ends).toEqual(unconfirmed('workspace-gone'));
    });
  });

  describe('the end of the application', () => {
    it('ends all commands, and posts none', () => {
      start(ANN);
      start(BOB);
      world.destroy();

      expect(ends).toEqual([...unconfirmed('destroyed'), ...notSent('destroyed')]);
      expect(page.posted).toEqual([COMMAND(ANN)]);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('leaves none to be given', () => {
      const { service } = world;
      world.destroy();
      service.startOutgoingChat(ANN).subscribe((result) => ends.push(result));

      expect(ends).toEqual([{ status: 'notSent', reason: 'destroyed' }]);
    });
  });

  it('leaves no timer when a command has ended', () => {
    start(ANN);
    start(BOB).unsubscribe();
    select(ANN);

    expect(jest.getTimerCount()).toBe(0);
  });

  it('says at once that there is no workspace on a server', () => {
    world.destroy();
    setUp({}, null);
    start(ANN);

    expect(ends).toEqual(notSent('workspace-not-ready'));
  });
});
