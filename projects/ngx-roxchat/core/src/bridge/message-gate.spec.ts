import { TestBed } from '@angular/core/testing';
import { addIframe, ENVELOPE, ORIGIN } from '../../testing/messages';
import { SAMPLES } from '../../testing/samples';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { injectBindFrame } from './bind-frame';
import type { RoxChatDiagnosticReason } from './diagnostics';
import { Diagnostics, type RoxChatDiagnostic } from './diagnostics';
import { MessageGate } from './message-gate';

type Incoming = Partial<Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source' | 'ports'>>;

/** Creates an envelope that inherits one of its fields. */
function createInheriting(field: keyof typeof ENVELOPE): unknown {
  const { [field]: inherited, ...own } = ENVELOPE;
  return Object.setPrototypeOf(own, Object.setPrototypeOf({ [field]: inherited }, null) as object);
}

describe('MessageGate', () => {
  let gate: MessageGate;
  let diagnostics: Diagnostics;

  beforeEach(() => {
    document.body.replaceChildren();
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    gate = TestBed.inject(MessageGate);
    diagnostics = TestBed.inject(Diagnostics);
  });

  const bind = (iframe: HTMLIFrameElement) =>
    TestBed.runInInjectionContext(injectBindFrame)(iframe);
  const accept = (incoming: Incoming) =>
    gate.accept({
      data: ENVELOPE,
      origin: ORIGIN,
      source: null,
      ports: [],
      ...incoming,
    } as unknown as MessageEvent<unknown>);

  function expectRejected(incoming: Incoming, reason: RoxChatDiagnosticReason): void {
    const before = diagnostics.counts();
    const counts = { ...before, [reason]: before[reason] + 1 };
    const emitted: RoxChatDiagnostic[] = [];
    const subscription = diagnostics.counted$.subscribe((diagnostic) => emitted.push(diagnostic));

    expect(accept(incoming)).toBeNull();
    subscription.unsubscribe();
    expect(diagnostics.counts()).toEqual(counts);
    expect(emitted).toEqual([expect.objectContaining({ reason, count: counts[reason], counts })]);
  }

  describe('with a bound frame', () => {
    let iframe: ReturnType<typeof addIframe>;

    beforeEach(() => {
      iframe = addIframe();
      bind(iframe);
    });

    it("accepts only that frame's window", () => {
      expect(accept({ source: iframe.contentWindow })).toMatchObject({ event: 'visitorSelected' });
      for (const source of [null, window, addIframe().contentWindow]) {
        expectRejected({ source }, 'wrong-source');
      }
    });

    it("accepts the frame's current window", () => {
      const old = iframe.contentWindow;
      document.body.append(iframe);

      expect(iframe.contentWindow).not.toBe(old);
      expectRejected({ source: old }, 'wrong-source');
      expect(accept({ source: iframe.contentWindow })).not.toBeNull();
    });

    it('accepts no message while the frame has no window', () => {
      iframe.remove();

      expectRejected({ source: null }, 'wrong-source');
    });

    it('accepts the window of each of several frames until the frame is unbound', () => {
      const other = addIframe();
      const binding = bind(other);

      expect(accept({ source: other.contentWindow })).not.toBeNull();
      expect(accept({ source: iframe.contentWindow })).not.toBeNull();

      binding.release();

      expect(accept({ source: iframe.contentWindow })).not.toBeNull();
      expectRejected({ source: other.contentWindow }, 'wrong-source');
    });

    it('accepts no window of a frame while it is out of the document', () => {
      const old = iframe.contentWindow;
      iframe.remove();
      for (const source of [old, null]) {
        expectRejected({ source }, 'wrong-source');
      }

      document.body.append(iframe);
      expectRejected({ source: old }, 'wrong-source');
      expect(accept({ source: iframe.contentWindow })).not.toBeNull();
    });
  });

  it('rejects every window after the only bound frame is unbound', () => {
    bind(addIframe()).release();

    for (const source of [addIframe().contentWindow, null]) {
      expectRejected({ source }, 'wrong-source');
    }
  });

  describe('where no frame was ever bound', () => {
    it('accepts a child frame, and a page that is being unloaded', () => {
      expect(accept({ source: addIframe().contentWindow })).not.toBeNull();
      expect(accept({ source: null })).not.toBeNull();
    });

    it('rejects this window, a grandchild, a port and an event that is not a MessageEvent', () => {
      const child = addIframe();
      const grandchild = child.contentWindow.document.createElement('iframe');
      child.contentWindow.document.body.append(grandchild);
      const port = { postMessage: () => undefined } as unknown as MessagePort;

      for (const source of [window, grandchild.contentWindow, port, undefined]) {
        expectRejected({ source } as Incoming, 'wrong-source');
      }
    });
  });

  it.each([
    'null',
    '',
    'https://acme.rox.chat.evil.example',
    'https://evilacme.rox.chat',
    'https://acme.rox.chat:8443',
    'http://acme.rox.chat',
    'https://acme.rox.chat.',
    'https://acme.rox.chat/',
    'https://ACME.rox.chat',
    'https://rox.chat',
    'https://a.acme.rox.chat',
  ])('rejects the origin %j', (origin) => {
    expectRejected({ origin }, 'wrong-origin');
  });

  it('does not read the data of a message from a wrong source or origin, or with ports', () => {
    const withUnreadableData = (incoming: object) =>
      Object.defineProperty({ ports: [], origin: ORIGIN, source: null, ...incoming }, 'data', {
        get: () => {
          throw new Error('data was read');
        },
      }) as unknown as MessageEvent<unknown>;

    expect(gate.accept(withUnreadableData({ source: window }))).toBeNull();
    expect(gate.accept(withUnreadableData({ origin: 'https://evil.example' }))).toBeNull();
    expect(gate.accept(withUnreadableData({ ports: [{}] }))).toBeNull();
    expect(() => gate.accept(withUnreadableData({}))).toThrow('data was read');
  });

  it.each<[RoxChatDiagnosticReason, Incoming]>([
    ['transferred-ports', { ports: [{} as MessagePort] }],
    ['too-long', { data: ' '.repeat(1_048_577) }],
    ['malformed-json', { data: 'webpackHotUpdate' }],
    ['wrong-type', { data: [ENVELOPE] }],
    ['not-roxchat', { data: { ...ENVELOPE, source: 'react-devtools' } }],
    ['unknown-event', { data: { ...ENVELOPE, event: 'visitorTyping' } }],
    ['unknown-event', { data: { ...ENVELOPE, event: 'constructor' } }],
    ['unknown-event', { data: { ...ENVELOPE, event: { toString: 'x' } } }],
    ['not-roxchat', { data: createInheriting('source') }],
    ['unknown-event', { data: createInheriting('event') }],
    ['invalid-params', { data: createInheriting('params') }],
    ['invalid-params', { data: { ...ENVELOPE, params: undefined } }],
    ['invalid-params', { data: { ...ENVELOPE, params: { roxchatVisitorId: '' } } }],
  ])('counts as %s: %#', (reason, incoming) => {
    expectRejected(incoming, reason);
  });

  it('a newer event name (it is emitted, truncated to 256 characters, and nothing else of the event)', () => {
    const names: string[] = [];
    gate.unknownEvents.subscribe((name) => names.push(name));
    const emitted: unknown[] = [];
    diagnostics.counted$.subscribe(({ event, field }) => emitted.push(event, field));
    const split = `${'x'.repeat(255)}😀`;
    for (const event of ['visitorTyping', 'x'.repeat(300), split, 7]) {
      expectRejected({ data: { ...ENVELOPE, event } }, 'unknown-event');
    }

    expect(names).toEqual(['visitorTyping', 'x'.repeat(256), 'x'.repeat(255)]);
    expect(emitted).toEqual(Array(8).fill(null));
  });

  it('names the event and the field in the diagnostics, and never a value', () => {
    const seen: RoxChatDiagnostic[] = [];
    diagnostics.counted$.subscribe((diagnostic) => seen.push(diagnostic));
    const params = {
      ...SAMPLES.newMessageAdded[0]?.params,
      chatId: '483',
      sessionId: 'canary'.repeat(99),
    };
    accept({ data: { source: 'roxchat', event: 'newMessageAdded', params } });
    accept({ data: { source: 'roxchat', event: 'canary', params } });
    accept({ origin: 'https://canary.example' });

    expect(seen.map(({ reason, event, field, count }) => [reason, event, field, count])).toEqual([
      ['field-coerced', 'newMessageAdded', 'chatId', 1],
      ['field-invalid', 'newMessageAdded', 'sessionId', 1],
      ['unknown-event', null, null, 1],
      ['wrong-origin', null, null, 1],
    ]);
    expect(seen.at(-1)?.counts).toEqual(diagnostics.counts());
    expect(JSON.stringify(seen)).not.toContain('canary');
    expect(seen.every((diagnostic) => Object.isFrozen(diagnostic))).toBe(true);
  });

  it('stamps an event with the time of its arrival', () => {
    jest.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);

    expect(accept({})?.receivedAt).toBe(1_700_000_000_000);
  });

  it('JSON string and object, malformed JSON', () => {
    const json = JSON.stringify(ENVELOPE);

    expect(accept({ data: ENVELOPE })?.params).toEqual(ENVELOPE.params);
    expect(accept({ data: json })?.params).toEqual(ENVELOPE.params);
    for (const data of ['', '{', json.slice(0, -1), json + json, json.replaceAll('"', "'")]) {
      expectRejected({ data }, 'malformed-json');
    }
    for (const data of ['null', `[${json}]`, JSON.stringify(json)]) {
      expectRejected({ data }, 'wrong-type');
    }
  });
});
