import { ORIGIN } from '../../testing/messages';
import { type ForeignFrame, World } from '../../testing/world';
import type { BoundFrame } from './bound-frame';
import type { WorkspaceFrames } from './workspace-frames';

const ABSENT = { bound: false, loaded: false, heard: false };

describe('WorkspaceFrames', () => {
  let world: World;
  let frames: WorkspaceFrames;

  beforeEach(() => {
    world = new World();
    frames = world.frames;
  });

  afterEach(() => {
    world.destroy();
  });

  const hear = (frame: ForeignFrame) => {
    const params = { roxchatVisitorId: 'ann' };
    world.hear(frame.contentWindow, { source: 'roxchat', event: 'visitorSelected', params });
  };
  const addLoaded = () => {
    const frame = world.bind();
    frame.load();
    return frame;
  };
  const statusOf = ({ bound }: ForeignFrame) => Object.values<boolean>({ ...bound.status() });
  const pageOf = ({ bound }: { bound: BoundFrame }) => {
    if (!bound.page) {
      throw new Error('There is no page.');
    }
    return bound.page;
  };

  it('tells of each frame what happens to it, and of the newest what it tells of it', () => {
    const first = addLoaded();
    const second = world.bind();
    hear(first);

    expect([first, second].map(statusOf)).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
    expect(frames.status()).toEqual(second.bound.status());

    world.release(second);

    expect(frames.status()).toEqual({ bound: true, loaded: true, heard: true });
  });

  it('tells nothing of a frame that is out of the document, and little once it is back', () => {
    const frame = addLoaded();
    hear(frame);
    world.leave(frame);

    expect(frame.bound.status()).toEqual(ABSENT);
    expect(frames.status()).toEqual(ABSENT);
    expect(frames.findPage(frame.bound)).toBeNull();

    world.enter(frame);

    expect(frames.status()).toEqual({ bound: true, loaded: false, heard: false });

    frame.load();

    expect(frames.status()).toEqual({ bound: true, loaded: true, heard: false });
  });

  it('takes the frame that came back for the newest', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    world.leave(first);
    expect(frames.getNewest()).toBe(second.bound);

    world.enter(first);
    expect(frames.getNewest()).toBe(first.bound);

    world.move(second);
    expect(frames.getNewest()).toBe(second.bound);
  });

  it('sends commands to the preferred frame while it is there, else to the newest', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    expect(frames.findPage(null)).toBe(pageOf(second));
    expect(frames.findPage(first.bound)).toBe(pageOf(first));

    world.leave(first);
    expect(frames.findPage(first.bound)).toBe(pageOf(second));

    world.release(first);
    expect(frames.findPage(first.bound)).toBe(pageOf(second));
  });

  it('waits for a preferred frame that has not loaded', () => {
    const loading = world.bind();
    addLoaded();

    expect(frames.findPage(loading.bound)).toBeNull();
  });

  it('does not prefer a frame that is released but still in the document', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    const page = pageOf(first);
    first.binding.release();

    expect(frames.findPage(first.bound)).toBe(pageOf(second));
    expect(frames.findLoss(page)).toBe('workspace-gone');
  });

  it('knows another page by its load, and that none is there when it is blank', () => {
    const frame = addLoaded();
    hear(frame);
    const page = pageOf(frame);
    frame.load();

    expect(frames.findLoss(page)).toBe('workspace-reloaded');
    expect(statusOf(frame)).toEqual([true, true, false]);

    frame.contentDocument = { URL: 'about:blank' };
    frame.dispatchEvent(new Event('load'));

    expect(frame.bound.page).toBeNull();
    expect(statusOf(frame)).toEqual([true, false, false]);
  });

  it('takes the page that was heard before its load for the page that loads', () => {
    const frame = world.bind();
    hear(frame);
    const page = pageOf(frame);
    frame.load();

    expect(frames.findLoss(page)).toBeNull();
    expect(statusOf(frame)).toEqual([true, true, true]);
  });

  it('takes no load outside the document for a page', () => {
    const frame = world.bind();
    world.leave(frame);
    frame.load();

    expect(frame.bound.status()).toEqual(ABSENT);
    expect(frame.bound.page).toBeNull();
  });

  it('does not take the blank document of a new iframe for a page', () => {
    const frame = world.bind();
    for (const URL of ['about:blank', 'about:blank#own', 'about:srcdoc']) {
      frame.contentDocument = { URL };
      frame.dispatchEvent(new Event('load'));
    }

    expect(statusOf(frame)).toEqual([true, false, false]);
    expect(frames.findPage(null)).toBeNull();
  });

  it.each([
    ['a change of the hash', '?a', '?a#v=2', null],
    ['another hash', '?a#v=1', '?a#v=2', null],
    ['no hash any more', '?a#v=2', '?a', 'workspace-reloaded'],
    ['another query', '?a#v=1', '?b#v=1', 'workspace-reloaded'],
    ['the same address', '?a#v=1', '?a#v=1', 'workspace-reloaded'],
  ])('tells %s from another page', (_, before, after, loss) => {
    const frame = world.bind();
    frame.src = `${ORIGIN}/${before}`;
    frame.load();
    const page = pageOf(frame);
    frame.src = `${ORIGIN}/${after}`;
    frame.load();

    expect(frames.findLoss(page)).toBe(loss);
  });

  it('takes another hash for another page when the page has gone on by itself', () => {
    const frame = addLoaded();
    frame.load();
    const page = pageOf(frame);
    frame.src = `${frame.src}#v=2`;
    frame.load();

    expect(frames.findLoss(page)).toBe('workspace-reloaded');
  });

  it('knows a change of the hash also after another one', () => {
    const frame = addLoaded();
    const page = pageOf(frame);
    for (const hash of ['#1', '#2']) {
      frame.src = `${ORIGIN}/${hash}`;
      frame.load();
    }

    expect(frames.findLoss(page)).toBeNull();
  });

  it('tells a frame that was moved from one that has left', () => {
    const frame = addLoaded();
    const page = pageOf(frame);
    world.move(frame);
    expect(frames.findLoss(page)).toBe('workspace-reloaded');

    world.leave(frame);
    expect(frames.findLoss(page)).toBe('workspace-gone');
  });

  it('notices at a load, and at an event, that a frame has moved', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    first.contentWindow = world.open();
    first.load();
    expect(frames.getNewest()).toBe(first.bound);

    second.contentWindow = world.open();
    hear(second);
    expect(frames.getNewest()).toBe(second.bound);
    expect(statusOf(second)).toEqual([true, false, true]);
  });

  it('keeps its trust in the other frame when one is released twice', () => {
    const [kept, gone] = [world.bind(), world.bind()];
    world.release(gone);
    frames.remove(gone.bound);

    expect(frames.getNewest()).toBe(kept.bound);
  });

  it('holds no iframe that is gone', () => {
    const frame = addLoaded();
    hear(frame);
    expect(frames.findFrame(frame.contentWindow as unknown as Window)).toBe(frame.bound);

    world.release(frame);
    expect([frames.getNewest(), frames.findFrame(null)]).toEqual([null, null]);
    expect(frame.bound.status()).toEqual(ABSENT);
  });
});
