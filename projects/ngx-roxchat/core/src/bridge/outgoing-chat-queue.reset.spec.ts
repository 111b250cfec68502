import { ANN, BOB, command, notSent, unconfirmed, Workspace } from '../../testing/workspace';

describe('reset', () => {
  let workspace: Workspace;
  const posts = () => workspace.window.posted;
  const reset = () => {
    workspace.world.service.reset();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    workspace = new Workspace();
  });

  afterEach(() => {
    workspace.world.destroy();
    jest.useRealTimers();
  });

  it('ends the command in flight as unconfirmed, and those that wait as not sent', () => {
    workspace.start(ANN);
    workspace.start(BOB);
    reset();

    expect(workspace.results).toEqual([...unconfirmed('reset'), ...notSent('reset')]);
    expect(posts()).toEqual([command(ANN)]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('forgets the sessions', () => {
    workspace.select(ANN);
    reset();
    workspace.start({ roxchatVisitorId: 'ann' });

    expect(workspace.results).toEqual(notSent('session-unknown'));
  });

  it('forgets the former ids', () => {
    workspace.authorize('ann', 'bob');
    reset();
    workspace.start(ANN);

    expect(posts()).toEqual([command(ANN)]);
  });

  it('forgets which frame a visitor was in last', () => {
    const newest = workspace.world.bind();
    newest.load();
    workspace.select(ANN);
    reset();
    workspace.start(ANN);

    expect(posts()).toEqual([]);
    expect(newest.contentWindow.posted).toEqual([command(ANN)]);
  });

  it('keeps the frame, accepts its events and posts new commands at once', () => {
    workspace.select(BOB);
    reset();

    expect(workspace.world.service.workspaceStatus()).toEqual({
      bound: true,
      loaded: true,
      heard: true,
    });

    workspace.start(ANN);
    workspace.select(ANN);

    expect(workspace.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('counts the late reply to a command as an orphan, which fails no later command', () => {
    workspace.start(ANN);
    reset();
    workspace.results = [];
    workspace.start(BOB);
    workspace.fail('no_tariff_option');

    expect(workspace.results).toEqual([]);
    expect(workspace.world.getCount('orphan-reply')).toBe(1);

    workspace.select(BOB);

    expect(workspace.results).toEqual([{ status: 'started', sessionId: 'b1' }, 'complete']);
  });

  it('takes no late visitorSelected for the start of a later command', () => {
    workspace.start(ANN);
    reset();
    workspace.results = [];
    workspace.start(BOB);
    workspace.select(ANN);

    expect(workspace.results).toEqual([]);
  });

  it('can be called by the subscriber of a result, which then starts another chat', () => {
    workspace.world.service.startOutgoingChat(ANN).subscribe((result) => {
      workspace.results.push(result);
      reset();
      workspace.start({ roxchatVisitorId: 'cy', sessionId: 'c1' });
    });
    workspace.start(BOB);
    workspace.select(ANN);

    expect(workspace.results).toEqual([
      { status: 'started', sessionId: 'a1' },
      ...notSent('reset'),
    ]);
    expect(posts()).toEqual([command(ANN), command({ roxchatVisitorId: 'cy', sessionId: 'c1' })]);
  });

  it('can be called by the subscriber of the event that starts the chat', () => {
    workspace.world.service.visitorSelected$.subscribe(reset);
    workspace.start(ANN);
    workspace.start(BOB);
    workspace.select(ANN);

    expect(workspace.results).toEqual([
      ...notSent('reset'),
      { status: 'started', sessionId: 'a1' },
      'complete',
    ]);
    expect(workspace.world.service.workspaceStatus().bound).toBe(true);
  });

  it('does nothing after the application was destroyed', () => {
    workspace.start(ANN);
    workspace.world.destroy();
    reset();

    expect(workspace.results).toEqual(unconfirmed('destroyed'));
  });
});
