import { createIframe } from '../../testing/messages';
import { BoundFrame } from './bound-frame';

describe('BoundFrame', () => {
  let iframe: HTMLIFrameElement;
  let frame: BoundFrame;
  const showDocument = (URL: string) =>
    Object.defineProperty(iframe, 'contentDocument', { value: { URL }, configurable: true });

  const getWindow = (): Window => {
    const { contentWindow } = iframe;
    if (!contentWindow) {
      throw new Error('The iframe is not in the document.');
    }
    return contentWindow;
  };

  beforeEach(() => {
    iframe = createIframe();
    frame = new BoundFrame(iframe);
    document.body.append(iframe);
    frame.updateWindow();
  });

  afterEach(() => {
    iframe.remove();
  });

  it('has loaded no page while it shows about:blank', () => {
    showDocument('about:blank');
    frame.handleLoad();

    expect(frame.status()).toEqual({ bound: true, loaded: false, heard: false });
    expect(frame.page).toBeNull();
  });

  it('has loaded a page that the CRM can read', () => {
    showDocument('https://crm.example/login');
    frame.handleLoad();

    expect(frame.status()).toEqual({ bound: true, loaded: true, heard: false });
    expect(frame.page).not.toBeNull();
  });

  it('keeps its status at each further event', () => {
    frame.handleEvent(getWindow());
    const status = frame.status();
    frame.handleEvent(getWindow());

    expect(status).toEqual({ bound: true, loaded: false, heard: true });
    expect(frame.status()).toBe(status);
  });

  it('keeps its status when it loads again', () => {
    showDocument('https://crm.example/login');
    frame.handleLoad();
    const status = frame.status();
    frame.handleLoad();

    expect(frame.status()).toBe(status);
  });

  it('is bound, loaded and heard no longer once it is released', () => {
    frame.handleEvent(getWindow());
    frame.handleRelease();

    expect(frame.status()).toEqual({ bound: false, loaded: false, heard: false });
  });
});
