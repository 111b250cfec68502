import {
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
  provideAppInitializer,
  provideEnvironmentInitializer,
  type Type,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addIframe, dispatchMessage, ORIGIN } from '../testing/messages';
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
    // Dismissed notices are remembered by address, and a page has one host. An application without
    // the components contains nothing of these.
    expect(shared.map(({ name }) => name)).toEqual([
      'RoxChatDock',
      'FrameHost',
      'DismissedNotices',
    ]);
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
