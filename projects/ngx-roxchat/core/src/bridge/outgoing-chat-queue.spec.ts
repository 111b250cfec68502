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

  describe('before the workspace is there', () => {
    beforeEach(() => {
      t.leave();
      const loading = t.world.bind();
      [t.frame, t.page] = [loading, loading.contentWindow];
    });

    it('command before ready', () => {
      t.start(ANN);
      jest.advanceTimersByTime(29_999);
      expect(t.page.posted).toEqual([]);

      t.frame.load();
      expect(t.page.posted).toEqual([command(ANN)]);
      jest.advanceTimersByTime(9_999);
      expect(t.ends).toEqual([]);
    });

    it('waits until something is heard from it', () => {
      t.start(ANN);
      t.select(BOB);

      expect(t.page.posted).toEqual([command(ANN)]);
    });

    it('is not unsettled by the load that follows', () => {
      t.start(ANN);
      t.select(BOB);
      t.frame.load();

      expect(t.ends).toEqual([]);
    });

    it('takes an iframe that was moved for one that has to load', () => {
      t.frame.load();
      t.frame.contentWindow = t.world.open();
      t.start(ANN);
      expect(t.page.posted).toEqual([]);

      t.frame.load();
      expect(t.page.posted).toEqual([]);
      expect(t.frame.contentWindow.posted).toEqual([command(ANN)]);
    });

    it('gives up after the time that is configured', () => {
      t.start(ANN);
      jest.advanceTimersByTime(30_000);
      expect(t.ends).toEqual(notSent('workspace-not-ready'));

      t.frame.load();
      expect(t.page.posted).toEqual([]);
    });

    it('gives up once the workspace is gone, if it has waited that long in the line', () => {
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      t.start(BOB);
      jest.advanceTimersByTime(100);
      expect(t.ends).toEqual([]);

      t.leave();
      expect(t.ends).toEqual([...unconfirmed('workspace-gone'), ...notSent('workspace-not-ready')]);
    });

    it('posts to the page of its turn', () => {
      t.start(ANN);
      t.start(BOB);
      t.leave();
      const later = t.world.bind();
      later.load();

      expect(t.page.posted).toEqual([]);
      expect(later.contentWindow.posted).toEqual([command(ANN)]);
    });
  });

  describe('in the queue', () => {
    it('posts one after the other', () => {
      t.start(ANN);
      t.start(BOB);
      expect(t.page.posted).toEqual([command(ANN)]);

      jest.advanceTimersByTime(10_000);
      expect(t.ends).toEqual(unconfirmed('timed-out'));
      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('two commands at once with one uncorrelated error', () => {
      t.start(ANN);
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.ends).toMatchObject([{ status: 'failed', code: 'no_tariff_option' }, 'complete']);

      t.ends = [];
      jest.advanceTimersByTime(10_000);
      expect(t.ends).toEqual(unconfirmed('timed-out'));
    });

    it('does not post what was withdrawn before its turn', () => {
      t.start(ANN);
      const withdrawn = t.start(BOB);
      t.start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      withdrawn.unsubscribe();
      t.select(ANN);

      expect(t.page.posted.map(({ data }) => data)).toMatchObject([
        { params: ANN },
        { params: { roxchatVisitorId: 'cy' } },
      ]);
    });

    it('waits for the end of one that nobody listens to any more', () => {
      t.start(ANN).unsubscribe();
      t.start(BOB);
      expect(t.page.posted).toEqual([command(ANN)]);

      t.fail('no_tariff_option');
      expect(t.ends).toEqual([]);
      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('knows a visitor who has authorized meanwhile', () => {
      t.start(BOB);
      t.start(ANN);
      t.authorize('ann', 'ann at home');
      t.select(BOB);
      expect(t.page.posted).toEqual([
        command(BOB),
        command({ ...ANN, roxchatVisitorId: 'ann at home' }),
      ]);
      t.ends = [];
      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('goes on when the subscriber of the result before it removes the frame', () => {
      const newest = t.world.bind();
      newest.load();
      t.world.service.startOutgoingChat(ANN).subscribe(() => {
        t.world.release(newest);
      });
      t.start(BOB);
      t.fail('no_tariff_option', newest.contentWindow);
      expect(t.page.posted).toEqual([command(BOB)]);

      t.fail('no_tariff_option');
      expect(t.ends).toMatchObject([{ status: 'failed' }, 'complete']);
    });

    it('takes the next command from whoever hears of an end', () => {
      t.world.service.startOutgoingChat(ANN).subscribe(() => {
        t.start(ANN);
      });
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(ANN), command(ANN)]);

      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });
  });

  describe('commands for one visitor', () => {
    it('are one, and get the same result', () => {
      t.start(ANN);
      t.start({ ...ANN, sessionId: 'a2' });
      t.start({ roxchatVisitorId: 'ann' });
      expect(t.page.posted).toEqual([command(ANN)]);

      t.select(ANN);
      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.ends).toEqual([...started, ...started, ...started]);
      t.start(ANN);
      expect(t.page.posted).toEqual([command(ANN), command(ANN)]);
    });

    it('join also while they wait', () => {
      t.start(BOB);
      t.start(ANN);
      t.start({ ...ANN, sessionId: 'a2' });
      t.select(BOB);
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(BOB), command(ANN)]);
    });

    it('are withdrawn when the last subscriber has unsubscribed', () => {
      t.start(BOB);
      const [one, other] = [t.start(ANN), t.start(ANN)];
      one.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(BOB), command(ANN)]);

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
      expect(t.page.posted).toEqual([command(BOB), command(ANN), command(BOB)]);
    });

    it('by a former id and by the new one are one command with the new id', () => {
      t.authorize('anonymous', 'ann');
      t.start(BOB);
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      t.start(ANN);
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(BOB), command(ANN)]);
    });

    it('given by who hears of the authorization join the command of the old id', () => {
      t.world.service.visitorAuthorized$.subscribe(({ new: { roxchatVisitorId } }) => {
        t.start({ roxchatVisitorId, sessionId: 'a2' });
      });
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      t.authorize('anonymous', 'ann');
      expect(t.page.posted).toHaveLength(1);

      t.select(ANN);
      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.ends).toEqual([...started, ...started]);
    });

    it('follow an authorization that the subscriber of a result brings about', () => {
      t.world.service.startOutgoingChat(BOB).subscribe(() => {
        t.authorize('ann', 'ann at home');
      });
      t.start(ANN);
      t.fail('no_tariff_option');
      expect(t.page.posted[1]).toEqual(command({ ...ANN, roxchatVisitorId: 'ann at home' }));
    });

    it('join when an authorization shows that they are for one visitor', () => {
      t.start(BOB);
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      const joined = t.start({ ...ANN, sessionId: 'a2' });
      t.authorize('anonymous', 'ann');
      joined.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(BOB), command(ANN)]);

      t.ends = [];
      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(t.page.posted).toHaveLength(2);
    });

    it('started while the event of their confirmation is emitted get its result', () => {
      t.start(ANN);
      t.world.service.visitorSelected$.subscribe(() => {
        t.start(ANN);
      });
      t.select(ANN);

      const started = [{ status: 'started', sessionId: 'a1' }, 'complete'];
      expect(t.ends).toEqual([...started, ...started]);
      expect(t.page.posted).toEqual([command(ANN)]);
    });
  });

  describe('with several frames', () => {
    let other: ForeignFrame & { contentWindow: ForeignWindow };

    beforeEach(() => {
      other = t.world.bind();
      other.load();
    });

    it('posts to the frame that last told of the visitor, else to the newest', () => {
      t.select(ANN);
      t.start({ roxchatVisitorId: 'ann' });
      t.start(BOB);
      expect([t.page.posted, other.contentWindow.posted]).toEqual([[command(ANN)], [command(BOB)]]);
    });

    it('posts to the frame that told of the visitor under another id', () => {
      t.authorize('anonymous', 'ann');
      t.start({ ...ANN, roxchatVisitorId: 'anonymous' });
      expect([t.page.posted, other.contentWindow.posted]).toEqual([[command(ANN)], []]);
    });

    it('posts to the newest when the frame that told of the visitor has left', () => {
      t.select(ANN);
      t.world.leave(t.frame);
      t.start(ANN);
      expect([t.page.posted, other.contentWindow.posted]).toEqual([[], [command(ANN)]]);
    });

    it('has one in flight to each window', () => {
      t.start(ANN);
      t.start(BOB);
      t.select({ roxchatVisitorId: 'cy', sessionId: 'c1' });
      t.start({ roxchatVisitorId: 'cy' });
      expect(other.contentWindow.posted).toEqual([command(ANN)]);
      expect(t.page.posted).toEqual([command({ roxchatVisitorId: 'cy', sessionId: 'c1' })]);

      t.fail('no_tariff_option', other.contentWindow);
      expect(other.contentWindow.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('posts what waits for a frame to the one that tells of the visitor meanwhile', () => {
      t.world.bind();
      t.start(ANN);
      t.tell('chatClosedByOperator', { roxchatVisitorId: 'ann' });
      expect(t.page.posted).toEqual([command(ANN)]);
    });

    it('ends by what the frame says that was asked, and by nothing of another one', () => {
      t.select(ANN);
      t.start(ANN);
      t.select(ANN, other.contentWindow);
      t.fail('no_tariff_option', other.contentWindow);
      expect(t.ends).toEqual([]);
      expect(t.world.count('unknown-event')).toBe(1);

      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('ends when the frame that was asked leaves, and not when another one does', () => {
      t.select(ANN);
      t.start(ANN);
      t.world.leave(other);
      expect(t.ends).toEqual([]);

      t.world.leave(t.frame);
      expect(t.ends).toEqual(unconfirmed('workspace-gone'));
    });
  });

  describe('two applications of one page', () => {
    it('share the window: one command in flight, and each has its own result', () => {
      const second = t.world.addApplication();
      const ends: unknown[] = [];
      t.start(ANN);
      second.startOutgoingChat(BOB).subscribe((result) => ends.push(result.status));
      expect(t.page.posted).toEqual([command(ANN)]);

      t.fail('no_tariff_option');
      expect(t.ends).toMatchObject([{ status: 'failed' }, 'complete']);
      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
      expect(ends).toEqual([]);

      t.fail('visitor_already_in_chat');
      expect(ends).toEqual(['failed']);
    });

    it('count a late reply once, and pin it on no command of the other', () => {
      const second = t.world.addApplication();
      const ends: unknown[] = [];
      t.start(ANN);
      jest.advanceTimersByTime(10_000);
      second.startOutgoingChat(BOB).subscribe((result) => ends.push(result));
      t.fail('no_tariff_option');
      expect(ends).toEqual([]);
      expect(t.world.count('orphan-reply')).toBe(1);

      jest.advanceTimersByTime(10_000);
      expect(ends).toEqual([{ status: 'unconfirmed', reason: 'ambiguous-reply' }]);
    });

    it('wait in the order of their start', () => {
      const second = t.world.addApplication();
      const cy = { roxchatVisitorId: 'cy', sessionId: 'c1' };
      t.start(ANN);
      const withdrawn = second.startOutgoingChat(BOB).subscribe();
      second.startOutgoingChat(cy).subscribe();
      t.start({ ...BOB, sessionId: 'b2' });
      withdrawn.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(ANN), command(cy)]);

      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([
        command(ANN),
        command(cy),
        command({ ...BOB, sessionId: 'b2' }),
      ]);
    });

    it('go on when the first one has withdrawn its command', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      const withdrawn = second.startOutgoingChat(BOB).subscribe();
      t.start({ ...BOB, sessionId: 'b2' });
      withdrawn.unsubscribe();
      t.fail('no_tariff_option');
      expect(t.page.posted).toEqual([command(ANN), command({ ...BOB, sessionId: 'b2' })]);
    });

    it('confirm one command by an event, and none that was posted because of it', () => {
      const second = t.world.addApplication();
      const ends: unknown[] = [];
      t.start(ANN);
      second.startOutgoingChat(ANN).subscribe((result) => ends.push(result));
      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(ends).toEqual([]);

      t.select(ANN);
      expect(ends).toEqual([{ status: 'started', sessionId: 'a1' }]);
    });

    it('settle one reply by a late event', () => {
      t.world.addApplication();
      for (let count = 0; count < 2; count++) {
        t.start(ANN);
        t.frame.load();
      }
      t.ends = [];
      t.select(ANN);
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.ends).toEqual([]);
    });

    it('settle no reply by an event that confirms a command of the other one', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      t.frame.load();
      second.startOutgoingChat(ANN).subscribe();
      t.select(ANN);
      jest.advanceTimersByTime(2_500);
      t.ends = [];
      t.start(BOB);
      t.fail('no_tariff_option');
      expect(t.ends).toEqual([]);
    });

    it('wait for each other no longer when one is destroyed', () => {
      const second = t.world.addApplication();
      t.start(ANN);
      second.startOutgoingChat(BOB).subscribe();
      t.world.destroy();
      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
    });
  });

  describe('a long queue', () => {
    // `npm run mutation` asks for less: it runs these tests hundreds of times.
    const MANY = Number(process.env['LONG_QUEUE'] ?? 1_000);
    const others = Array.from({ length: MANY }, (_, index) => ({
      roxchatVisitorId: `v${String(index)}`,
      sessionId: 's',
    }));

    it('moves on past all that were withdrawn', () => {
      t.start(ANN);
      for (const subscription of others.map(t.start)) {
        subscription.unsubscribe();
      }
      t.select(ANN);
      t.start(BOB);

      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('ends as a whole when the workspace is gone for too long', () => {
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      others.forEach(t.start);
      jest.advanceTimersByTime(100);
      t.leave();

      expect(t.ends).toHaveLength(2 * (MANY + 1));
      expect(t.ends.slice(-2)).toEqual(notSent('workspace-not-ready'));
    });

    it('starts a visitor’s next one at its end, also when the last one was never posted', () => {
      const again = jest.fn();
      t = new Workspace({ readyTimeout: 50, confirmationTimeout: 200 });
      t.start(ANN);
      t.world.service.startOutgoingChat(BOB).subscribe({
        complete: () => {
          t.world.service.startOutgoingChat(BOB).subscribe(again);
        },
      });
      jest.advanceTimersByTime(100);
      t.leave();
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

      expect(t.ends).toEqual(notSent('visitor-invalid'));
    });

    it.each(['', 7, {}, 'x'.repeat(257)])('with the session %j is not sent', (sessionId) => {
      t.select(ANN);
      t.start({ ...ANN, sessionId } as OutgoingChatRequest);

      expect(t.ends).toEqual(notSent('session-invalid'));
    });

    it('may be changed after the start', () => {
      t.start(BOB);
      const request = { ...ANN };
      t.start(request);
      Object.assign(request, { roxchatVisitorId: 'cy', sessionId: 'c1' });
      t.select(BOB);

      expect(t.page.posted).toEqual([command(BOB), command(ANN)]);
    });
  });

  describe('where no frame was ever bound', () => {
    beforeEach(() => {
      t = Workspace.unbound();
    });

    it('listens while a command waits, and posts to the window that it hears', () => {
      const subscription = t.start(ANN);
      t.select(BOB);
      expect(t.page.posted).toEqual([command(ANN)]);

      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
      expect(subscription.closed).toBe(true);
      t.select(BOB, t.world.open());
      t.start(BOB);
      expect(t.page.posted).toEqual([command(ANN), command(BOB)]);
    });

    it('posts to the window last heard from', () => {
      t.world.service.events$.subscribe();
      const [other] = [t.world.open()];
      t.select(BOB);
      t.select(BOB, other);
      t.select(BOB, null);
      t.start(ANN);

      expect([t.page.posted, other.posted]).toEqual([[], [command(ANN)]]);
    });

    it('has started because of the window that was asked alone', () => {
      t.start(ANN);
      t.select(BOB);
      for (const other of [t.world.open(), null]) {
        t.select(ANN, other);
      }
      expect(t.ends).toEqual([]);

      t.select(ANN);
      expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
    });

    it('knows of a late reply, whichever window was heard meanwhile', () => {
      t.world.service.events$.subscribe();
      t.select(BOB);
      t.start(ANN);
      jest.advanceTimersByTime(10_000);
      t.ends = [];
      t.select(BOB, t.world.open());
      t.select({ ...ANN, sessionId: 'a2' });
      t.start(BOB);
      t.fail('no_tariff_option');

      expect(t.ends).toEqual([]);
      expect(t.world.count('orphan-reply')).toBe(1);
    });

    it('does not post to a window that is closed', () => {
      t.world.service.events$.subscribe();
      t.select(BOB);
      t.page.closed = true;
      t.start(ANN);
      jest.advanceTimersByTime(30_000);

      expect(t.page.posted).toEqual([]);
      expect(t.ends).toEqual(notSent('workspace-not-ready'));
    });

    it('is unconfirmed when a frame is bound meanwhile, and not posted to the window again', () => {
      t.start(ANN);
      t.select(BOB);
      t.frame = t.world.bind();
      expect(t.ends).toEqual(unconfirmed('workspace-gone'));

      t.leave();
      t.start(ANN);
      t.select(BOB);
      jest.advanceTimersByTime(30_000);
      expect(t.page.posted).toEqual([command(ANN)]);
      expect(t.ends.slice(2)).toEqual(notSent('workspace-not-ready'));
    });

    it('is unconfirmed when the window turns out to be closed', () => {
      t.start(ANN);
      t.select(BOB);
      t.page.closed = true;
      t.world.service.events$.subscribe();
      t.select(BOB, t.world.open());
      expect(t.ends).toEqual(unconfirmed('workspace-gone'));
    });
  });

  describe('the end of the application', () => {
    it('ends all commands, and posts none', () => {
      t.start(ANN);
      t.start(BOB);
      t.world.destroy();

      expect(t.ends).toEqual([...unconfirmed('destroyed'), ...notSent('destroyed')]);
      expect(t.page.posted).toEqual([command(ANN)]);
      expect(jest.getTimerCount()).toBe(0);
    });

    it('leaves none to be given', () => {
      const { service } = t.world;
      t.world.destroy();
      service.startOutgoingChat(ANN).subscribe((result) => t.ends.push(result));

      expect(t.ends).toEqual([{ status: 'notSent', reason: 'destroyed' }]);
    });
  });

  it('leaves no timer when a command has ended', () => {
    t.start(ANN);
    t.start(BOB).unsubscribe();
    t.select(ANN);

    expect(jest.getTimerCount()).toBe(0);
  });

  it('says at once that there is no workspace on a server', () => {
    t.world.destroy();
    t = new Workspace({}, null);
    t.start(ANN);

    expect(t.ends).toEqual(notSent('workspace-not-ready'));
  });
});
