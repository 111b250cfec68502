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

/** The message listeners that this window has, as counted by its own methods. */
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

  it.each(SAMPLE_ROWS)('tells of $event: $title', ({ event, params }) => {
    const told: unknown[] = [];
    const others: unknown[] = [];
    (service[`${event}$`] as Observable<unknown>).subscribe((value) => told.push(value));
    for (const row of SAMPLE_ROWS.filter((other) => other.event !== event)) {
      (service[`${row.event}$`] as Observable<unknown>).subscribe((value) => others.push(value));
    }
    service.events$.subscribe((value) => told.push(value));
    dispatchMessage({ data: JSON.stringify({ source: 'roxchat', event, params }) });

    expect(told).toEqual([{ event, params, receivedAt: expect.any(Number) as number }, params]);
    expect(others).toEqual([]);
  });

  it('listens once, from the first subscriber to the last, and knows it', () => {
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

  it.each(['diagnostics$', 'unknownEvents$'] as const)('listens for %s alone', (name) => {
    const seen: unknown[] = [];
    (service[name] as Observable<unknown>).subscribe((value) => seen.push(value));
    dispatchMessage({ data: { ...ENVELOPE, event: 'visitorTyping' } });

    expect(seen).toHaveLength(1);
  });

  it('late subscribers (they hear what comes from then on)', () => {
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
    const told: unknown[] = [];
    service.events$.subscribe(() => {
      throw new Error('a mistake of the application');
    });
    service.events$.subscribe((event) => told.push(event));
    service.visitorSelected$.subscribe((params) => told.push(params));
    dispatchMessage({});
    dispatchMessage({});
    jest.runAllTimers();
    jest.useRealTimers();
    rxjsConfig.onUnhandledError = null;

    expect(told).toHaveLength(4);
    expect(unhandled).toEqual([
      new Error('a mistake of the application'),
      new Error('a mistake of the application'),
    ]);
  });

  it('completes, and listens no longer, when the application is destroyed', () => {
    const ends: string[] = [];
    service.events$.subscribe({ complete: () => ends.push('events$') });
    service.diagnostics$.subscribe({ complete: () => ends.push('diagnostics$') });
    TestBed.resetTestingModule();

    expect(ends).toEqual(['events$', 'diagnostics$']);
    expect(listeners.size).toBe(0);

    service.events$.subscribe({ complete: () => ends.push('late') });

    expect(ends).toContain('late');
    expect(listeners.size).toBe(0);
  });

  it('prints nothing about what it rejects', () => {
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
    it('tells of an iframe that is not bound once it is heard, and no more when one was bound', () => {
      service.events$.subscribe();

      expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: false });

      dispatchMessage({ data: { ...ENVELOPE, event: 'visitorTyping' } });

      expect(service.workspaceStatus().heard).toBe(false);

      dispatchMessage({});

      expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: true });

      TestBed.runInInjectionContext(injectBindFrame)(addIframe()).release();

      expect(service.workspaceStatus().heard).toBe(false);
    });

    it('tells of a bound frame what happens to it', () => {
      const iframe = addIframe();
      const binding = TestBed.runInInjectionContext(injectBindFrame)(iframe);
      service.events$.subscribe();
      const status = () => Object.values<boolean>({ ...service.workspaceStatus() });

      expect(status()).toEqual([true, false, false]);

      iframe.dispatchEvent(new Event('load')); // Of about:blank, as the iframe has no src yet.

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
  it('fails the start of an application with a mistake in its configuration', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore('https://acme.rox.chat/x')] });

    expect(() => TestBed.inject(PLATFORM_ID)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'origin-invalid' }) as Error,
    );
  });

  it("serves an injector of its own, such as a lazy route's, with its own configuration", () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    const parent = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector([provideRoxChatCore('https://b.test')], parent);
    const told: string[] = [];
    parent.get(RoxChatService).events$.subscribe(() => told.push('root'));
    route.get(RoxChatService).events$.subscribe(() => told.push('route'));
    dispatchMessage({ origin: 'https://b.test' });
    dispatchMessage({ origin: ORIGIN });

    expect(told).toEqual(['route', 'root']);
    expect(() => createEnvironmentInjector([provideRoxChatCore('*')], parent)).toThrow(
      expect.objectContaining({ code: 'origin-invalid' }) as Error,
    );
  });

  it('is missed with a clear error', () => {
    expect.assertions(2);
    try {
      TestBed.inject(RoxChatService);
    } catch (error) {
      expect(error).toBeInstanceOf(RoxChatError);
      expect((error as Error).message).toMatch(/RoxChatModule\.forRoot\(.*provideRoxChat\(/);
    }
  });

  it('touches no window on a server', () => {
    const listeners = countListeners();
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
    const told: unknown[] = [];
    TestBed.inject(RoxChatService).events$.subscribe((event) => told.push(event));
    dispatchMessage({});

    expect(told).toEqual([]);
    expect(listeners.size).toBe(0);
    jest.restoreAllMocks();
  });

  it('gives no error on a server, neither to who subscribes nor to who unsubscribes', () => {
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
