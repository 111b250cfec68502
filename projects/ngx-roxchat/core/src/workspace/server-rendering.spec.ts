import { PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatService } from '../rox-chat.service';
import { RoxChatWorkspace } from './rox-chat-workspace';

/** The flag that Angular's server renderers set, so that nothing runs after rendering. */
const serverFlags = globalThis as { ngServerMode?: boolean };

describe('RoxChatWorkspace on a server', () => {
  beforeEach(() => {
    serverFlags.ngServerMode = true;
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
  });

  afterEach(() => {
    delete serverFlags.ngServerMode;
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** Renders the component, lets a minute pass and returns the element. */
  async function render(): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    fixture.componentRef.setInput('src', `${ORIGIN}/agent`);
    await fixture.whenStable();
    jest.advanceTimersByTime(60_000);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('renders that it is loading, without the iframe, which the browser adds', async () => {
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
    const emitted: unknown[] = [];
    const service = TestBed.inject(RoxChatService);
    service.diagnostics$.subscribe((diagnostic) => emitted.push(diagnostic));
    await render();
    service
      .startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' })
      .subscribe((result) => emitted.push(result));

    expect(emitted).toEqual([{ status: 'notSent', reason: 'workspace-not-ready' }]);
  });
});
