import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ANN, BOB, command, unconfirmed, Workspace } from '../../testing/workspace';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';

describe('CommandExchange', () => {
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

  it('posts a command on subscription, once, to the exact origin', () => {
    const chat$ = t.world.service.startOutgoingChat(ANN);
    expect(t.window.posted).toEqual([]);

    chat$.subscribe();
    jest.advanceTimersByTime(600_000);
    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('emits started when the workspace opens the chat', () => {
    t.start(ANN);
    expect(t.results).toEqual([]);

    t.select(ANN);
    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it.each([
    ['another visitor', 'visitorSelected', BOB],
    ['another session', 'visitorSelected', { ...ANN, sessionId: 'a2' }],
    ['no session', 'visitorSelected', { roxchatVisitorId: 'ann' }],
    ['a message', 'newMessageAdded', ANN],
  ])('does not confirm a command by %s', (_, event, params) => {
    t.start(ANN);
    t.postEvent(event, params);

    expect(t.results).toEqual([]);
  });

  it('does not confirm a command by an earlier visitorSelected', () => {
    t.select(ANN);
    t.start(ANN);

    expect(t.results).toEqual([]);
  });

  it('emits failed on a failure reply', () => {
    t.start(ANN);
    t.fail('visitor_already_in_chat');

    expect(t.results).toEqual([
      {
        status: 'failed',
        code: 'visitor_already_in_chat',
        message: 'The visitor is already chatting.',
        rawCode: 'visitor_already_in_chat',
      },
      'complete',
    ]);
    expect(t.world.getCount('unknown-event')).toBe(0);
  });

  it('emits failed for a code that the protocol does not list', () => {
    t.start(ANN);
    t.fail('<b>newer-code</b>');

    expect(t.results[0]).toMatchObject({
      code: 'unable_to_start_outgoing_chat',
      rawCode: '<b>newer-code</b>',
    });
  });

  it('truncates an unlisted code to 256 characters, and counts that', () => {
    t.start(ANN);
    t.fail('x'.repeat(256));
    t.start(ANN);
    expect(t.world.getCount('field-cut')).toBe(0);

    t.fail(`${'y'.repeat(255)}😀`);
    expect(t.results).toMatchObject([
      { rawCode: 'x'.repeat(256) },
      'complete',
      { rawCode: 'y'.repeat(255) },
      'complete',
    ]);
    expect(t.world.getCount('field-cut')).toBe(1);
  });

  it('names the truncated code in the diagnostics', () => {
    const fields: (string | null)[] = [];
    t.world.service.diagnostics$.subscribe(({ field }) => fields.push(field));
    t.start(ANN);
    t.fail('x'.repeat(257));

    expect(fields).toEqual(['code']);
  });

  it('command without reply', () => {
    t.start(ANN);
    jest.advanceTimersByTime(9_999);
    expect(t.results).toEqual([]);

    jest.advanceTimersByTime(1);
    expect(t.results).toEqual(unconfirmed('timed-out'));
  });

  it('waits for the configured time', () => {
    t = new Workspace({ confirmationTimeout: 50 });
    t.start(ANN);
    jest.advanceTimersByTime(50);

    expect(t.results).toEqual(unconfirmed('timed-out'));
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
        t.removeFrame();
      },
    ],
    [
      'leaves the document',
      'workspace-gone',
      () => {
        t.world.detach(t.frame);
      },
    ],
    [
      'is moved in the document',
      'workspace-reloaded',
      () => {
        t.world.move(t.frame);
      },
    ],
  ])('emits unconfirmed when the frame %s, and does not post again', (_, reason, change) => {
    t.start(ANN);
    change();
    expect(t.results).toEqual(unconfirmed(reason));

    jest.advanceTimersByTime(600_000);
    expect(t.world.windows.flatMap(({ posted }) => posted)).toEqual([command(ANN)]);
  });

  it('emits one result, whatever happens afterwards', () => {
    t.start(ANN);
    t.select(ANN);
    const results = [...t.results];
    t.select(ANN);
    t.fail('visitor_already_in_chat');
    t.frame.load();
    jest.advanceTimersByTime(600_000);
    t.world.destroy();

    expect(t.results).toEqual(results);
  });

  it('freezes the result', () => {
    const results: OutgoingChatResult[] = [];
    for (const request of [ANN, { ...ANN, sessionId: '' }]) {
      t.world.service.startOutgoingChat(request).subscribe((result) => results.push(result));
    }
    t.select(ANN);

    expect(results.map(Object.isFrozen)).toEqual([true, true]);
  });

  it('reports an error of postMessage, and posts the next command', async () => {
    const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
    const error = new Error('detached');
    jest.spyOn(t.window, 'postMessage').mockImplementationOnce(() => {
      throw error;
    });
    t.start(ANN);
    expect(t.results).toEqual(unconfirmed('error'));
    expect(handleError).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[error]]);
    t.fail('newer');
    expect(t.world.getCount('unknown-event')).toBe(1);

    t.start(BOB);
    expect(t.window.posted).toEqual([command(BOB)]);
  });

  it.each([
    ['the same session', 'a1', [{ status: 'started', sessionId: 'a1' }, 'complete']],
    ['another session', 'a2', []],
  ])(
    'follows a visitor who authorizes while a command is in flight: %s',
    (_, sessionId, expected) => {
      t.start(ANN);
      t.authorize('bob', 'cy');
      t.select({ ...ANN, roxchatVisitorId: 'cy' });
      t.authorize('ann', 'ann at home');
      t.authorize('ann at home', 'ann at work');
      expect(t.results).toEqual([]);

      t.select({ roxchatVisitorId: 'ann at work', sessionId });
      expect(t.results).toEqual(expected);
    },
  );

  it('emits started after the event, even if a subscriber of the event removes the frame', () => {
    t.world.service.visitorSelected$.subscribe(() => {
      t.removeFrame();
      expect(t.results).toEqual([]);
    });
    t.start(ANN);
    t.select(ANN);

    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('keeps a command in flight when the hash changes, or another frame comes and goes', () => {
    t.start(ANN);
    t.frame.src = `${t.frame.src}#v=2`;
    t.frame.load();
    t.world.removeFrame(t.world.bind());
    expect(t.results).toEqual([]);

    t.select(ANN);
    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('does not confirm a command by the event that caused its posting', () => {
    t.removeFrame();
    const { contentWindow } = t.world.bind();
    t.start(ANN);
    t.select(ANN, contentWindow);
    expect(contentWindow.posted).toEqual([command(ANN)]);
    expect(t.results).toEqual([]);
  });
});
