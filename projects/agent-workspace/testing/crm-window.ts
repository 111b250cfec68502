import { TestBed } from '@angular/core/testing';
import { BROWSER_WINDOW } from '../src/app/launch/browser-window';

export const CRM_ORIGIN = 'https://crm.example';

interface Envelope {
  readonly source: string;
  readonly event: string;
  readonly params: object;
}

/** The CRM's window that embeds the workspace: records messages, and sends those of a test. */
export class CrmWindow {
  /** The messages received, with their target origins. */
  readonly received: { readonly message: unknown; readonly targetOrigin: unknown }[] = [];
  /** The parent window of the workspace. */
  readonly window: Window;
  /** The text of each file on the workspace's server, by address. */
  readonly files = new Map<string, string>();

  readonly #inner: EventTarget;

  /** Opens the workspace with a query, by default embedded in the CRM. */
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
    // The parent of a window that is not embedded is the window itself.
    const useValue = Object.assign(inner, { parent: embedded ? this.window : inner });
    TestBed.configureTestingModule({ providers: [{ provide: BROWSER_WINDOW, useValue }] });
    this.#inner = inner;
  }

  /** The messages received, as envelopes. */
  get envelopes(): readonly Envelope[] {
    return this.received.map(({ message }) => message as Envelope);
  }

  /** Returns the params of the latest envelope of this event. */
  latest(event: string): object | undefined {
    return this.envelopes.filter((envelope) => envelope.event === event).at(-1)?.params;
  }

  /** Sends a message to the workspace, by default from the CRM. */
  send(data: unknown, { source = this.window, origin = CRM_ORIGIN } = {}): void {
    this.#inner.dispatchEvent(new MessageEvent('message', { data, source, origin }));
  }

  /** Sends the command for a visitor. */
  startOutgoingChat(ids: { roxchatVisitorId: string; sessionId: string }): void {
    const { roxchatVisitorId, sessionId } = ids;
    this.send({ action: 'start_outgoing_chat', params: { roxchatVisitorId, sessionId } });
  }
}

/** Creates a real window: jsdom's MessageEvent accepts nothing else as its source. */
export function newWindow(): Window {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentWindow) {
    throw new Error('The document is not attached to a window.');
  }
  return frame.contentWindow;
}
