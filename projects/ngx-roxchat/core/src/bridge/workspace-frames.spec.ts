import { TestBed } from '@angular/core/testing';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { addIframe, ORIGIN } from './spec-support.fixture';
import { WorkspaceFrames } from './workspace-frames';

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
});
