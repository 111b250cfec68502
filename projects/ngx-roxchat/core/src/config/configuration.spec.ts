import {
  createEnvironmentInjector,
  effect,
  EnvironmentInjector,
  type EnvironmentProviders,
  ErrorHandler,
  inject,
  InjectionToken,
  provideAppInitializer,
  provideEnvironmentInitializer,
  type Provider,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CONFIG_SOURCE, Configuration } from './configuration';
import type { RoxChatConfig, RoxChatConfigSource } from './rox-chat-config';

const ORIGIN = 'https://acme.rox.chat';
const RUN_TIME_ORIGIN = new InjectionToken<string>('RUN_TIME_ORIGIN', { factory: () => ORIGIN });

let errors: unknown[];

const provide = (source: RoxChatConfigSource): (Provider | EnvironmentProviders)[] => [
  provideEnvironmentInitializer(() => {
    inject(Configuration);
  }),
  { provide: CONFIG_SOURCE, useValue: source },
  Configuration,
  { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } },
];

/** An initializer that ends when the test says so. */
function createInitializer() {
  let done!: () => void;
  let fail!: (error: Error) => void;
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { done, fail, provider: provideAppInitializer(() => promise) };
}

const settleMicrotasks = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  errors = [];
});

describe('a configuration that is a value', () => {
  it('is there at once', () => {
    TestBed.configureTestingModule({ providers: provide(ORIGIN) });
    const config = TestBed.inject(Configuration);
    const go = jest.fn();
    config.whenThere(go);

    expect(config.value).toMatchObject({ allowedOrigin: ORIGIN, workspaceUrl: `${ORIGIN}/` });
    expect(config.current()).toBe(config.value);
    expect(go).toHaveBeenCalledTimes(1);
  });

  it('throws if it is invalid', () => {
    TestBed.configureTestingModule({ providers: provide('*') });

    expect(() => TestBed.inject(Configuration)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'origin-invalid' }) as Error,
    );
  });

  it('explains how to set up the library where it is not provided', () => {
    expect(() => TestBed.inject(Configuration)).toThrow(
      /^\[not-provided\] Rox\.Chat is used, but not set up in this injector\. Import .* in the root module, or add provideRoxChat\('https:\/\/acme\.rox\.chat'\) to the application's providers\.$/,
    );
  });
});

