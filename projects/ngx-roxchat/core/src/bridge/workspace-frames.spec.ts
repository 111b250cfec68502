import { TestBed } from '@angular/core/testing';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { addIframe, ORIGIN } from './spec-support.fixture';
import { WorkspaceFrames } from './workspace-frames';

/** An iframe that has loaded something. */
const frameWith = (contentWindow: object | null) =>
  ({ contentWindow, getAttribute: () => '' }) as unknown as HTMLIFrameElement;

describe('WorkspaceFrames', () => {
  it('holds no iframe that is gone', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    const frames = TestBed.inject(WorkspaceFrames);
    const iframe = addIframe();
    const frame = frames.bind(iframe);
    frames.markHeard(iframe.contentWindow);
    expect(frames.speaker).toEqual({ window: iframe.contentWindow, frame });

    frames.release(frames.bind(addIframe()));
    expect(frames.speaker).not.toBeNull();
    frames.release(frame);
    expect([frames.speaker, frames.page(), frames.current()]).toEqual([null, null, null]);
  });

  it('keeps its trust in the other frame when one is released twice', () => {
    const frames = TestBed.inject(WorkspaceFrames);
    const kept = frames.bind(frameWith({}));
    const gone = frames.bind(frameWith({}));
    frames.release(gone);
    frames.release(gone);

    expect(frames.current()).toBe(kept);
  });

  it('takes a frame that has no window for one that has no page', () => {
    const frames = TestBed.inject(WorkspaceFrames);
    frames.bind(frameWith(null)).markLoaded();

    expect(frames.page()).toBeNull();
  });

  it('tells a frame that was moved from one that is gone, though the old window is closed', () => {
    const frames = TestBed.inject(WorkspaceFrames);
    const iframe = frameWith({ closed: false });
    const frame = frames.bind(iframe);
    frame.markLoaded();
    const page = frames.page();
    if (!page) throw new Error('There is no page.');
    Object.assign(page.window, { closed: true });
    Object.assign(iframe, { contentWindow: { closed: false } });
    frame.markLoaded();

    expect(frames.lossOf(page)).toBe('workspace-reloaded');

    frames.release(frame);

    expect(frames.lossOf(page)).toBe('workspace-gone');
  });
});
