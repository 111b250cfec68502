import { SAMPLES } from './samples';

export const ORIGIN = 'https://acme.rox.chat';

/** The data of a valid message. */
export const ENVELOPE = {
  source: 'roxchat',
  event: 'visitorSelected',
  params: SAMPLES.visitorSelected[0]?.params,
};

/**
 * Dispatches a message to this window. jsdom's `postMessage` sets neither origin nor source, so
 * specs test only what follows from them. The boundary itself is tested in a browser.
 */
export function dispatchMessage(init: MessageEventInit): void {
  window.dispatchEvent(
    new MessageEvent('message', { data: ENVELOPE, origin: ORIGIN, source: null, ...init }),
  );
}

/**
 * Creates an iframe that has no window while it is out of the document, as in browsers. In jsdom it
 * would keep its last window.
 */
export function createIframe(): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  return Object.defineProperty(iframe, 'contentWindow', {
    get: () => (iframe.isConnected ? (own?.get?.call(iframe) as Window) : null),
  });
}

/** Has an iframe load a page of another origin. Its document cannot be read. */
export function loadPage(iframe: HTMLIFrameElement): void {
  Object.defineProperty(iframe, 'contentDocument', { value: null, configurable: true });
  iframe.dispatchEvent(new Event('load'));
}

/** Adds an iframe, with a window of its own, to the document. */
export function addIframe(): HTMLIFrameElement & { contentWindow: Window } {
  const iframe = createIframe();
  document.body.append(iframe);
  return iframe as HTMLIFrameElement & { contentWindow: Window };
}
