import { TestBed } from '@angular/core/testing';
import { BROWSER_WINDOW } from '../src/app/launch/browser-window';

export const CRM_ORIGIN = 'https://crm.example';

interface Envelope {
  readonly source: string;
  readonly event: string;
  readonly params: object;
}

/** A CRM's window around the workspace's: records what arrives and sends what a test wants. */
export class CrmWindow {
  /** What arrived, with the origin it was meant for. */
  readonly received: { readonly message: unknown; readonly targetOrigin: unknown }[] = [];
  /** The window that the workspace calls its parent. */
  readonly window: Window;
  /** The text of each file that the workspace's server has, by address. */
  readonly files = new Map<string, string>();

  readonly #inner: EventTarget;

  /** Opens the workspace with a query, by default inside the CRM. */
  constructor(search = `?parent=${CRM_ORIGIN}`, { embedded = true } = {}) {
    this.window = newWindow();
    const postMessage = (message: unknown, targetOrigin: unknown): void => {
      this.received.push({ message, targetOrigin });
    };
    jest.spyOn(this.window, 'postMessage').mockImplementation(postMessage);
    const fetch = (address: string): Promise<Pick<Response, 'json'>> => {
      const text = this.files.get(address) ?? 'Not Found';
      return Promise.resolve({ json: () => Promise.resolve(text).then(JSON.parse) });
    };
    const inner = Object.assign(new EventTarget(), { fetch, location: { search }, postMessage });
    // A window that is on its own is its own parent.
    const useValue = Object.assign(inner, { parent: embedded ? this.window : inner });
    TestBed.configureTestingModule({ providers: [{ provide: BROWSER_WINDOW, useValue }] });
    this.#inner = inner;
  }

  /** The envelopes that arrived as objects. */
  get envelopes(): readonly Envelope[] {
    return this.received.map(({ message }) => message as Envelope);
  }

  /** The params of the latest envelope with this event. */
  latest(event: string): object | undefined {
    return this.envelopes.filter((envelope) => envelope.event === event).at(-1)?.params;
  }

  /** Delivers a message to the workspace, by default from the CRM. */
  send(data: unknown, { source = this.window, origin = CRM_ORIGIN } = {}): void {
    this.#inner.dispatchEvent(new MessageEvent('message', { data, source, origin }));
  }

  /** Delivers the command for a visitor. */
  startOutgoingChat(ids: { roxchatVisitorId: string; sessionId: string }): void {
    const { roxchatVisitorId, sessionId } = ids;
    this.send({ action: 'start_outgoing_chat', params: { roxchatVisitorId, sessionId } });
  }
}

/** Another real window: jsdom's MessageEvent takes nothing else as a source. */
export function newWindow(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentWindow) {
    throw new Error('The document is not attached to a window.');
  }
  return frame.contentWindow;
}
