import { createEnvironmentInjector, EnvironmentInjector, PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { config as rxjsConfig, type Observable } from 'rxjs';
import { addIframe, dispatchMessage, ENVELOPE, loadPage, ORIGIN } from '../testing/messages';
import { SAMPLE_ROWS } from '../testing/samples';
import { injectBindFrame } from './bridge/bind-frame';
import { MessageBridge } from './bridge/message-bridge';
import { RoxChatError } from './config/rox-chat-error';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { RoxChatService } from './rox-chat.service';

/** Returns a live set of this window's message listeners, recorded by spies on its methods. */
function countListeners(): ReadonlySet<unknown> {
  const listeners = new Set<unknown>();
  const add = window.addEventListener.bind(window);
  const remove = window.removeEventListener.bind(window);
  jest.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    if (type === 'message') {
      listeners.add(listener);
    }
    add(type, listener as EventListener);
  });
  jest
    .spyOn(window, 'removeEventListener')
    .mockImplementation((type: string, listener: unknown) => {
      listeners.delete(listener);
      remove(type, listener as EventListener);
    });
  return listeners;
}

describe('RoxChatService', () => {
  let listeners: ReadonlySet<unknown>;
  let service: RoxChatService;

  beforeEach(() => {
    listeners = countListeners();
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    service = TestBed.inject(RoxChatService);
  });

  afterEach(() => {
    TestBed.resetTestingModule();
    jest.restoreAllMocks();
  });

  it.each(SAMPLE_ROWS)('emits $event: $title', ({ event, params }) => {
    const emitted: unknown[] = [];
    const others: unknown[] = [];
    (service[`${event}$`] as Observable<unknown>).subscribe((value) => emitted.push(value));
    for (const row of SAMPLE_ROWS.filter((other) => other.event !== event)) {
      (service[`${row.event}$`] as Observable<unknown>).subscribe((value) => others.push(value));
    }
    service.events$.subscribe((value) => emitted.push(value));
    dispatchMessage({ data: JSON.stringify({ source: 'roxchat', event, params }) });

    expect(emitted).toEqual([{ event, params, receivedAt: expect.any(Number) as number }, params]);
    expect(others).toEqual([]);
  });

  it('listens once, from the first subscriber to the last, and reports that it listens', () => {
    const bridge = TestBed.inject(MessageBridge);
    const expectListeners = (count: number) => {
      expect(listeners.size).toBe(count);
      expect(bridge.isListening).toBe(count > 0);
    };

    expectListeners(0);
    const subscriptions = [
      service.events$,
      service.newMessageAdded$,
      service.newMessageAdded$,
      service.diagnostics$,
      service.unknownEvents$,
    ].map((observable: Observable<unknown>) => observable.subscribe());

    expectListeners(1);

    subscriptions.slice(1).forEach((subscription) => {
      subscription.unsubscribe();
    });

    expectListeners(1);

    subscriptions[0]?.unsubscribe();

    expectListeners(0);

    service.events$.subscribe().unsubscribe();

    expectListeners(0);
  });

  it.each(['diagnostics$', 'unknownEvents$'] as const)(
    'listens while only %s has a subscriber',
    (name) => {
      const emitted: unknown[] = [];
      (service[name] as Observable<unknown>).subscribe((value) => emitted.push(value));
      dispatchMessage({ data: { ...ENVELOPE, event: 'visitorTyping' } });

      expect(emitted).toHaveLength(1);
    },
  );

  it('late subscribers (they get what comes from then on)', () => {
    service.events$.subscribe();
    dispatchMessage({});
    const late: unknown[] = [];
    service.events$.subscribe((event) => late.push(event));
    service.visitorSelected$.subscribe((params) => late.push(params));

    expect(late).toEqual([]);

    dispatchMessage({});

    expect(late).toEqual([expect.objectContaining({ params: ENVELOPE.params }), ENVELOPE.params]);
  });

  it('a subscriber that throws', () => {
    const unhandled: unknown[] = [];
    rxjsConfig.onUnhandledError = (error) => unhandled.push(error);
    jest.useFakeTimers();
    const emitted: unknown[] = [];
    service.events$.subscribe(() => {
      throw new Error('a mistake of the application');
    });
    service.events$.subscribe((event) => emitted.push(event));
    service.visitorSelected$.subscribe((params) => emitted.push(params));
    dispatchMessage({});
    dispatchMessage({});
    jest.runAllTimers();
    jest.useRealTimers();
    rxjsConfig.onUnhandledError = null;

    expect(emitted).toHaveLength(4);
    expect(unhandled).toEqual([
      new Error('a mistake of the application'),
      new Error('a mistake of the application'),
    ]);
  });

  it('completes and stops listening when the application is destroyed', () => {
    const completed: string[] = [];
    service.events$.subscribe({ complete: () => completed.push('events$') });
    service.diagnostics$.subscribe({ complete: () => completed.push('diagnostics$') });
    TestBed.resetTestingModule();

    expect(completed).toEqual(['events$', 'diagnostics$']);
    expect(listeners.size).toBe(0);

    service.events$.subscribe({ complete: () => completed.push('late') });

    expect(completed).toContain('late');
    expect(listeners.size).toBe(0);
  });

  it('prints nothing about rejected messages', () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation(() => undefined),
    );
    service.events$.subscribe();
    dispatchMessage({ origin: 'https://evil.example' });
    dispatchMessage({ data: '{' });
    dispatchMessage({ data: { source: 'roxchat', event: 'newMessageAdded', params: {} } });

    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
    }
  });

  describe('workspaceStatus', () => {
    it('reports an event of an unbound iframe, but not after an iframe was bound', () => {
      service.events$.subscribe();

      expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: false });

      dispatchMessage({ data: { ...ENVELOPE, event: 'visitorTyping' } });

      expect(service.workspaceStatus().heard).toBe(false);

      dispatchMessage({});

      expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: true });

      TestBed.runInInjectionContext(injectBindFrame)(addIframe()).release();

      expect(service.workspaceStatus().heard).toBe(false);
    });

    it('follows the loads and events of a bound frame', () => {
      const iframe = addIframe();
      const binding = TestBed.runInInjectionContext(injectBindFrame)(iframe);
      service.events$.subscribe();
      const status = () => Object.values<boolean>({ ...service.workspaceStatus() });

      expect(status()).toEqual([true, false, false]);

      iframe.dispatchEvent(new Event('load')); // This is about:blank, as the iframe has no src yet.

      expect(status()).toEqual([true, false, false]);

      dispatchMessage({ source: iframe.contentWindow });
      loadPage(iframe);

      expect(status()).toEqual([true, true, true]);

      loadPage(iframe);

      expect(status()).toEqual([true, true, false]);

      binding.release();

      expect(status()).toEqual([false, false, false]);
    });
  });
});

