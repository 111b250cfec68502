import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ANN, BOB, unconfirmed, Workspace } from '../../testing/workspace';

describe('CommandExchange on a failure reply', () => {
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

  it('counts a late reply as an orphan', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(60_000);
    t.fail('no_tariff_option');

    expect(t.world.getCount('orphan-reply')).toBe(2);
    expect(t.world.getCount('unknown-event')).toBe(0);
    expect(t.results).toEqual(unconfirmed('timed-out'));
  });

  it('counts a very late reply as an orphan only if its code is listed', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    jest.advanceTimersByTime(10_000);
    t.fail('newer');
    t.fail('no-tariff-option');
    expect(t.world.getCount('orphan-reply')).toBe(1);
    expect(t.world.getCount('unknown-event')).toBe(1);
  });

  it('counts one late reply with any code as an orphan', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    jest.advanceTimersByTime(9_999);
    t.fail('newer');
    t.fail('newer');
    expect(t.world.getCount('orphan-reply')).toBe(1);
    expect(t.world.getCount('unknown-event')).toBe(1);
  });

  it('late error after the time-out (it ends no command)', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.results = [];
    t.fail('no_tariff_option');
    expect(t.results).toEqual([]);
    expect(t.world.getCount('orphan-reply')).toBe(1);

    jest.advanceTimersByTime(10_000);
    expect(t.results).toEqual(unconfirmed('ambiguous-reply'));
  });

  it('confirms the next command even after a reply that may be late', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.results = [];
    t.fail('no_tariff_option');
    t.select(BOB);

    expect(t.results).toEqual([{ status: 'started', sessionId: 'b1' }, 'complete']);
  });

  it('expects a late reply no longer after another confirmation time-out', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.results = [];
    jest.advanceTimersByTime(9_999);
    t.start(BOB);
    jest.advanceTimersByTime(1);
    t.fail('visitor_already_in_chat');
    expect(t.results).toMatchObject([{ code: 'visitor_already_in_chat' }, 'complete']);
  });

  it('assigns a reply to the next command once the late reply has arrived', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.results = [];
    jest.advanceTimersByTime(1_000);
    t.fail('no_tariff_option');
    t.start(BOB);
    t.fail('visitor_already_in_chat');

    expect(t.results).toMatchObject([{ code: 'visitor_already_in_chat' }, 'complete']);
  });

  it('expects no late reply once a late visitorSelected shows that the chat was started', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.results = [];
    t.select(ANN);
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.results).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it.each([
    ['another session', { ...ANN, sessionId: 'a2' }],
    ['another visitor', { ...ANN, roxchatVisitorId: 'cy' }],
  ])('still expects a late reply when %s is selected', (_, selected) => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.results = [];
    t.select(selected);
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.results).toEqual([]);
  });

  it('settles the oldest owed reply first', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.select(BOB); // This reply is owed for two seconds, the first one for ten.
    t.results = [];
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(2_000);
    t.start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
    t.fail('no_tariff_option');

    expect(t.results).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it('counts a reply as an orphan for two seconds after a chat was started', () => {
    const cy = { roxchatVisitorId: 'cy', sessionId: 'c1' };
    for (const request of [ANN, BOB, cy]) {
      t.start(request);
    }
    t.select(ANN);
    t.fail('visitor_already_in_chat');
    t.select(BOB);
    t.select(cy);

    const started = ['a1', 'b1', 'c1'].map((sessionId) => ({ status: 'started', sessionId }));
    expect(t.results.filter((result) => result !== 'complete')).toEqual(started);
    expect(t.world.getCount('orphan-reply')).toBe(1);
  });

  it('counts a reply soon after a start as an orphan, even if the chat is selected again', () => {
    t.start(ANN);
    t.start(BOB);
    t.select(ANN);
    t.select(ANN);
    t.results = [];
    t.fail('visitor_already_in_chat');

    expect(t.results).toEqual([]);
    expect(t.world.getCount('orphan-reply')).toBe(1);
  });

  it('assigns a reply to the next command two seconds after a chat was started', () => {
    t.start(ANN);
    t.start(BOB);
    t.select(ANN);
    t.results = [];
    jest.advanceTimersByTime(1_999);
    t.select(ANN); // This settles nothing: the first one has confirmed the command.
    jest.advanceTimersByTime(1);
    t.fail('no_tariff_option');

    expect(t.results).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it.each<[string, () => void]>([
    [
      'reloads',
      () => {
        t.frame.load();
      },
    ],
    [
      'is bound again',
      () => {
        t.world.rebind(t.frame);
      },
    ],
  ])('treats a reply as ambiguous when the frame %s while a command is in flight', (_, change) => {
    t.start(ANN);
    change();
    t.results = [];
    t.start(BOB);
    t.fail('no_tariff_option');
    expect(t.results).toEqual([]);
    jest.advanceTimersByTime(10_000);
    expect(t.results).toEqual(unconfirmed('ambiguous-reply'));
  });

  it('expects no late reply for a command that failed or could not be posted', () => {
    jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
    t.start(ANN);
    t.fail('no_tariff_option');
    jest.spyOn(t.window, 'postMessage').mockImplementationOnce(() => {
      throw new Error('detached');
    });
    t.start(ANN);
    t.results = [];
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.results).toMatchObject([{ status: 'failed' }, 'complete']);
  });

  it('looks for no reply before a command was posted', () => {
    t.fail('no_tariff_option');

    expect(t.world.getCount('unknown-event')).toBe(1);
    expect(t.world.getCount('orphan-reply')).toBe(0);
  });

  it.each([
    ['operatorStatusChanged', { code: 'online' }],
    ['start_outgoing_chat', { code: 'ok' }],
  ])('does not read %s with %j as a reply', (event, params) => {
    const names: string[] = [];
    t.world.service.unknownEvents$.subscribe((name) => names.push(name));
    t.start(ANN);
    t.postEvent(event, params);
    expect(t.results).toEqual([]);
    expect(names).toEqual([event]);

    t.select(ANN);
    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('reads any unknown event with a listed code as a reply', () => {
    t.start(ANN);
    t.postEvent('x', { response: { error: 'no_tariff_option' } });

    expect(t.results).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it('ignores a reply from another window', () => {
    t = Workspace.unbound();
    const [target, other] = [t.world.addWindow(), t.world.addWindow()];
    t.world.service.events$.subscribe();
    t.select(BOB, other);
    t.select(BOB, target);
    t.start(ANN);
    for (const source of [other, null]) {
      t.fail('no_tariff_option', source);
    }
    expect(t.results).toEqual([]);
    expect(t.world.getCount('unknown-event')).toBe(2);

    t.fail('no_tariff_option', target);
    expect(t.results).toMatchObject([{ status: 'failed' }, 'complete']);
  });

  it('uses the configured reader', () => {
    t = new Workspace({ readFailureReply: ({ why }) => (typeof why === 'string' ? why : null) });
    t.start(ANN);
    t.fail('no_tariff_option');
    expect(t.results).toEqual([]);
    expect(t.world.getCount('unknown-event')).toBe(1);

    t.world.dispatchMessage(t.window, { why: 'no-tariff-option' });
    expect(t.results).toMatchObject([
      { code: 'no_tariff_option', rawCode: 'no-tariff-option' },
      'complete',
    ]);
    expect(t.world.getCount('not-roxchat')).toBe(0);
  });

  it('never passes one of the six events to the configured reader', () => {
    const readFailureReply = jest.fn(() => 'no_tariff_option');
    t = new Workspace({ readFailureReply });
    t.start(ANN);
    t.select(BOB);

    expect(t.results).toEqual([]);
    expect(readFailureReply).not.toHaveBeenCalled();
  });

  it('finds no reply if the reader returns no text or throws, and reports that once', async () => {
    const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
    const error = new TypeError('misread');
    const read = jest.fn<string | null, []>(() => 7 as unknown as string);
    t = new Workspace({ readFailureReply: read });
    t.start(ANN);
    t.fail('no_tariff_option');
    read.mockReturnValue('');
    t.fail('no_tariff_option');
    read.mockImplementation(() => {
      throw error;
    });
    t.fail('no_tariff_option');
    t.fail('no_tariff_option');

    expect(t.results).toEqual([]);
    expect(t.world.getCount('unknown-event')).toBe(4);
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error]]);

    read.mockReturnValueOnce(null);
    t.fail('no_tariff_option');
    t.fail('no_tariff_option');
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error], [error]]);
  });

  it('counts a late reply from an earlier window as an orphan', () => {
    t = Workspace.unbound();
    t.world.service.events$.subscribe();
    const [first, second] = [t.world.addWindow(), t.world.addWindow()];
    t.select(BOB, first);
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.select(BOB, second);
    t.start(BOB);
    t.results = [];
    t.fail('no_tariff_option', first);
    expect(t.world.getCount('orphan-reply')).toBe(1);
    expect(t.results).toEqual([]);

    jest.advanceTimersByTime(10_000);
    expect(t.results).toEqual(unconfirmed('timed-out'));
  });

  it('marks the command in flight as ambiguous before the diagnostics emit', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.results = [];
    t.world.service.diagnostics$.subscribe(() => t.start(BOB));
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(10_000);

    expect(t.results).toEqual(unconfirmed('timed-out'));
  });
});
