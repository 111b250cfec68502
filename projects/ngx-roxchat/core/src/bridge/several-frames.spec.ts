import { ANN, BOB, command, Workspace } from '../../testing/workspace';

describe('several bound frames', () => {
  let t: Workspace;
  let selected: string[];

  beforeEach(() => {
    jest.useFakeTimers();
    t = new Workspace();
    selected = [];
    t.world.service.visitorSelected$.subscribe(({ sessionId }) => selected.push(String(sessionId)));
  });

  afterEach(() => {
    t.world.destroy();
    jest.useRealTimers();
  });

  it('frame leaves the document while it is bound (kept route, cached view, lazy tab)', () => {
    const kept = t.frame;
    t.world.detach(kept);
    const shown = t.world.bind();
    shown.load();
    t.select(ANN); // Its window is no longer in the document.
    t.select(BOB, shown.contentWindow);
    expect(selected).toEqual(['b1']);

    t.world.removeFrame(shown);
    t.world.attach(kept);
    t.start(ANN);
    expect(kept.contentWindow?.posted).toEqual([]);

    kept.load();
    expect(kept.contentWindow?.posted).toEqual([command(ANN)]);
    t.select(ANN, kept.contentWindow);
    expect(selected).toEqual(['b1', 'a1']);
    expect(t.results).toEqual([{ status: 'started', sessionId: 'a1' }, 'complete']);
  });

  it('several frames at once (each sends its events, and each gets its own commands)', () => {
    const other = t.world.bind();
    other.load();
    t.select({ ...ANN, sessionId: 'a0' });
    t.select({ ...BOB, sessionId: 'b0' }, other.contentWindow);
    expect(selected).toEqual(['a0', 'b0']);

    t.start(ANN);
    t.start(BOB);
    expect(t.window.posted).toEqual([command(ANN)]);
    expect(other.contentWindow.posted).toEqual([command(BOB)]);

    t.select(ANN, other.contentWindow); // Not the window that was asked.
    t.fail('no_tariff_option', other.contentWindow);
    t.select(ANN);
    expect(t.results).toMatchObject([
      { status: 'failed', code: 'no_tariff_option' },
      'complete',
      { status: 'started', sessionId: 'a1' },
      'complete',
    ]);
  });
});
