import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ANN, BOB, unconfirmed, Workspace } from '../../testing/workspace';

describe('a failure reply', () => {
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

  it('that is late is an orphan', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(60_000);
    t.fail('no_tariff_option');

    expect(t.world.count('orphan-reply')).toBe(2);
    expect(t.world.count('unknown-event')).toBe(0);
    expect(t.ends).toEqual(unconfirmed('timed-out'));
  });

  it('that is very late is an orphan only if its code is listed', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    jest.advanceTimersByTime(10_000);
    t.fail('newer');
    t.fail('no-tariff-option');
    expect(t.world.count('orphan-reply')).toBe(1);
    expect(t.world.count('unknown-event')).toBe(1);
  });

  it('that is late is one with any code, once', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    jest.advanceTimersByTime(9_999);
    t.fail('newer');
    t.fail('newer');
    expect(t.world.count('orphan-reply')).toBe(1);
    expect(t.world.count('unknown-event')).toBe(1);
  });

  it('late error after the time-out (it is pinned on no command)', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.ends = [];
    t.fail('no_tariff_option');
    expect(t.ends).toEqual([]);
    expect(t.world.count('orphan-reply')).toBe(1);

    jest.advanceTimersByTime(10_000);
    expect(t.ends).toEqual(unconfirmed('ambiguous-reply'));
  });

  it('that may be a late one does not hide that the next command has started', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.ends = [];
    t.fail('no_tariff_option');
    t.select(BOB);

    expect(t.ends).toEqual([{ status: 'started', sessionId: 'b1' }, 'complete']);
  });

  it('is no late one after as long again', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.ends = [];
    jest.advanceTimersByTime(9_999);
    t.start(BOB);
    jest.advanceTimersByTime(1);
    t.fail('visitor_already_in_chat');
    expect(t.ends).toMatchObject([{ code: 'visitor_already_in_chat' }, 'complete']);
  });

  it('that is late settles what was owed: the next one is that of the next command', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.ends = [];
    jest.advanceTimersByTime(1_000);
    t.fail('no_tariff_option');
    t.start(BOB);
    t.fail('visitor_already_in_chat');

    expect(t.ends).toMatchObject([{ code: 'visitor_already_in_chat' }, 'complete']);
  });

  it('is owed no longer once a late visitorSelected shows that the chat was started', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.ends = [];
    t.select(ANN);
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.ends).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it.each([
    ['another session', { ...ANN, sessionId: 'a2' }],
    ['another visitor', { ...ANN, roxchatVisitorId: 'cy' }],
  ])('is owed although %s is selected', (_, selected) => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.ends = [];
    t.select(selected);
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.ends).toEqual([]);
  });

  it('settles what is owed longest', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.start(BOB);
    t.select(BOB); // Owed for two seconds, and the first one for ten.
    t.ends = [];
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(2_000);
    t.start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
    t.fail('no_tariff_option');

    expect(t.ends).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it('may be that of a chat that is there already, for two seconds after it was opened', () => {
    const cy = { roxchatVisitorId: 'cy', sessionId: 'c1' };
    for (const request of [ANN, BOB, cy]) {
      t.start(request);
    }
    t.select(ANN);
    t.fail('visitor_already_in_chat');
    t.select(BOB);
    t.select(cy);

    const started = ['a1', 'b1', 'c1'].map((sessionId) => ({ status: 'started', sessionId }));
    expect(t.ends.filter((end) => end !== 'complete')).toEqual(started);
    expect(t.world.count('orphan-reply')).toBe(1);
  });

  it('may be that of a chat that is there already, also when it is selected once more', () => {
    t.start(ANN);
    t.start(BOB);
    t.select(ANN);
    t.select(ANN);
    t.ends = [];
    t.fail('visitor_already_in_chat');

    expect(t.ends).toEqual([]);
    expect(t.world.count('orphan-reply')).toBe(1);
  });

  it('is the next command’s when two seconds have passed since a chat was opened', () => {
    t.start(ANN);
    t.start(BOB);
    t.select(ANN);
    t.ends = [];
    jest.advanceTimersByTime(1_999);
    t.select(ANN); // It settles nothing, as the command was answered by the first one.
    jest.advanceTimersByTime(1);
    t.fail('no_tariff_option');

    expect(t.ends).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it.each<[string, () => void]>([
    [
      'reloads',
      () => {
        t.frame.load();
      },
    ],
    [
      'is released and bound again',
      () => {
        t.world.rebind(t.frame);
      },
    ],
  ])('may be that of a command that was in flight when the frame %s', (_, change) => {
    t.start(ANN);
    change();
    t.ends = [];
    t.start(BOB);
    t.fail('no_tariff_option');
    expect(t.ends).toEqual([]);
    jest.advanceTimersByTime(10_000);
    expect(t.ends).toEqual(unconfirmed('ambiguous-reply'));
  });

  it('is owed for no command that failed, or could not be posted', () => {
    jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
    t.start(ANN);
    t.fail('no_tariff_option');
    jest.spyOn(t.page, 'postMessage').mockImplementationOnce(() => {
      throw new Error('detached');
    });
    t.start(ANN);
    t.ends = [];
    t.start(BOB);
    t.fail('no_tariff_option');

    expect(t.ends).toMatchObject([{ status: 'failed' }, 'complete']);
  });

  it('is not looked for when no command was given', () => {
    t.fail('no_tariff_option');

    expect(t.world.count('unknown-event')).toBe(1);
    expect(t.world.count('orphan-reply')).toBe(0);
  });

  it.each([
    ['operatorStatusChanged', { code: 'online' }],
    ['start_outgoing_chat', { code: 'ok' }],
  ])('is not %s with %j', (event, params) => {
    const names: string[] = [];
    t.world.service.unknownEvents$.subscribe((name) => names.push(name));
    t.start(ANN);
    t.tell(event, params);
    expect(t.ends).toEqual([]);
    expect(names).toEqual([event]);

    t.select(ANN);
    expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('is any event with a listed code', () => {
    t.start(ANN);
    t.tell('x', { response: { error: 'no_tariff_option' } });

    expect(t.ends).toMatchObject([{ code: 'no_tariff_option' }, 'complete']);
  });

  it('does not count from another window', () => {
    t = Workspace.unbound();
    const [asked, other] = [t.world.open(), t.world.open()];
    t.world.service.events$.subscribe();
    t.select(BOB, other);
    t.select(BOB, asked);
    t.start(ANN);
    for (const source of [other, null]) {
      t.fail('no_tariff_option', source);
    }
    expect(t.ends).toEqual([]);
    expect(t.world.count('unknown-event')).toBe(2);

    t.fail('no_tariff_option', asked);
    expect(t.ends).toMatchObject([{ status: 'failed' }, 'complete']);
  });

  it('is found by the reader that is configured', () => {
    t = new Workspace({ readFailureReply: ({ why }) => (typeof why === 'string' ? why : null) });
    t.start(ANN);
    t.fail('no_tariff_option');
    expect(t.ends).toEqual([]);
    expect(t.world.count('unknown-event')).toBe(1);

    t.world.hear(t.page, { why: 'no-tariff-option' });
    expect(t.ends).toMatchObject([
      { code: 'no_tariff_option', rawCode: 'no-tariff-option' },
      'complete',
    ]);
    expect(t.world.count('not-roxchat')).toBe(0);
  });

  it('is never one of the six events, whatever the configured reader says', () => {
    const readFailureReply = jest.fn(() => 'no_tariff_option');
    t = new Workspace({ readFailureReply });
    t.start(ANN);
    t.select(BOB);

    expect(t.ends).toEqual([]);
    expect(readFailureReply).not.toHaveBeenCalled();
  });

  it('is none if the configured reader gives no text or throws, which is reported once', async () => {
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

    expect(t.ends).toEqual([]);
    expect(t.world.count('unknown-event')).toBe(4);
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error]]);

    read.mockReturnValueOnce(null);
    t.fail('no_tariff_option');
    t.fail('no_tariff_option');
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error], [error]]);
  });

  it('of another window that let a command time out is an orphan, too', () => {
    t = Workspace.unbound();
    t.world.service.events$.subscribe();
    const [first, second] = [t.world.open(), t.world.open()];
    t.select(BOB, first);
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.select(BOB, second);
    t.start(BOB);
    t.ends = [];
    t.fail('no_tariff_option', first);
    expect(t.world.count('orphan-reply')).toBe(1);
    expect(t.ends).toEqual([]);

    jest.advanceTimersByTime(10_000);
    expect(t.ends).toEqual(unconfirmed('timed-out'));
  });

  it('is counted after the command in flight has heard of it', () => {
    t.start(ANN);
    jest.advanceTimersByTime(10_000);
    t.ends = [];
    t.world.service.diagnostics$.subscribe(() => t.start(BOB));
    t.fail('no_tariff_option');
    jest.advanceTimersByTime(10_000);

    expect(t.ends).toEqual(unconfirmed('timed-out'));
  });
});
