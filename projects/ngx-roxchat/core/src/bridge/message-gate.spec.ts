import { TestBed } from '@angular/core/testing';
import { addIframe, ENVELOPE, ORIGIN } from '../../testing/messages';
import { SAMPLES } from '../../testing/samples';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { injectBindFrame } from './bind-frame';
import type { RoxChatDiagnosticReason } from './diagnostics';
import { Diagnostics, type RoxChatDiagnostic } from './diagnostics';
import { MessageGate } from './message-gate';

type Incoming = Partial<Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source' | 'ports'>>;

/** An envelope of which one field is its prototype's. */
function inheriting(field: keyof typeof ENVELOPE): unknown {
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
    const told: RoxChatDiagnostic[] = [];
    const telling = diagnostics.counted$.subscribe((diagnostic) => told.push(diagnostic));

    expect(accept(incoming)).toBeNull();
    telling.unsubscribe();
    expect(diagnostics.counts()).toEqual(counts);
    expect(told).toEqual([expect.objectContaining({ reason, count: counts[reason], counts })]);
  }

  describe('with a bound frame', () => {
    let iframe: ReturnType<typeof addIframe>;

    beforeEach(() => {
      iframe = addIframe();
      bind(iframe);
    });

    it("accepts that frame's window alone", () => {
      expect(accept({ source: iframe.contentWindow })).toMatchObject({ event: 'visitorSelected' });
      for (const source of [null, window, addIframe().contentWindow]) {
        expectRejected({ source }, 'wrong-source');
      }
    });

    it('takes the window that the frame has now', () => {
      const old = iframe.contentWindow;
      document.body.append(iframe);

      expect(iframe.contentWindow).not.toBe(old);
      expectRejected({ source: old }, 'wrong-source');
      expect(accept({ source: iframe.contentWindow })).not.toBeNull();
    });

    it('accepts nothing when the frame has no window', () => {
      iframe.remove();

      expectRejected({ source: null }, 'wrong-source');
    });

    it('accepts the window of each of several, until it is released', () => {
      const other = addIframe();
      const binding = bind(other);

      expect(accept({ source: other.contentWindow })).not.toBeNull();
      expect(accept({ source: iframe.contentWindow })).not.toBeNull();

      binding.release();

      expect(accept({ source: iframe.contentWindow })).not.toBeNull();
      expectRejected({ source: other.contentWindow }, 'wrong-source');
    });

    it('accepts no window of a frame that has left the document, until it is back', () => {
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

  it('accepts nobody when the frame that was bound is released', () => {
    bind(addIframe()).release();

    for (const source of [addIframe().contentWindow, null]) {
      expectRejected({ source }, 'wrong-source');
    }
  });

  describe('where no frame was ever bound', () => {
    it('accepts a child frame, and a page that is going away', () => {
      expect(accept({ source: addIframe().contentWindow })).not.toBeNull();
      expect(accept({ source: null })).not.toBeNull();
    });

    it('rejects this window, a grandchild, a port and an event that is no message', () => {
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

  it('does not touch the data of a message from elsewhere', () => {
    const untouched = (incoming: object) =>
      Object.defineProperty({ ports: [], origin: ORIGIN, source: null, ...incoming }, 'data', {
        get: () => {
          throw new Error('data was read');
        },
      }) as unknown as MessageEvent<unknown>;

    expect(gate.accept(untouched({ source: window }))).toBeNull();
    expect(gate.accept(untouched({ origin: 'https://evil.example' }))).toBeNull();
    expect(gate.accept(untouched({ ports: [{}] }))).toBeNull();
    expect(() => gate.accept(untouched({}))).toThrow('data was read');
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
    ['not-roxchat', { data: inheriting('source') }],
    ['unknown-event', { data: inheriting('event') }],
    ['invalid-params', { data: inheriting('params') }],
    ['invalid-params', { data: { ...ENVELOPE, params: undefined } }],
    ['invalid-params', { data: { ...ENVELOPE, params: { roxchatVisitorId: '' } } }],
  ])('counts as %s: %#', (reason, incoming) => {
    expectRejected(incoming, reason);
  });

  it('a newer event name (it is told, cut at 256 characters, and nothing else of the event)', () => {
    const names: string[] = [];
    gate.unknownEvents.subscribe((name) => names.push(name));
    const told: unknown[] = [];
    diagnostics.counted$.subscribe(({ event, field }) => told.push(event, field));
    const split = `${'x'.repeat(255)}😀`;
    for (const event of ['visitorTyping', 'x'.repeat(300), split, 7]) {
      expectRejected({ data: { ...ENVELOPE, event } }, 'unknown-event');
    }

    expect(names).toEqual(['visitorTyping', 'x'.repeat(256), 'x'.repeat(255)]);
    expect(told).toEqual(Array(8).fill(null));
  });

  it('says in the diagnostics which event and field it was, and never what was in it', () => {
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
