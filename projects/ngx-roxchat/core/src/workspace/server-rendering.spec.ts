import { PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatService } from '../rox-chat.service';
import { RoxChatWorkspace } from './rox-chat-workspace';

/** What Angular's renderers for servers set, so that nothing runs after rendering. */
const onServer = globalThis as { ngServerMode?: boolean };

describe('RoxChatWorkspace on a server', () => {
  beforeEach(() => {
    onServer.ngServerMode = true;
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
  });

  afterEach(() => {
    delete onServer.ngServerMode;
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** The component as it is rendered, and as it still is a minute later. */
  async function render(): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    fixture.componentRef.setInput('src', `${ORIGIN}/agent`);
    await fixture.whenStable();
    jest.advanceTimersByTime(60_000);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('renders that it is loading, and no iframe, which the browser adds', async () => {
    const element = await render();

    expect(element.textContent).toBe('Loading the Agent Workspace…');
    expect(element.querySelector('iframe')).toBeNull();
  });

  it('binds no iframe and listens to no window', async () => {
    const listen = jest.spyOn(window, 'addEventListener');
    await render();

    expect(TestBed.inject(RoxChatService).workspaceStatus()).toEqual({
      bound: false,
      loaded: false,
      heard: false,
    });
    expect(listen).not.toHaveBeenCalled();
  });

  it('counts nothing and sends no command', async () => {
    const told: unknown[] = [];
    const service = TestBed.inject(RoxChatService);
    service.diagnostics$.subscribe((diagnostic) => told.push(diagnostic));
    await render();
    service
      .startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' })
      .subscribe((result) => told.push(result));

    expect(told).toEqual([{ status: 'notSent', reason: 'workspace-not-ready' }]);
  });
});
