import { ChangeDetectionStrategy, Component, ErrorHandler, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { dispatchMessage, loadPage, ORIGIN } from '../../testing/messages';
import type { RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatService } from '../rox-chat.service';
import type { RoxChatWorkspaceNotices } from './notice-kind';
import { RoxChatWorkspace } from './rox-chat-workspace';
import { RoxChatWorkspaceFrame } from './rox-chat-workspace-frame';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-host',
  imports: [RoxChatWorkspace],
  template: `@if (shown()) {
    <rox-chat-workspace
      [src]="src()"
      [notices]="notices()"
      [permissions]="permissions()"
      [frameTitle]="frameTitle()"
      (statusChange)="statuses.push($event)"
    />
  }`,
})
class Host {
  readonly src = signal<string | null | undefined>(`${ORIGIN}/agent`);
  readonly shown = signal(true);
  readonly notices = signal<RoxChatWorkspaceNotices>('all');
  readonly permissions = signal<readonly string[]>([]);
  readonly frameTitle = signal<string | null>(null);
  readonly statuses: RoxChatWorkspaceStatus[] = [];
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-own-iframe',
  imports: [RoxChatWorkspaceFrame],
  template: `<iframe roxChatWorkspace title="Agent Workspace" src="about:blank#own"></iframe>`,
})
class OwnIframe {}