describe('provideRoxChatCore', () => {
  it('fails at the start of an application with an invalid configuration', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore('https://acme.rox.chat/x')] });

    expect(() => TestBed.inject(PLATFORM_ID)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'origin-invalid' }) as Error,
    );
  });

  it("gives a child injector, such as a lazy route's, its own configuration", () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    const parent = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector([provideRoxChatCore('https://b.test')], parent);
    const emitted: string[] = [];
    parent.get(RoxChatService).events$.subscribe(() => emitted.push('root'));
    route.get(RoxChatService).events$.subscribe(() => emitted.push('route'));
    dispatchMessage({ origin: 'https://b.test' });
    dispatchMessage({ origin: ORIGIN });

    expect(emitted).toEqual(['route', 'root']);
    expect(() => createEnvironmentInjector([provideRoxChatCore('*')], parent)).toThrow(
      expect.objectContaining({ code: 'origin-invalid' }) as Error,
    );
  });

  it('leads to a clear error where it is missing', () => {
    expect.assertions(2);
    try {
      TestBed.inject(RoxChatService);
    } catch (error) {
      expect(error).toBeInstanceOf(RoxChatError);
      expect((error as Error).message).toMatch(/RoxChatModule\.forRoot\(.*provideRoxChat\(/);
    }
  });

  it('adds no listener on a server', () => {
    const listeners = countListeners();
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
    const emitted: unknown[] = [];
    TestBed.inject(RoxChatService).events$.subscribe((event) => emitted.push(event));
    dispatchMessage({});

    expect(emitted).toEqual([]);
    expect(listeners.size).toBe(0);
    jest.restoreAllMocks();
  });

  it('causes no error on a server, neither on subscribing nor on unsubscribing', () => {
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
    const error = jest.fn();
    const subscription = TestBed.inject(RoxChatService).events$.subscribe({ error });

    expect(() => {
      subscription.unsubscribe();
    }).not.toThrow();
    expect(error).not.toHaveBeenCalled();
  });
});
