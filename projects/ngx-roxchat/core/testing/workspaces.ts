import { ChangeDetectionStrategy, Component, ErrorHandler, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { RoxChatWorkspaceStatus } from '../src/bridge/bound-frame';
import { provideRoxChatCore } from '../src/provide-rox-chat-core';
import { RoxChatWorkspace } from '../src/workspace/rox-chat-workspace';
import { dispatchMessage, loadPage, ORIGIN } from './messages';

export const ADDRESS = `${ORIGIN}/agent`;
export const FOREIGN = 'https://evil.example/';

/** How long the workspace may take to load, in ms. */
export const SLOW_MS = 10_000;

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-workspaces',
  imports: [RoxChatWorkspace],
  template: `
    @for (src of addresses(); track $index) {
      <rox-chat-workspace
        notices="problems"
        [src]="src"
        [permissions]="getPermissions()"
        (statusChange)="statuses.push($event)"
      />
    }
  `,
})
class Host {
  readonly addresses = signal([ADDRESS]);
  readonly permission = signal('microphone');
  readonly statuses: RoxChatWorkspaceStatus[] = [];

  /** Returns another array each time. */
  getPermissions(): string[] {
    return [this.permission()];
  }
}

/** A page of the application with workspaces. */
class WorkspacesPage {
  readonly handleError = jest.fn<undefined, [unknown]>();
  readonly #fixture: ComponentFixture<Host>;
  readonly element: HTMLElement;

  constructor() {
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: ErrorHandler, useValue: this }],
    });
    this.#fixture = TestBed.createComponent(Host);
    this.element = this.#fixture.nativeElement as HTMLElement;
    document.body.append(this.element);
  }

  get statuses(): readonly RoxChatWorkspaceStatus[] {
    return this.#fixture.componentInstance.statuses;
  }

  /** The notice of each workspace; null for none. */
  get notices(): (string | null)[] {
    const notices = this.element.querySelectorAll('rox-chat-workspace > div');
    return [...notices].map((notice) => notice.getAttribute('data-notice'));
  }

  /** The iframe of the first workspace. */
  get iframe(): HTMLIFrameElement {
    const iframe = this.element.querySelector('iframe');
    if (!iframe) {
      throw new Error('There is no iframe.');
    }
    return iframe;
  }

  /** Shows a workspace for each address. */
  show(...addresses: string[]): Promise<unknown> {
    this.#fixture.componentInstance.addresses.set(addresses);
    return this.settle();
  }

  permit(permission: string): Promise<unknown> {
    this.#fixture.componentInstance.permission.set(permission);
    return this.settle();
  }

  /** Has Angular check the page again. */
  check(): Promise<unknown> {
    this.#fixture.changeDetectorRef.markForCheck();
    return this.settle();
  }

  wait(ms = SLOW_MS): Promise<unknown> {
    jest.advanceTimersByTime(ms);
    return this.settle();
  }

  load(): Promise<unknown> {
    loadPage(this.iframe);
    return this.settle();
  }

  postMessage(origin = ORIGIN): Promise<unknown> {
    dispatchMessage({ source: this.iframe.contentWindow, origin });
    return this.settle();
  }

  /** Has the frame load a page of another origin. */
  async goElsewhere(): Promise<void> {
    await this.load();
    await this.postMessage('https://elsewhere.example');
  }

  /** Has this page's policy block frames of an origin. */
  block(blockedURI = ORIGIN): Promise<unknown> {
    const violation = { disposition: 'enforce', effectiveDirective: 'frame-src', blockedURI };
    document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), violation));
    return this.settle();
  }

  /** Dismisses all notices. */
  dismiss(): Promise<unknown> {
    for (const button of this.element.querySelectorAll<HTMLElement>('.dismiss')) {
      button.click();
    }
    return this.settle();
  }

  settle(): Promise<unknown> {
    return this.#fixture.whenStable();
  }
}

/** Shows one workspace, and replaces the timers. */
export async function showWorkspaces(): Promise<WorkspacesPage> {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
  const page = new WorkspacesPage();
  await page.settle();
  return page;
}

/** Ends what `showWorkspaces` has begun. */
export function hideWorkspaces(): void {
  jest.useRealTimers();
  document.body.replaceChildren();
}
