import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ANN, BOB, command, unconfirmed, Workspace } from '../../testing/workspace';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';

describe('a command', () => {
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

  it('is posted when it is subscribed to, once, to the exact origin', () => {
    const chat$ = t.world.service.startOutgoingChat(ANN);
    expect(t.page.posted).toEqual([]);

    chat$.subscribe();
    jest.advanceTimersByTime(600_000);
    expect(t.page.posted).toEqual([command(ANN)]);
  });

  it('has started when the workspace opens the chat', () => {
    t.start(ANN);
    expect(t.ends).toEqual([]);

    t.select(ANN);
    expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it.each([
    ['another visitor', 'visitorSelected', BOB],
    ['another session', 'visitorSelected', { ...ANN, sessionId: 'a2' }],
    ['no session', 'visitorSelected', { roxchatVisitorId: 'ann' }],
    ['a message', 'newMessageAdded', ANN],
  ])('has not started because of %s', (_, event, params) => {
    t.start(ANN);
    t.tell(event, params);

    expect(t.ends).toEqual([]);
  });

  it('has not started because of what was selected before', () => {
    t.select(ANN);
    t.start(ANN);

    expect(t.ends).toEqual([]);
  });

  it('has failed when the workspace says so', () => {
    t.start(ANN);
    t.fail('visitor_already_in_chat');

    expect(t.ends).toEqual([
      {
        status: 'failed',
        code: 'visitor_already_in_chat',
        message: 'The visitor is already chatting.',
        rawCode: 'visitor_already_in_chat',
      },
      'complete',
    ]);
    expect(t.world.count('unknown-event')).toBe(0);
  });

  it('has failed with a code that the protocol does not list', () => {
    t.start(ANN);
    t.fail('<b>newer-code</b>');

    expect(t.ends[0]).toMatchObject({
      code: 'unable_to_start_outgoing_chat',
      rawCode: '<b>newer-code</b>',
    });
  });

  it('keeps 256 characters of such a code, and counts the cut', () => {
    t.start(ANN);
    t.fail('x'.repeat(256));
    t.start(ANN);
    expect(t.world.count('field-cut')).toBe(0);

    t.fail(`${'y'.repeat(255)}😀`);
    expect(t.ends).toMatchObject([
      { rawCode: 'x'.repeat(256) },
      'complete',
      { rawCode: 'y'.repeat(255) },
      'complete',
    ]);
    expect(t.world.count('field-cut')).toBe(1);
  });

  it('says in the diagnostics that it was the code that was cut', () => {
    const fields: (string | null)[] = [];
    t.world.service.diagnostics$.subscribe(({ field }) => fields.push(field));
    t.start(ANN);
    t.fail('x'.repeat(257));

    expect(fields).toEqual(['code']);
  });

  it('command without answer', () => {
    t.start(ANN);
    jest.advanceTimersByTime(9_999);
    expect(t.ends).toEqual([]);

    jest.advanceTimersByTime(1);
    expect(t.ends).toEqual(unconfirmed('timed-out'));
  });

  it('waits as long as is configured', () => {
    t = new Workspace({ confirmationTimeout: 50 });
    t.start(ANN);
    jest.advanceTimersByTime(50);

    expect(t.ends).toEqual(unconfirmed('timed-out'));
  });

  it.each<[string, string, () => void]>([
    [
      'reloads',
      'workspace-reloaded',
      () => {
        t.frame.load();
      },
    ],
    [
      'is removed',
      'workspace-gone',
      () => {
        t.leave();
      },
    ],
    [
      'leaves the document',
      'workspace-gone',
      () => {
        t.world.leave(t.frame);
      },
    ],
    [
      'is moved in the document',
      'workspace-reloaded',
      () => {
        t.world.move(t.frame);
      },
    ],
  ])('is unconfirmed when the frame %s, and not posted again', (_, reason, change) => {
    t.start(ANN);
    change();
    expect(t.ends).toEqual(unconfirmed(reason));

    jest.advanceTimersByTime(600_000);
    expect(t.world.windows.flatMap(({ posted }) => posted)).toEqual([command(ANN)]);
  });

  it('ends once, whatever else comes', () => {
    t.start(ANN);
    t.select(ANN);
    const [...ended] = t.ends;
    t.select(ANN);
    t.fail('visitor_already_in_chat');
    t.frame.load();
    jest.advanceTimersByTime(600_000);
    t.world.destroy();

    expect(t.ends).toEqual(ended);
  });

  it('has a frozen result', () => {
    const results: OutgoingChatResult[] = [];
    for (const request of [ANN, { ...ANN, sessionId: '' }]) {
      t.world.service.startOutgoingChat(request).subscribe((result) => results.push(result));
    }
    t.select(ANN);

    expect(results.map(Object.isFrozen)).toEqual([true, true]);
  });

  it('reports what throws while it is posted, and lets the next one through', async () => {
    const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
    const error = new Error('detached');
    jest.spyOn(t.page, 'postMessage').mockImplementationOnce(() => {
      throw error;
    });
    t.start(ANN);
    expect(t.ends).toEqual(unconfirmed('error'));
    expect(handleError).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error]]);
    t.fail('newer');
    expect(t.world.count('unknown-event')).toBe(1);

    t.start(BOB);
    expect(t.page.posted).toEqual([command(BOB)]);
  });

  it.each([
    ['the same session', 'a1', [{ status: 'started', sessionId: 'a1' }, 'complete']],
    ['another session', 'a2', []],
  ])('follows a visitor who authorizes meanwhile: %s', (_, sessionId, expected) => {
    t.start(ANN);
    t.authorize('bob', 'cy');
    t.select({ ...ANN, roxchatVisitorId: 'cy' });
    t.authorize('ann', 'ann at home');
    t.authorize('ann at home', 'ann at work');
    expect(t.ends).toEqual([]);

    t.select({ roxchatVisitorId: 'ann at work', sessionId });
    expect(t.ends).toEqual(expected);
  });

  it('has started although who gets the event removes the frame, and after that event', () => {
    t.world.service.visitorSelected$.subscribe(() => {
      t.leave();
      expect(t.ends).toEqual([]);
    });
    t.start(ANN);
    t.select(ANN);

    expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('goes on when the hash of the address changes, or another frame comes and goes', () => {
    t.start(ANN);
    t.frame.src = `${t.frame.src}#v=2`;
    t.frame.load();
    t.world.release(t.world.bind());
    expect(t.ends).toEqual([]);

    t.select(ANN);
    expect(t.ends).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('is not answered by the event that it waited for', () => {
    t.leave();
    const { contentWindow } = t.world.bind();
    t.start(ANN);
    t.select(ANN, contentWindow);
    expect(contentWindow.posted).toEqual([command(ANN)]);
    expect(t.ends).toEqual([]);
  });
});
