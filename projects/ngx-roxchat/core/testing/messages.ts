import { SAMPLES } from './samples';

export const ORIGIN = 'https://acme.rox.chat';

/** An envelope as it would arrive. */
export const ENVELOPE = {
  source: 'roxchat',
  event: 'visitorSelected',
  params: SAMPLES.visitorSelected[0]?.params,
};

/**
 * Has this window hear a message. jsdom's own `postMessage` gives neither origin nor source, so
 * that here only what follows from them is tested; the boundary itself is tested in a browser.
 */
export function dispatchMessage(init: MessageEventInit): void {
  window.dispatchEvent(
    new MessageEvent('message', { data: ENVELOPE, origin: ORIGIN, source: null, ...init }),
  );
}

/** An iframe that has no window while it is out of the document: in jsdom alone it keeps the last. */
export function createIframe(): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  return Object.defineProperty(iframe, 'contentWindow', {
    get: () => (iframe.isConnected ? (own?.get?.call(iframe) as Window) : null),
  });
}

/** Has an iframe load a page of another origin, whose document cannot be read. */
export function loadPage(iframe: HTMLIFrameElement): void {
  Object.defineProperty(iframe, 'contentDocument', { value: null, configurable: true });
  iframe.dispatchEvent(new Event('load'));
}

/** Adds an iframe to the document; its window is another one than this. */
export function addIframe(): HTMLIFrameElement & { contentWindow: Window } {
  const iframe = createIframe();
  document.body.append(iframe);
  return iframe as HTMLIFrameElement & { contentWindow: Window };
}
