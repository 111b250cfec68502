import { SAMPLES } from '../protocol/samples.fixture';

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
export function hear(init: MessageEventInit): void {
  window.dispatchEvent(
    new MessageEvent('message', { data: ENVELOPE, origin: ORIGIN, source: null, ...init }),
  );
}

/** Adds an iframe to the document; its window is another one than this. */
export function addIframe(): HTMLIFrameElement & { contentWindow: Window } {
  const iframe = document.createElement('iframe');
  document.body.append(iframe);
  return iframe as HTMLIFrameElement & { contentWindow: Window };
}
