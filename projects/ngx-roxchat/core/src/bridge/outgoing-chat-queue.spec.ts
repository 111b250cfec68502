import { ANN, BOB, command, notSent, unconfirmed, Workspace } from '../../testing/workspace';
import type { ForeignFrame, ForeignWindow } from '../../testing/world';
import type { OutgoingChatRequest } from '../protocol/outgoing-chat';

describe('OutgoingChatQueue', () => {
  let t: Workspace;

  beforeEach(() => {
    jest.useFakeTimers();
    t = new Workspace();
  });

  afterEach(() => {
    t.world.destroy();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  describe('before the workspace is ready', () => {
    beforeEach(() => {
      t.removeFrame();
      const loading = t.world.bind();
      [t.frame, t.window] = [loading, loading.contentWindow];
    });

    it('command before ready', () => {
      t.start(ANN);
      jest.advanceTimersByTime(29_999);
      expect(t.window.posted).toEqual([]);

      t.frame.load();
      expect(t.window.posted).toEqual([command(ANN)]);
      jest.advanceTimersByTime(9_999);
      expect(t.results).toEqual([]);
    });

    it('waits until the page sends an event', () => {
      t.start(ANN);
      t.select(BOB);

      expect(t.window.posted).toEqual([command(ANN)]);
    });

    it('keeps a command in flight when the page loads after its first event', () => {
      t.start(ANN);
      t.select(BOB);
      t.frame.load();

      expect(t.results).toEqual([]);
    });

    it('waits for a moved iframe to load', () => {
      t.frame.load();
      t.frame.contentWindow = t.world.addWindow();
      t.start(ANN);
      expect(t.window.posted).toEqual([]);

      t.frame.load();
      expect(t.window.posted).toEqual([]);
      expect(t.frame.contentWindow.posted).toEqual([command(ANN)]);
    });

    it('gives up after readyTimeout', () => {
      t.start(ANN);
      jest.advanceTimersByTime(30_000);
      expect(t.results).toEqual(notSent('workspace-not-ready'));

      t.frame.load();
      expect(t.window.posted).toEqual([]);
    });

    it('gives up a command that was queued for readyTimeout when the workspace is removed', () => {
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      t.start(BOB);
      jest.advanceTimersByTime(100);
      expect(t.results).toEqual([]);

      t.removeFrame();
      expect(t.results).toEqual([
        ...unconfirmed('workspace-gone'),
        ...notSent('workspace-not-ready'),
      ]);
    });

    it('posts to the frame that has replaced the one at the start', () => {
      t.start(ANN);
      t.start(BOB);
      t.removeFrame();
      const later = t.world.bind();
      later.load();

      expect(t.window.posted).toEqual([]);
      expect(later.contentWindow.posted).toEqual([command(ANN)]);
    });
  });

  describe('in the queue', () => {
    it('posts one command after the other', () => {
      t.start(ANN);
      t.start(BOB);
      expect(t.window.posted).toEqual([command(ANN)]);

      jest.advanceTimersByTime(10_000);
      expect(t.results).toEqual(unconfirmed('timed-out'));
      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('two commands at once with one uncorrelated error', () => {
      t.start(ANN);
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.results).toMatchObject([{ status: 'failed', code: 'no_tariff_option' }, 'complete']);

      t.results = [];
      jest.advanceTimersByTime(10_000);
      expect(t.results).toEqual(unconfirmed('timed-out'));
    });

    it('does not post a command that was withdrawn from the queue', () => {
      t.start(ANN);
      const withdrawn = t.start(BOB);
      t.start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      withdrawn.unsubscribe();
      t.select(ANN);

      expect(t.window.posted.map(({ data }) => data)).toMatchObject([
        { params: ANN },
        { params: { roxchatVisitorId: 'cy' } },
      ]);
    });

    it('waits for the result of a command without subscribers', () => {
      t.start(ANN).unsubscribe();
      t.start(BOB);
      expect(t.window.posted).toEqual([command(ANN)]);

      t.fail('no_tariff_option');
      expect(t.results).toEqual([]);
      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('posts the newest id of a visitor who has authorized meanwhile', () => {
      t.start(BOB);
      t.start(ANN);
      t.authorize('ann', 'ann at home');
      t.select(BOB);
      expect(t.window.posted).toEqual([
        command(BOB),
        command({ ...ANN, roxchatVisitorId: 'ann at home' }),
      ]);
      t.results = [];
      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('posts the next command when a subscriber of a result removes the frame', () => {
      const newest = t.world.bind();
      newest.load();
      t.world.service.startOutgoingChat(ANN).subscribe(() => {
        t.world.removeFrame(newest);
      });
      t.start(BOB);
      t.fail('no_tariff_option', newest.contentWindow);
      expect(t.window.posted).toEqual([command(BOB)]);

      t.fail('no_tariff_option');
      expect(t.results).toMatchObject([{ status: 'failed' }, 'complete']);
    });

    it('posts a command that a subscriber of a result starts', () => {
      t.world.service.startOutgoingChat(ANN).subscribe(() => {
        t.start(ANN);
      });
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(ANN), command(ANN)]);

      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });
  });

  describe('commands for one visitor', () => {
    it('are posted once, and get the same result', () => {
      t.start(ANN);
      t.start({ ...ANN, sessionId: 'a2' });
      t.start({ roxchatVisitorId: 'ann' });
      expect(t.window.posted).toEqual([command(ANN)]);

      t.select(ANN);
      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.results).toEqual([...started, ...started, ...started]);
      t.start(ANN);
      expect(t.window.posted).toEqual([command(ANN), command(ANN)]);
    });

    it('join a queued command', () => {
      t.start(BOB);
      t.start(ANN);
      t.start({ ...ANN, sessionId: 'a2' });
      t.select(BOB);
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(BOB), command(ANN)]);
    });

    it('are withdrawn when the last subscriber has unsubscribed', () => {
      t.start(BOB);
      const [one, other] = [t.start(ANN), t.start(ANN)];
      one.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(BOB), command(ANN)]);

      t.start(BOB);
      const [third, fourth] = [
        t.start({ ...ANN, roxchatVisitorId: 'cy' }),
        t.start({ ...ANN, roxchatVisitorId: 'cy' }),
      ];
      third.unsubscribe();
      fourth.unsubscribe();
      other.unsubscribe();
      t.fail('no_tariff_option');
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(BOB), command(ANN), command(BOB)]);
    });

    it('join under a former id and the new one, and are posted with the new one', () => {
      t.authorize('anonymous', 'ann');
      t.start(BOB);
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      t.start(ANN);
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(BOB), command(ANN)]);
    });

    it('join the command of the old id when a subscriber of visitorAuthorized starts them', () => {
      t.world.service.visitorAuthorized$.subscribe(({ new: { roxchatVisitorId } }) => {
        t.start({ roxchatVisitorId, sessionId: 'a2' });
      });
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      t.authorize('anonymous', 'ann');
      expect(t.window.posted).toHaveLength(1);

      t.select(ANN);
      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.results).toEqual([...started, ...started]);
    });

    it('follow an authorization that arrives while a result is emitted', () => {
      t.world.service.startOutgoingChat(BOB).subscribe(() => {
        t.authorize('ann', 'ann at home');
      });
      t.start(ANN);
      t.fail('no_tariff_option');
      expect(t.window.posted[1]).toEqual(command({ ...ANN, roxchatVisitorId: 'ann at home' }));
    });

    it('join when an authorization shows that they are for one visitor', () => {
      t.start(BOB);
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      const joined = t.start({ ...ANN, sessionId: 'a2' });
      t.authorize('anonymous', 'ann');
      joined.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(BOB), command(ANN)]);

      t.results = [];
      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(t.window.posted).toHaveLength(2);
    });

    it('get the result when they start while the confirming event is emitted', () => {
      t.start(ANN);
      t.world.service.visitorSelected$.subscribe(() => {
        t.start(ANN);
      });
      t.select(ANN);

      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.results).toEqual([...started, ...started]);
      expect(t.window.posted).toEqual([command(ANN)]);
    });
  });

  describe('with several frames', () => {
    let other: ForeignFrame & { contentWindow: ForeignWindow };

    beforeEach(() => {
      other = t.world.bind();
      other.load();
    });

    it('posts to the frame of the last event about the visitor, or else to the newest', () => {
      t.select(ANN);
      t.start({ roxchatVisitorId: 'ann' });
      t.start(BOB);
      expect([t.window.posted, other.contentWindow.posted]).toEqual([
        [command(ANN)],
        [command(BOB)],
      ]);
    });

    it('posts to the frame of an event about the visitor under another id', () => {
      t.authorize('anonymous', 'ann');
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      expect([t.window.posted, other.contentWindow.posted]).toEqual([[command(ANN)], []]);
    });

    it('posts to the newest frame when the frame of the last event is out of the document', () => {
      t.select(ANN);
      t.world.detach(t.frame);
      t.start(ANN);
      expect([t.window.posted, other.contentWindow.posted]).toEqual([[], [command(ANN)]]);
    });

    it('keeps one command in flight to each window', () => {
      t.start(ANN);
      t.start(BOB);
      t.select({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      t.start({ roxchatVisitorId: 'cy' });
      expect(other.contentWindow.posted).toEqual([command(ANN)]);
      expect(t.window.posted).toEqual([command({ roxchatVisitorId: 'cy', sessionId: 'c1' })]);

      t.fail('no_tariff_option', other.contentWindow);
      expect(other.contentWindow.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('posts a queued command to a frame that sends an event about the visitor', () => {
      t.world.bind();
      t.start(ANN);
      t.postEvent('chatClosedByOperator', { roxchatVisitorId: 'ann' });
      expect(t.window.posted).toEqual([command(ANN)]);
    });

    it('ends a command only by messages from the frame that it was posted to', () => {
      t.select(ANN);
      t.start(ANN);
      t.select(ANN, other.contentWindow);
      t.fail('no_tariff_option', other.contentWindow);
      expect(t.results).toEqual([]);
      expect(t.world.getCount('unknown-event')).toBe(1);

      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('ends a command when its own frame leaves the document, not when another one does', () => {
      t.select(ANN);
      t.start(ANN);
      t.world.detach(other);
      expect(t.results).toEqual([]);

      t.world.detach(t.frame);
      expect(t.results).toEqual(unconfirmed('workspace-gone'));
    });
  });

  describe('two applications on one page', () => {
    it('have one command in flight to a window, and each gets its own result', () => {
      const second = t.world.addApplication();
      const results: unknown[] = [];
      t.start(ANN);
      second.startOutgoingChat(BOB).subscribe((result) => results.push(result.status));
      expect(t.window.posted).toEqual([command(ANN)]);

      t.fail('no_tariff_option');
      expect(t.results).toMatchObject([{ status: 'failed' }, 'complete']);
      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
      expect(results).toEqual([]);

      t.fail('visitor_already_in_chat');
      expect(results).toEqual(['failed']);
    });

    it('count a late reply once, and fail no command of the other by it', () => {
      const second = t.world.addApplication();
      const results: unknown[] = [];
      t.start(ANN);
      jest.advanceTimersByTime(10_000);
      second.startOutgoingChat(BOB).subscribe((result) => results.push(result));
      t.fail('no_tariff_option');
      expect(results).toEqual([]);
      expect(t.world.getCount('orphan-reply')).toBe(1);

      jest.advanceTimersByTime(10_000);
      expect(results).toEqual([{ status: 'unconfirmed', reason: 'ambiguous-reply' }]);
    });

    it('post their commands in the order of their start', () => {
      const second = t.world.addApplication();
      const cy = { roxchatVisitorId: 'cy', sessionId: 'c1' };
      t.start(ANN);
      const withdrawn = second.startOutgoingChat(BOB).subscribe();
      second.startOutgoingChat(cy).subscribe();
      t.start({ ...BOB, sessionId: 'b2' });
      withdrawn.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(ANN), command(cy)]);

      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([
        command(ANN),
        command(cy),
        command({ ...BOB, sessionId: 'b2' }),
      ]);
    });

    it('post the next command when the first one in the queue is withdrawn', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      const withdrawn = second.startOutgoingChat(BOB).subscribe();
      t.start({ ...BOB, sessionId: 'b2' });
      withdrawn.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.window.posted).toEqual([command(ANN), command({ ...BOB, sessionId: 'b2' })]);
    });

    it('confirm one command by an event, and none that is posted because of it', () => {
      const second = t.world.addApplication();
      const results: unknown[] = [];
      t.start(ANN);
      second.startOutgoingChat(ANN).subscribe((result) => results.push(result));
      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(results).toEqual([]);

      t.select(ANN);
      expect(results).toEqual([{ status: 'started', sessionId: 'a1' }]);
    });

    it('settle one owed reply by a late event', () => {
      t.world.addApplication();
      for (let count = 0; count < 2; count++) {
        t.start(ANN);
        t.frame.load();
      }
      t.results = [];
      t.select(ANN);
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.results).toEqual([]);
    });

    it('settle no owed reply by an event that confirms a command of the other one', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      t.frame.load();
      second.startOutgoingChat(ANN).subscribe();
      t.select(ANN);
      jest.advanceTimersByTime(2_500);
      t.results = [];
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.results).toEqual([]);
    });

    it('stop waiting for each other when one is destroyed', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      second.startOutgoingChat(BOB).subscribe();
      t.world.destroy();
      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
    });
  });

  describe('a long queue', () => {
    // `npm run mutation` sets a lower number, as it runs these tests hundreds of times.
    const MANY = Number(process.env['LONG_QUEUE'] ?? 1_000);
    const others = Array.from({ length: MANY }, (_, index) => ({
      roxchatVisitorId: `v${String(index)}`,
      sessionId: 's',
    }));

    it('skips all withdrawn commands', () => {
      t.start(ANN);
      for (const subscription of others.map(t.start)) {
        subscription.unsubscribe();
      }
      t.select(ANN);
      t.start(BOB);

      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('ends as a whole when the workspace is removed after readyTimeout', () => {
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      others.forEach(t.start);
      jest.advanceTimersByTime(100);
      t.removeFrame();

      expect(t.results).toHaveLength(2 * (MANY + 1));
      expect(t.results.slice(-2)).toEqual(notSent('workspace-not-ready'));
    });

    it('queues a command that starts when the visitor’s last one ends unposted', () => {
      const again = jest.fn();
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      t.world.service.startOutgoingChat(BOB).subscribe({
        complete: () => {
          t.world.service.startOutgoingChat(BOB).subscribe(again);
        },
      });
      jest.advanceTimersByTime(100);
      t.removeFrame();
      expect(again).not.toHaveBeenCalled();

      const later = t.world.bind();
      later.load();
      expect(later.contentWindow.posted).toEqual([command(BOB)]);
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
      t.start(request as OutgoingChatRequest);

      expect(t.results).toEqual(notSent('visitor-invalid'));
    });

    it.each(['', 7, {}, 'x'.repeat(257)])('with the session %j is not sent', (sessionId) => {
      t.select(ANN);
      t.start({ ...ANN, sessionId } as OutgoingChatRequest);

      expect(t.results).toEqual(notSent('session-invalid'));
    });

    it('may be changed after the start', () => {
      t.start(BOB);
      const request = { ...ANN };
      t.start(request);
      Object.assign(request, { roxchatVisitorId: 'cy', sessionId: 'c1' });
      t.select(BOB);

      expect(t.window.posted).toEqual([command(BOB), command(ANN)]);
    });
  });

  describe('where no frame was ever bound', () => {
    beforeEach(() => {
      t = Workspace.unbound();
    });

    it('listens while a command is queued, and posts to the window that sends an event', () => {
      const subscription = t.start(ANN);
      t.select(BOB);
      expect(t.window.posted).toEqual([command(ANN)]);

      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(subscription.closed).toBe(true);
      t.select(BOB, t.world.addWindow());
      t.start(BOB);
      expect(t.window.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('posts to the window of the last event', () => {
      t.world.service.events$.subscribe();
      const other = t.world.addWindow();
      t.select(BOB);
      t.select(BOB, other);
      t.select(BOB, null);
      t.start(ANN);

      expect([t.window.posted, other.posted]).toEqual([[], [command(ANN)]]);
    });

    it('confirms a command only by an event from the window that it was posted to', () => {
      t.start(ANN);
      t.select(BOB);
      for (const other of [t.world.addWindow(), null]) {
        t.select(ANN, other);
      }
      expect(t.results).toEqual([]);

      t.select(ANN);
      expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('recognizes a late reply even after events from another window', () => {
      t.world.service.events$.subscribe();
      t.select(BOB);
      t.start(ANN);
      jest.advanceTimersByTime(10_000);
      t.results = [];
      t.select(BOB, t.world.addWindow());
      t.select({ ...ANN, sessionId: 'a2' });
      t.start(BOB);
      t.fail('no_tariff_option');

      expect(t.results).toEqual([]);
      expect(t.world.getCount('orphan-reply')).toBe(1);
    });

    it('does not post to a closed window', () => {
      t.world.service.events$.subscribe();
      t.select(BOB);
      t.window.closed = true;
      t.start(ANN);
      jest.advanceTimersByTime(30_000);

      expect(t.window.posted).toEqual([]);
      expect(t.results).toEqual(notSent('workspace-not-ready'));
    });

    it('emits unconfirmed when a frame is bound, and does not post to the window again', () => {
      t.start(ANN);
      t.select(BOB);
      t.frame = t.world.bind();
      expect(t.results).toEqual(unconfirmed('workspace-gone'));

      t.removeFrame();
      t.start(ANN);
      t.select(BOB);
      jest.advanceTimersByTime(30_000);
      expect(t.window.posted).toEqual([command(ANN)]);
      expect(t.results.slice(2)).toEqual(notSent('workspace-not-ready'));
    });

    it('emits unconfirmed when the window is closed', () => {
      t.start(ANN);
      t.select(BOB);
      t.window.closed = true;
      t.world.service.events$.subscribe();
      t.select(BOB, t.world.addWindow());
      expect(t.results).toEqual(unconfirmed('workspace-gone'));
    });
  });

  describe('when the application is destroyed', () => {
    it('ends all commands, and posts none', () => {
      t.start(ANN);
      t.start(BOB);
      t.world.destroy();

      expect(t.results).toEqual([...unconfirmed('destroyed'), ...notSent('destroyed')]);
      expect(t.window.posted).toEqual([command(ANN)]);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('emits notSent for a command that is started later', () => {
      const { service } = t.world;
      t.world.destroy();
      service.startOutgoingChat(ANN).subscribe((result) => t.results.push(result));

      expect(t.results).toEqual([{ status: 'notSent', reason: 'destroyed' }]);
    });
  });

  it('leaves no timer when a command has ended', () => {
    t.start(ANN);
    t.start(BOB).unsubscribe();
    t.select(ANN);

    expect(jest.getTimerCount()).toBe(0);
  });

  it('emits notSent at once on a server', () => {
    t.world.destroy();
    t = new Workspace({}, null);
    t.start(ANN);

    expect(t.results).toEqual(notSent('workspace-not-ready'));
  });
});
