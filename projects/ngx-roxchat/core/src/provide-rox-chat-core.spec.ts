import {
  createEnvironmentInjector,
  EnvironmentInjector,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideEnvironmentInitializer,
  type Type,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addIframe, dispatchMessage, loadPage, ORIGIN } from '../testing/messages';
import { injectBindFrame } from './bridge/bind-frame';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { RoxChatService } from './rox-chat.service';

/** Returns every injectable class in the sources of core. */
function findServices(): Type<unknown>[] {
  return readdirSync(__dirname, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      Object.values(jest.requireActual<Record<string, unknown>>(join(__dirname, file))),
    )
    .filter((value) => typeof value === 'function' && Object.hasOwn(value, 'ɵprov'))
    .filter((value, index, all): value is Type<unknown> => all.indexOf(value) === index);
}

describe('provideRoxChatCore', () => {
  it('provides its own instance of every service of core in each injector', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore('https://a.rox.chat')] });
    const root = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector([provideRoxChatCore('https://b.rox.chat')], root);
    const services = findServices();
    const shared = services.filter((service) => route.get(service) === root.get(service));

    expect(services.map(({ name }) => name)).toContain('RoxChatService');
    // It remembers by address, and an application without the component contains nothing of it.
    expect(shared.map(({ name }) => name)).toEqual(['DismissedNotices']);
    route.destroy();
  });
});

describe('provideRoxChatCore with a function', () => {
  const request = { roxchatVisitorId: 'ann', sessionId: 'a1' };
  let done: () => void;
  let received: unknown[];

  const initialize = provideAppInitializer(
    () =>
      new Promise<void>((resolve) => {
        done = resolve;
      }),
  );
  const finish = async () => {
    done();
    await Promise.resolve();
    await Promise.resolve();
  };

  /** Binds an iframe that has loaded, and records what is posted to it. */
  const bindIframe = () => {
    const iframe = addIframe();
    const post = jest.spyOn(iframe.contentWindow, 'postMessage').mockImplementation();
    TestBed.runInInjectionContext(() => injectBindFrame()(iframe));
    loadPage(iframe);
    return { iframe, post };
  };

  beforeEach(() => {
    jest.useFakeTimers();
    received = [];
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('accepts nothing before the configuration, and then emits to who subscribed before', async () => {
    TestBed.configureTestingModule({ providers: [initialize, provideRoxChatCore(() => ORIGIN)] });
    const service = TestBed.inject(RoxChatService);
    service.visitorSelected$.subscribe((params) => received.push(params.roxchatVisitorId));
    service.diagnostics$.subscribe((diagnostic) => received.push(diagnostic));
    const source = addIframe().contentWindow;
    dispatchMessage({ source });
    dispatchMessage({ source, data: 'foreign' });

    expect(received).toEqual([]);

    await finish();
    dispatchMessage({ source });

    expect(received).toEqual([expect.any(String)]);
  });

  it('receives nothing for a subscriber that has gone before the configuration', async () => {
    TestBed.configureTestingModule({ providers: [initialize, provideRoxChatCore(() => ORIGIN)] });
    const service = TestBed.inject(RoxChatService);
    service.events$.subscribe().unsubscribe();
    await finish();
    dispatchMessage({ source: addIframe().contentWindow });

    expect(service.workspaceStatus().heard).toBe(false);
  });

  it('emits at once in a TestBed, also to who subscribed before the first use', () => {
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(() => ORIGIN),
        provideEnvironmentInitializer(() => {
          inject(RoxChatService).events$.subscribe(({ event }) => received.push(`early ${event}`));
        }),
      ],
    });
    TestBed.inject(RoxChatService).events$.subscribe(({ event }) => received.push(event));
    dispatchMessage({ source: addIframe().contentWindow });

    expect(received).toEqual(['early visitorSelected', 'visitorSelected']);
  });

  it('posts a command that waited for the configuration', async () => {
    TestBed.configureTestingModule({ providers: [initialize, provideRoxChatCore(() => ORIGIN)] });
    const { post } = bindIframe();
    TestBed.inject(RoxChatService).startOutgoingChat(request).subscribe();

    expect(post).not.toHaveBeenCalled();

    await finish();

    expect(post.mock.calls).toEqual([[{ action: 'start_outgoing_chat', params: request }, ORIGIN]]);
  });

  it('ends a command after 30,000 ms if the function has failed', async () => {
    const handleError = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(() => '*'),
        { provide: ErrorHandler, useValue: { handleError } },
      ],
    });
    const { post } = bindIframe();
    TestBed.inject(RoxChatService)
      .startOutgoingChat(request)
      .subscribe((result) => received.push(result));
    await jest.advanceTimersByTimeAsync(29_999);

    expect(received).toEqual([]);

    jest.advanceTimersByTime(1);

    expect(received).toEqual([{ status: 'notSent', reason: 'workspace-not-ready' }]);
    expect(post).not.toHaveBeenCalled();
    expect(handleError.mock.calls).toEqual([[expect.objectContaining({ code: 'origin-invalid' })]]);
  });

  it('completes the observables if the application is destroyed before', () => {
    TestBed.configureTestingModule({ providers: [initialize] });
    const source = jest.fn(() => ORIGIN);
    const route = createEnvironmentInjector(
      [provideRoxChatCore(source)],
      TestBed.inject(EnvironmentInjector),
    );
    const service = route.get(RoxChatService);
    service.events$.subscribe({ complete: () => received.push('complete') });
    service.startOutgoingChat(request).subscribe((result) => received.push(result));
    route.destroy();

    expect(received).toEqual([{ status: 'notSent', reason: 'destroyed' }, 'complete']);
    expect(source).not.toHaveBeenCalled();
  });
});
