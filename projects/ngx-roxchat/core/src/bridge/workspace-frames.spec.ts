import { ORIGIN } from '../../testing/messages';
import { type ForeignFrame, World } from '../../testing/world';
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

  const postEvent = (frame: ForeignFrame) => {
    const params = { roxchatVisitorId: 'ann' };
    world.dispatchMessage(frame.contentWindow, {
      source: 'roxchat',
      event: 'visitorSelected',
      params,
    });
  };
  const addLoaded = () => {
    const frame = world.bind();
    frame.load();
    return frame;
  };
  const getStatus = ({ boundFrame }: ForeignFrame) =>
    Object.values<boolean>({ ...boundFrame.status() });
  const getPage = ({ boundFrame }: ForeignFrame) => {
    if (!boundFrame.page) {
      throw new Error('There is no page.');
    }
    return boundFrame.page;
  };

  it('has a status for each frame, and the status of the newest frame as its own', () => {
    const first = addLoaded();
    const second = world.bind();
    postEvent(first);

    expect([first, second].map(getStatus)).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
    expect(frames.status()).toEqual(second.boundFrame.status());

    world.removeFrame(second);

    expect(frames.status()).toEqual({ bound: true, loaded: true, heard: true });
  });

  it('keeps that an event was ever accepted, whatever becomes of the frame', () => {
    const frame = addLoaded();
    expect(frames.hasHeard()).toBe(false);

    postEvent(frame);
    world.removeFrame(frame);
    expect(frames.hasHeard()).toBe(true);
  });

  it('resets the status of a frame that leaves the document and comes back', () => {
    const frame = addLoaded();
    postEvent(frame);
    world.detach(frame);

    expect(frame.boundFrame.status()).toEqual(ABSENT);
    expect(frames.status()).toEqual(ABSENT);
    expect(frames.findPage(frame.boundFrame)).toBeNull();

    world.attach(frame);

    expect(frames.status()).toEqual({ bound: true, loaded: false, heard: false });

    frame.load();

    expect(frames.status()).toEqual({ bound: true, loaded: true, heard: false });
  });

  it('makes a frame that comes back the newest', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    world.detach(first);
    expect(frames.getNewestFrame()).toBe(second.boundFrame);

    world.attach(first);
    expect(frames.getNewestFrame()).toBe(first.boundFrame);

    world.move(second);
    expect(frames.getNewestFrame()).toBe(second.boundFrame);
  });

  it('finds the page of the preferred frame while it is there, or else of the newest frame', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    expect(frames.findPage(null)).toBe(getPage(second));
    expect(frames.findPage(first.boundFrame)).toBe(getPage(first));

    world.detach(first);
    expect(frames.findPage(first.boundFrame)).toBe(getPage(second));

    world.removeFrame(first);
    expect(frames.findPage(first.boundFrame)).toBe(getPage(second));
  });

  it('finds no page while the preferred frame has not loaded', () => {
    const loading = world.bind();
    addLoaded();

    expect(frames.findPage(loading.boundFrame)).toBeNull();
  });

  it('does not prefer an unbound frame that is still in the document', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    const page = getPage(first);
    first.binding.release();

    expect(frames.findPage(first.boundFrame)).toBe(getPage(second));
    expect(frames.findLoss(page)).toBe('workspace-gone');
  });

  it('detects another page by its load, and no page in a blank document', () => {
    const frame = addLoaded();
    postEvent(frame);
    const page = getPage(frame);
    frame.load();

    expect(frames.findLoss(page)).toBe('workspace-reloaded');
    expect(getStatus(frame)).toEqual([true, true, false]);

    frame.contentDocument = { URL: 'about:blank' };
    frame.dispatchEvent(new Event('load'));

    expect(frame.boundFrame.page).toBeNull();
    expect(getStatus(frame)).toEqual([true, false, false]);
  });

  it('keeps the page of an event that arrives before the load', () => {
    const frame = world.bind();
    postEvent(frame);
    const page = getPage(frame);
    frame.load();

    expect(frames.findLoss(page)).toBeNull();
    expect(getStatus(frame)).toEqual([true, true, true]);
  });

  it('ignores a load outside the document', () => {
    const frame = world.bind();
    world.detach(frame);
    frame.load();

    expect(frame.boundFrame.status()).toEqual(ABSENT);
    expect(frame.boundFrame.page).toBeNull();
  });

  it('finds no page in the blank document of a new iframe', () => {
    const frame = world.bind();
    for (const URL of ['about:blank', 'about:blank#own', 'about:srcdoc']) {
      frame.contentDocument = { URL };
      frame.dispatchEvent(new Event('load'));
    }

    expect(getStatus(frame)).toEqual([true, false, false]);
    expect(frames.findPage(null)).toBeNull();
  });

  it.each([
    ['a new hash', '?a', '?a#v=2', null],
    ['another hash', '?a#v=1', '?a#v=2', null],
    ['a removed hash', '?a#v=2', '?a', 'workspace-reloaded'],
    ['another query', '?a#v=1', '?b#v=1', 'workspace-reloaded'],
    ['the same address', '?a#v=1', '?a#v=1', 'workspace-reloaded'],
  ])('detects whether a load with %s brings another page', (_, before, after, loss) => {
    const frame = world.bind();
    frame.src = `${ORIGIN}/${before}`;
    frame.load();
    const page = getPage(frame);
    frame.src = `${ORIGIN}/${after}`;
    frame.load();

    expect(frames.findLoss(page)).toBe(loss);
  });

  it('detects another page on a new hash when the page has navigated by itself', () => {
    const frame = addLoaded();
    frame.load();
    const page = getPage(frame);
    frame.src = `${frame.src}#v=2`;
    frame.load();

    expect(frames.findLoss(page)).toBe('workspace-reloaded');
  });

  it('keeps the page after two changes of the hash', () => {
    const frame = addLoaded();
    const page = getPage(frame);
    for (const hash of ['#1', '#2']) {
      frame.src = `${ORIGIN}/${hash}`;
      frame.load();
    }

    expect(frames.findLoss(page)).toBeNull();
  });

  it('distinguishes a moved frame from one that has left the document', () => {
    const frame = addLoaded();
    const page = getPage(frame);
    world.move(frame);
    expect(frames.findLoss(page)).toBe('workspace-reloaded');

    world.detach(frame);
    expect(frames.findLoss(page)).toBe('workspace-gone');
  });

  it('notices a moved frame on a load, and on an event', () => {
    const [first, second] = [addLoaded(), addLoaded()];
    first.contentWindow = world.addWindow();
    first.load();
    expect(frames.getNewestFrame()).toBe(first.boundFrame);

    second.contentWindow = world.addWindow();
    postEvent(second);
    expect(frames.getNewestFrame()).toBe(second.boundFrame);
    expect(getStatus(second)).toEqual([true, false, true]);
  });

  it('keeps the other frame bound when one is unbound twice', () => {
    const [kept, gone] = [world.bind(), world.bind()];
    world.removeFrame(gone);
    frames.remove(gone.boundFrame);

    expect(frames.getNewestFrame()).toBe(kept.boundFrame);
  });

  it('keeps no reference to an unbound frame', () => {
    const frame = addLoaded();
    postEvent(frame);
    expect(frames.findFrame(frame.contentWindow as unknown as Window)).toBe(frame.boundFrame);

    world.removeFrame(frame);
    expect([frames.getNewestFrame(), frames.findFrame(null)]).toEqual([null, null]);
    expect(frame.boundFrame.status()).toEqual(ABSENT);
  });
});