describe('RoxChatWorkspace', () => {
  let fixture: ComponentFixture<Host>;
  let errors: unknown[];
  let setAttributes: string[];

  const element = () => fixture.nativeElement as HTMLElement;
  const iframe = () => element().querySelector('iframe');
  const status = () => element().querySelector('[role=status]')?.textContent;
  const button = (name: string) =>
    [...element().querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  const hasText = (text: string) => element().textContent.includes(text);
  const postEvent = () => {
    dispatchMessage({ source: iframe()?.contentWindow ?? null });
  };
  const load = async () => {
    const current = iframe();
    if (current) {
      loadPage(current);
    }
    await fixture.whenStable();
  };
  const recreate = async () => {
    fixture.componentInstance.shown.set(false);
    await fixture.whenStable();
    fixture.componentInstance.shown.set(true);
    await fixture.whenStable();
  };
  const violatePolicy = () => {
    const violation = { disposition: 'enforce', effectiveDirective: 'frame-src' };
    const event = new Event('securitypolicyviolation', { bubbles: true });
    document.dispatchEvent(Object.assign(event, violation, { blockedURI: ORIGIN }));
  };
  const wait = async (ms: number) => {
    jest.advanceTimersByTime(ms);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
    errors = [];
    setAttributes = [];
    const setAttribute = (element: Element, name: string, value: string) => {
      Element.prototype.setAttribute.call(element, name, value);
    };
    jest.spyOn(HTMLIFrameElement.prototype, 'setAttribute').mockImplementation(function (
      this: Element,
      name,
      value,
    ) {
      setAttributes.push(name);
      setAttribute(this, name, value);
    });
    jest.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockImplementation(function (
      this: Element,
      value,
    ) {
      // jsdom would load an address in `src`, so it is stored under another name.
      setAttributes.push(this.isConnected ? 'src in the document' : 'src');
      setAttribute(this, 'data-src', value);
    });
    jest.spyOn(HTMLIFrameElement.prototype, 'src', 'get').mockImplementation(function (
      this: HTMLElement,
    ) {
      return this.dataset['src'] ?? '';
    });
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(ORIGIN),
        { provide: ErrorHandler, useValue: { handleError: (e: unknown) => errors.push(e) } },
      ],
    });
    fixture = TestBed.createComponent(Host);
    document.body.append(element());
    await fixture.whenStable();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('sets the attributes that restrict the page before its address', () => {
    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/agent`);
    expect(setAttributes.indexOf('src')).toBeGreaterThan(
      Math.max(
        ...['sandbox', 'allow', 'referrerpolicy'].map((name) => setAttributes.indexOf(name)),
      ),
    );
    expect(iframe()?.getAttribute('sandbox')?.split(' ')).not.toContain('allow-top-navigation');
    expect(iframe()?.title).toBe('Rox.Chat Agent Workspace');
  });

  it('shows that it is loading until it has loaded', async () => {
    expect(status()).toBe('Loading the Agent Workspace…');

    await load();

    expect(status()).toBe('');
  });

  it('shows a notice when nothing has loaded in ten seconds', async () => {
    await wait(9_999);

    expect(status()).toBe('Loading the Agent Workspace…');

    await wait(1);

    expect(status()).toBe('The Agent Workspace has not loaded yet.');
    expect(button('Reload')).toBeDefined();
  });

  it('shows a notice after ten seconds without an event, until one arrives', async () => {
    await wait(9_000);
    await load();
    await wait(9_999);

    expect(status()).toBe('');

    await wait(1);

    expect(status()).toContain('has sent no events yet');
    expect(hasText('third-party cookies')).toBe(true);
    expect(hasText(`must list ${location.origin}`)).toBe(true);

    postEvent();
    await fixture.whenStable();

    expect(status()).toBe('');
    expect(button('Dismiss')).toBeUndefined();
  });

  it('shows no notice about silence after an event was heard in the application', async () => {
    await load();
    postEvent();
    await load();
    await wait(60_000);

    expect(status()).toBe('');

    await recreate();
    await load();
    await wait(60_000);

    expect(status()).toBe('');
  });

  it.each([
    ['problems', 'Loading the Agent Workspace…', 'The Agent Workspace has not loaded yet.'],
    ['none', '', ''],
  ] as const)('shows of %s: %p, %p, and nothing about silence', async (wanted, first, second) => {
    fixture.componentInstance.notices.set(wanted);
    await fixture.whenStable();

    expect(status()).toBe(first);

    await wait(10_000);

    expect(status()).toBe(second);

    await load();
    await wait(60_000);

    expect(status()).toBe('');
  });

  it('keeps a notice dismissed, also in a new component, until the problem has ended', async () => {
    await wait(10_000);
    button('Dismiss')?.click();
    await wait(60_000);

    expect(status()).toBe('');

    await recreate();
    await wait(10_000);

    expect(status()).toBe('');

    await load();
    await recreate();
    await wait(10_000);

    expect(status()).toBe('The Agent Workspace has not loaded yet.');
  });

  it('shows the other notices after one was dismissed', async () => {
    await wait(10_000);
    button('Dismiss')?.click();
    await load();
    await wait(10_000);

    expect(status()).toContain('has sent no events yet');
  });

  it('announces in one element, which is there before its texts', async () => {
    const announced = element().querySelector('[role=status]');
    await load();
    await wait(10_000);

    expect(element().querySelector('[role=status]')).toBe(announced);
    expect(element().querySelectorAll('[role=status], [role=alert], [aria-live]')).toHaveLength(1);
  });

  it('shows that the page is on another address, until an event comes', async () => {
    await load();
    dispatchMessage({ origin: 'https://evil.example', source: iframe()?.contentWindow ?? null });
    await fixture.whenStable();

    expect(status()).toBe('The page in the frame is on another address.');
    expect(hasText('1 × wrong-origin')).toBe(true);

    postEvent();
    await fixture.whenStable();

    expect(status()).toBe('');
  });

  it('shows nothing about messages of another origin from other windows', async () => {
    await load();
    dispatchMessage({ origin: 'https://evil.example', source: window });
    await fixture.whenStable();

    expect(status()).toBe('');
  });

  it("shows that this page's policy blocks the frame, until the frame is replaced", async () => {
    violatePolicy();
    await load();

    expect(status()).toContain(`frame-src must list ${ORIGIN}`);

    button('Reload')?.click();
    await fixture.whenStable();

    expect(status()).toBe('Loading the Agent Workspace…');
  });

  it('shows that the frame is blocked until an event is heard', async () => {
    violatePolicy();
    postEvent();
    await load();

    expect(status()).toBe('');
  });

  it('leaves no timer and no listener after it is destroyed', async () => {
    const remove = jest.spyOn(document, 'removeEventListener');
    fixture.componentInstance.shown.set(false);
    await fixture.whenStable();

    expect(jest.getTimerCount()).toBe(0);
    expect(remove.mock.calls.map(([type]) => type)).toContain('securitypolicyviolation');
  });

  it('emits each change of the status', async () => {
    await load();
    postEvent();
    await fixture.whenStable();
    fixture.componentInstance.shown.set(false);
    await fixture.whenStable();

    expect(fixture.componentInstance.statuses).toEqual([
      { bound: true, loaded: false, heard: false },
      { bound: true, loaded: true, heard: false },
      { bound: true, loaded: true, heard: true },
    ]);
  });

  it('adds permissions, which load the workspace again', async () => {
    expect(iframe()?.allow).toBe('autoplay; clipboard-write; fullscreen');

    const old = iframe();
    fixture.componentInstance.permissions.set(['microphone', 'display-capture']);
    await fixture.whenStable();

    expect(iframe()).not.toBe(old);
    expect(iframe()?.allow).toBe(
      'autoplay; clipboard-write; fullscreen; microphone; display-capture',
    );
  });

  it('refuses permissions that are no names of features', async () => {
    fixture.componentInstance.permissions.set(['microphone', 'camera *']);
    await fixture.whenStable();

    expect(iframe()).toBeNull();
    expect(status()).toContain('cannot be shown');
    expect(hasText('"camera *"')).toBe(true);
    expect(errors).toEqual([expect.objectContaining({ code: 'permissions-invalid' })]);
  });

  it("sets the application's title", async () => {
    fixture.componentInstance.frameTitle.set('Chats');
    await fixture.whenStable();

    expect(iframe()?.title).toBe('Chats');
  });

  it('reloads in a new iframe, and rejects messages from the old one', async () => {
    const events: unknown[] = [];
    TestBed.inject(RoxChatService).events$.subscribe((event) => events.push(event));
    const old = iframe();
    const oldWindow = old?.contentWindow ?? null;
    await load();
    await wait(10_000);
    button('Reload')?.click();
    await fixture.whenStable();

    expect(iframe()).not.toBe(old);
    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/agent`);
    expect(status()).toBe('Loading the Agent Workspace…');

    dispatchMessage({ source: oldWindow });

    expect(events).toHaveLength(0);

    postEvent();

    expect(events).toHaveLength(1);
  });

  it('sets the address once, before the iframe enters the document', () => {
    expect(setAttributes.filter((name) => name.startsWith('src'))).toEqual(['src']);
  });

  it.each([null, undefined])('shows nothing while the address is %s', async (src) => {
    fixture.componentInstance.src.set(src);
    await wait(60_000);

    expect(element().textContent).toBe('');
    expect(iframe()).toBeNull();
    expect(errors).toEqual([]);

    fixture.componentInstance.src.set(`${ORIGIN}/agent`);
    await fixture.whenStable();

    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/agent`);
    expect(status()).toBe('Loading the Agent Workspace…');
  });

  it('keeps the iframe for another hash', async () => {
    const old = iframe();
    await load();
    fixture.componentInstance.src.set(`${ORIGIN}/agent#v=2`);
    await fixture.whenStable();

    expect(iframe()).toBe(old);
    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/agent#v=2`);
    expect(status()).toBe('');
  });

  it('has the status of its own iframe', async () => {
    const workspace = () => fixture.debugElement.children[0]?.componentInstance as RoxChatWorkspace;
    const other = TestBed.createComponent(Host);
    document.body.append(other.nativeElement as HTMLElement);
    await other.whenStable();
    await load();
    postEvent();

    expect(workspace().status()).toEqual({ bound: true, loaded: true, heard: true });
    expect(TestBed.inject(RoxChatService).workspaceStatus().loaded).toBe(false);

    fixture.componentInstance.src.set(null);
    await fixture.whenStable();

    expect(workspace().status()).toEqual({ bound: false, loaded: false, heard: false });
  });

  it('loads another address in a new iframe', async () => {
    const old = iframe();
    fixture.componentInstance.src.set(`${ORIGIN}/other`);
    await fixture.whenStable();

    expect(iframe()).not.toBe(old);
    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/other`);
  });

  it('rejects an address on another origin: no iframe, a visible reason, an error', async () => {
    fixture.componentInstance.src.set('https://evil.example/agent');
    await fixture.whenStable();

    expect(iframe()).toBeNull();
    expect(status()).toContain('cannot be shown');
    expect(hasText("[src-foreign] The workspace's src ")).toBe(true);
    expect(button('Reload')).toBeUndefined();
    expect(errors).toEqual([expect.objectContaining({ code: 'src-foreign' })]);

    fixture.componentInstance.src.set(`${ORIGIN}/agent`);
    await fixture.whenStable();

    expect(iframe()?.dataset['src']).toBe(`${ORIGIN}/agent`);
    expect(hasText('[src-foreign]')).toBe(false);
  });

  it('binds its iframe while it is in the document', async () => {
    const service = TestBed.inject(RoxChatService);

    expect(service.workspaceStatus()).toEqual({ bound: true, loaded: false, heard: false });

    await load();
    postEvent(); // Accepted without any subscriber.

    expect(service.workspaceStatus()).toEqual({ bound: true, loaded: true, heard: true });

    fixture.componentInstance.shown.set(false);
    await fixture.whenStable();

    expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: false });
  });
});

describe('RoxChatWorkspaceFrame', () => {
  it("binds the application's own iframe while it is in the document", () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    const fixture = TestBed.createComponent(OwnIframe);
    document.body.append(fixture.nativeElement as HTMLElement);
    const service = TestBed.inject(RoxChatService);
    const iframe = (fixture.nativeElement as HTMLElement).querySelector('iframe');
    if (iframe) {
      loadPage(iframe);
    }
    dispatchMessage({ source: window });

    expect(service.workspaceStatus()).toEqual({ bound: true, loaded: true, heard: false });

    dispatchMessage({ source: iframe?.contentWindow ?? null });

    expect(service.workspaceStatus().heard).toBe(true);

    fixture.destroy();

    expect(service.workspaceStatus().bound).toBe(false);
  });
});
