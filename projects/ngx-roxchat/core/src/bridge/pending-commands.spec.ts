import { ANN, BOB, command, Workspace } from '../../testing/workspace';

const CAT = { roxchatVisitorId: 'cat', sessionId: 'c1' };

describe('commands for visitors who turn out to be one', () => {
  let t: Workspace;

  beforeEach(() => {
    jest.useFakeTimers();
    t = new Workspace();
  });

  afterEach(() => {
    t.world.destroy();
    jest.useRealTimers();
  });

  it('become one command while both wait, and both subscribers get its result', () => {
    t.start(CAT);
    t.start(ANN);
    t.start(BOB);
    t.authorize('ann', 'bob');
    t.select(CAT);
    expect(t.window.posted.slice(1)).toEqual([command({ ...ANN, roxchatVisitorId: 'bob' })]);
    t.results.length = 0;
    t.select({ ...ANN, roxchatVisitorId: 'bob' });

    const started = { status: 'started', sessionId: 'a1' };
    expect(t.results).toEqual([started, 'complete', started, 'complete']);
    expect(t.window.posted).toHaveLength(2);
  });

  it('become one command when one of them is in flight', () => {
    t.start(ANN);
    t.start(BOB);
    t.authorize('bob', 'ann');
    t.select(ANN);

    const started = { status: 'started', sessionId: 'a1' };
    expect(t.results).toEqual([started, 'complete', started, 'complete']);
    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('stay two commands when both are in flight, in two windows', () => {
    const other = t.world.bind();
    other.load();
    t.select({ ...ANN, sessionId: 'a0' });
    t.select({ ...BOB, sessionId: 'b0' }, other.contentWindow);
    t.start(ANN);
    t.start(BOB);
    t.authorize('ann', 'bob');
    t.fail('no_tariff_option');
    t.fail('visitor_already_in_chat', other.contentWindow);

    expect(t.results).toMatchObject([
      { code: 'no_tariff_option' },
      'complete',
      { code: 'visitor_already_in_chat' },
      'complete',
    ]);
  });

  it('keep a result from the subscriber who has unsubscribed', () => {
    t.start(CAT);
    t.start(ANN);
    const unsubscribed = t.start(BOB);
    t.authorize('ann', 'bob');
    unsubscribed.unsubscribe();
    t.select(CAT);
    t.results.length = 0;
    t.select({ ...ANN, roxchatVisitorId: 'bob' });

    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('deliver a result to all its subscribers before a command that one of them starts ends', () => {
    const log: string[] = [];
    t.world.service.startOutgoingChat(ANN).subscribe({
      next: () => {
        log.push('first');
        t.world.service
          .startOutgoingChat({ roxchatVisitorId: 'unknown' })
          .subscribe(({ status }) => log.push(status));
      },
      complete: () => log.push('complete'),
    });
    t.world.service.startOutgoingChat(ANN).subscribe(() => log.push('second'));
    t.select(ANN);

    expect(log).toEqual(['first', 'complete', 'second', 'notSent']);
  });
});
