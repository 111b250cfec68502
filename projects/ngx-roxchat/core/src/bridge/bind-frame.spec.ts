import { TestBed } from '@angular/core/testing';
import { addIframe, createIframe, ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { injectBindFrame } from './bind-frame';
import { MessageBridge } from './message-bridge';
import { WorkspaceFrames } from './workspace-frames';

describe('injectBindFrame', () => {
  let frames: WorkspaceFrames;

  beforeEach(() => {
    document.body.replaceChildren();
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    frames = TestBed.inject(WorkspaceFrames);
  });

  const bindFrame = (iframe: HTMLIFrameElement) =>
    TestBed.runInInjectionContext(injectBindFrame)(iframe);
  const bind = (iframe: HTMLIFrameElement) => bindFrame(iframe).frame;
  const observed = () => Promise.resolve(); // The observer's turn.

  it('notices an iframe that comes, leaves and comes back', async () => {
    const iframe = createIframe();
    const frame = bind(iframe);
    const changes: boolean[] = [];
    const noteStatus = async () => {
      await observed();
      changes.push(frame.status().bound && frames.status().bound);
    };
    await noteStatus();
    document.body.append(iframe);
    await noteStatus();
    iframe.remove();
    await noteStatus();
    document.body.append(iframe);
    await noteStatus();

    expect(changes).toEqual([false, true, false, true]);
  });

  it('tells of a change after it', async () => {
    bind(addIframe());
    const handleChange = jest.fn();
    frames.handleChange = handleChange;
    document.querySelector('iframe')?.remove();
    await observed();
    expect(handleChange).toHaveBeenCalledTimes(1);

    document.body.append('text');
    await observed();
    expect(handleChange).toHaveBeenCalledTimes(1);
  });

  it('notices what happens within shadow roots', async () => {
    const host = document.createElement('div');
    const inner = document.createElement('div');
    const iframe = document.createElement('iframe');
    // jsdom gives none within a shadow root a window.
    Object.defineProperty(iframe, 'contentWindow', { get: () => (iframe.isConnected ? {} : null) });
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(iframe);
    const frame = bind(iframe);
    document.body.append(host);
    await observed();
    expect(frame.status().bound).toBe(true);

    iframe.remove();
    await observed();
    expect(frame.status().bound).toBe(false);
  });

  it('observes and listens to nothing once the frame is released', () => {
    const disconnect = jest.spyOn(MutationObserver.prototype, 'disconnect');
    const { release } = bindFrame(addIframe());
    expect(TestBed.inject(MessageBridge).isListening).toBe(true);

    release();
    expect(TestBed.inject(MessageBridge).isListening).toBe(false);
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(frames.getNewest()).toBeNull();
    disconnect.mockRestore();
  });

  it.each([
    ['the page has loaded', 'complete'],
    ['the page is loading', 'interactive'],
  ])('knows a page that had loaded before it was bound, when %s', (_, readyState) => {
    const iframe = addIframe();
    Object.defineProperty(iframe, 'contentDocument', { value: null }); // A page of another origin.
    const state = jest.spyOn(document, 'readyState', 'get');
    state.mockReturnValue(readyState as DocumentReadyState);
    const frame = bind(iframe);
    expect(frame.status().loaded).toBe(readyState === 'complete');

    window.dispatchEvent(new Event('load'));
    const { page } = frame;
    expect(frame.status().loaded).toBe(true);

    window.dispatchEvent(new Event('load'));
    expect(frame.page).toBe(page);
    state.mockRestore();
  });

  it('takes an iframe without a page for none that has loaded', () => {
    const frame = bind(addIframe());

    expect(frame.status()).toEqual({ bound: true, loaded: false, heard: false });
  });
});
