import { PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { addIframe, createIframe, loadPage, ORIGIN } from '../../testing/messages';
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
  const flushObserver = () => Promise.resolve(); // Mutations are observed in a microtask.

  it('notices when an iframe enters the document, leaves it and comes back', async () => {
    const iframe = createIframe();
    const frame = bind(iframe);
    const statuses: boolean[] = [];
    const recordStatus = async () => {
      await flushObserver();
      statuses.push(frame.status().bound && frames.status().bound);
    };
    await recordStatus();
    document.body.append(iframe);
    await recordStatus();
    iframe.remove();
    await recordStatus();
    document.body.append(iframe);
    await recordStatus();

    expect(statuses).toEqual([false, true, false, true]);
  });

  it('calls handleChange once after a change', async () => {
    bind(addIframe());
    const handleChange = jest.fn();
    frames.handleChange = handleChange;
    document.querySelector('iframe')?.remove();
    await flushObserver();
    expect(handleChange).toHaveBeenCalledTimes(1);

    document.body.append('text');
    await flushObserver();
    expect(handleChange).toHaveBeenCalledTimes(1);
  });

  it('notices changes within shadow roots', async () => {
    const host = document.createElement('div');
    const inner = document.createElement('div');
    const iframe = document.createElement('iframe');
    // jsdom gives an iframe within a shadow root no window.
    Object.defineProperty(iframe, 'contentWindow', { get: () => (iframe.isConnected ? {} : null) });
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(iframe);
    const frame = bind(iframe);
    document.body.append(host);
    await flushObserver();
    expect(frame.status().bound).toBe(true);

    iframe.remove();
    await flushObserver();
    expect(frame.status().bound).toBe(false);
  });

  it('stops observing and listening once the frame is unbound', () => {
    const disconnect = jest.spyOn(MutationObserver.prototype, 'disconnect');
    const { release } = bindFrame(addIframe());
    expect(TestBed.inject(MessageBridge).isListening).toBe(true);

    release();
    expect(TestBed.inject(MessageBridge).isListening).toBe(false);
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(frames.getNewestFrame()).toBeNull();
    disconnect.mockRestore();
  });

  it('notices on load that an iframe has entered a shadow root of the document', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const iframe = document.createElement('iframe');
    Object.defineProperty(iframe, 'contentWindow', { get: () => (iframe.isConnected ? {} : null) });
    const frame = bind(iframe);
    root.append(iframe);
    loadPage(iframe);
    expect(frame.status().loaded).toBe(true);

    iframe.remove();
    await flushObserver();
    expect(frame.status().bound).toBe(false);
  });

  it('does not report an iframe without a page as loaded', () => {
    const frame = bind(addIframe());

    expect(frame.status()).toEqual({ bound: true, loaded: false, heard: false });
  });

  it('binds nothing on a server', () => {
    TestBed.resetTestingModule().configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
    const { frame, release } = bindFrame(addIframe());

    expect(frame.status().bound).toBe(false);
    expect(TestBed.inject(WorkspaceFrames).getNewestFrame()).toBeNull();
    expect(release).not.toThrow();
  });
});