describe('a configuration that is a function', () => {
  it('is called once, in an injection context, when the initializers have finished', async () => {
    const { done, provider } = createInitializer();
    const source = jest.fn(() => ({ allowedOrigin: inject(RUN_TIME_ORIGIN), maxVisitors: 7 }));
    TestBed.configureTestingModule({ providers: [...provide(source), provider] });
    const config = TestBed.inject(Configuration);
    const go = jest.fn();
    config.whenThere(go);
    await settleMicrotasks();

    expect(config.settle()).toBe(false);
    expect(config.current()).toBeNull();
    expect(source).not.toHaveBeenCalled();
    expect(go).not.toHaveBeenCalled();

    done();
    await settleMicrotasks();
    config.settle();

    expect(source).toHaveBeenCalledTimes(1);
    expect(config.settle()).toBe(true);
    expect(config.value).toMatchObject({ allowedOrigin: ORIGIN, maxVisitors: 7 });
    expect(config.current()).toBe(config.value);
    expect(go).toHaveBeenCalledTimes(1);
    expect(errors).toEqual([]);
  });

  it('has the defaults until it is there, and an origin that no page can have', () => {
    const { provider } = createInitializer();
    TestBed.configureTestingModule({ providers: [...provide(() => ORIGIN), provider] });

    expect(TestBed.inject(Configuration).value).toMatchObject({
      allowedOrigin: 'https://not-there-yet.invalid',
      readyTimeout: 30_000,
      maxVisitors: 500,
    });
  });

  it('is there at the first use in a TestBed without initializers', () => {
    TestBed.configureTestingModule({
      providers: [...provide(() => ORIGIN), provideAppInitializer(() => undefined)],
    });
    const config = TestBed.inject(Configuration);

    expect(config.settle()).toBe(true);
    expect(config.value.allowedOrigin).toBe(ORIGIN);
  });

  it('is there by itself after the initializers of a TestBed, which does not wait for them', async () => {
    TestBed.configureTestingModule({ providers: provide(() => ORIGIN) });
    const config = TestBed.inject(Configuration);
    await settleMicrotasks();

    expect(config.current()?.allowedOrigin).toBe(ORIGIN);
  });

  it('is called on the spot in a route that is loaded after the start', async () => {
    const root = TestBed.inject(EnvironmentInjector);
    await settleMicrotasks();
    const route = createEnvironmentInjector(
      provide(() => inject(RUN_TIME_ORIGIN)),
      root,
    );

    expect(route.get(Configuration).current()?.allowedOrigin).toBe(ORIGIN);
    route.destroy();
  });

  it('calls what waits once, and not what was cancelled', async () => {
    const { done, provider } = createInitializer();
    TestBed.configureTestingModule({ providers: [...provide(() => ORIGIN), provider] });
    const config = TestBed.inject(Configuration);
    const calls: string[] = [];
    config.whenThere(() => {
      calls.push(`first, ${config.value.allowedOrigin}`);
      config.whenThere(() => calls.push('from within'));
    });
    const cancel = config.whenThere(() => calls.push('cancelled'));
    cancel();
    done();
    await settleMicrotasks();

    expect(calls).toEqual([`first, ${ORIGIN}`, 'from within']);
  });

  it.each<[string, () => unknown, string, RegExp]>([
    ['nothing', () => undefined, 'config-invalid', /The configuration is undefined\./],
    ['a Promise', () => Promise.resolve(ORIGIN), 'config-invalid', /an object \(Promise\)/],
    ['a function', () => () => ORIGIN, 'config-invalid', /is a function\./],
    ['a wrong origin', () => '#{RoxOrigin}#', 'origin-invalid', /"#\{RoxOrigin\}#"/],
    ['an unknown option', () => ({ allowedOrigin: ORIGIN, x: 1 }), 'config-unknown-option', /"x"/],
  ])('that returns %s is one RoxChatError for the ErrorHandler', async (_, source, code, text) => {
    const spy = jest.fn(source as () => RoxChatConfig);
    TestBed.configureTestingModule({ providers: provide(spy) });
    const config = TestBed.inject(Configuration);
    const go = jest.fn();
    config.whenThere(go);
    await settleMicrotasks();

    expect(config.settle()).toBe(false);
    expect(config.current()).toBeNull();
    expect(spy).toHaveBeenCalledTimes(1);
    expect(go).not.toHaveBeenCalled();
    expect(errors).toEqual([expect.objectContaining({ name: 'RoxChatError', code })]);
    expect((errors[0] as Error).message).toMatch(text);
  });

  it('that throws is one RoxChatError for the ErrorHandler, with its cause', async () => {
    const cause = new TypeError('not loaded');
    TestBed.configureTestingModule({
      providers: provide(() => {
        throw cause;
      }),
    });
    TestBed.inject(Configuration).settle();
    await settleMicrotasks();

    expect(errors).toEqual([
      expect.objectContaining({ name: 'RoxChatError', code: 'config-failed', cause }),
    ]);
    expect((errors[0] as Error).message).toBe(
      '[config-failed] The function that returns the configuration has thrown an error, which is the `cause`. ' +
        'Correct it. It is called once, after the initializers of the application.',
    );
  });

  it('is not called if an initializer fails, and reports nothing more than Angular', async () => {
    const { fail, provider } = createInitializer();
    const source = jest.fn(() => ORIGIN);
    TestBed.configureTestingModule({ providers: [...provide(source), provider] });
    const config = TestBed.inject(Configuration);
    const rejections: unknown[] = [];
    const handleRejection = (error: unknown) => rejections.push(error);
    process.on('unhandledRejection', handleRejection);
    fail(new Error('offline'));
    await settleMicrotasks();
    process.off('unhandledRejection', handleRejection);

    expect(config.settle()).toBe(false);
    expect(source).not.toHaveBeenCalled();
    expect(errors).toEqual([]);
    expect(rejections).toEqual([]);
  });

  it('is not called if the injector was destroyed before', async () => {
    const { done, provider } = createInitializer();
    TestBed.configureTestingModule({ providers: [provider] });
    const source = jest.fn(() => ORIGIN);
    const route = createEnvironmentInjector(provide(source), TestBed.inject(EnvironmentInjector));
    const config = route.get(Configuration);
    const go = jest.fn();
    config.whenThere(go);
    route.destroy();
    done();
    await settleMicrotasks();

    expect(config.settle()).toBe(false);
    expect(source).not.toHaveBeenCalled();
    expect(go).not.toHaveBeenCalled();
    expect(errors).toEqual([]);
  });

  it('makes no effect depend on what it reads', async () => {
    const origin = signal(ORIGIN);
    TestBed.configureTestingModule({ providers: provide(() => origin()) });
    const config = TestBed.inject(Configuration);
    const run = jest.fn(() => config.settle());
    TestBed.runInInjectionContext(() => effect(run));
    TestBed.tick();
    origin.set('https://other.rox.chat');
    await settleMicrotasks();
    TestBed.tick();

    expect(run).toHaveBeenCalledTimes(1);
    expect(config.value.allowedOrigin).toBe(ORIGIN);
  });
});
