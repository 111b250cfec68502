import { ChangeDetectionStrategy, Component, ErrorHandler, inject, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { Screen } from '../../testing/screen';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatLoadingTemplate } from '../workspace/notice-templates';
import { RoxChatWorkspace } from '../workspace/rox-chat-workspace';
import { RoxChatDock } from './rox-chat-dock';
import { RoxChatWorkspaceHost } from './rox-chat-workspace-host';
import { RoxChatWorkspaceOutlet } from './rox-chat-workspace-outlet';

@Component({
  selector: 'rox-chat-test-shell',
  imports: [RoxChatWorkspaceHost, RoxChatWorkspaceOutlet],
  template: `
    @if (hosts() > 0) {
      <rox-chat-workspace-host [badge]="badge()" [confirmUnload]="asks()" />
    }
    @if (hosts() > 1) {
      <rox-chat-workspace-host />
    }
    <button id="own">Own</button>
    @if (hasPage()) {
      <rox-chat-workspace-outlet id="page" [hidden]="isPageHidden()" />
    }
    @if (hasDialog()) {
      <dialog [attr.data-modal]="isModal() ? '' : null">
        <rox-chat-workspace-outlet id="dialog" />
      </dialog>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Shell {
  readonly dock = inject(RoxChatDock);
  readonly hosts = signal(1);
  readonly badge = signal<number | null>(null);
  readonly asks = signal(false);
  readonly hasPage = signal(false);
  readonly isPageHidden = signal(false);
  readonly hasDialog = signal(false);
  readonly isModal = signal(false);
}

describe('RoxChatWorkspaceHost', () => {
  let screen: Screen;
  let fixture: ComponentFixture<Shell>;
  let shell: Shell;
  let errors: unknown[];

  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const box = () => find('#rox-chat-workspace-box');
  const host = () => find('rox-chat-workspace-host');
  /** The place that shows the frame. */
  const shown = () => {
    const owner = find('[aria-owns]');
    return owner?.parentElement === host() ? 'dock' : (owner?.id ?? null);
  };
  /** Lets the application render, and frames pass. */
  const settle = async (frames = 5) => {
    await fixture.whenStable();
    screen.resize();
    await screen.passFrames(frames);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    screen = new Screen();
    errors = [];
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(ORIGIN),
        {
          provide: ErrorHandler,
          useValue: { handleError: (error: unknown) => errors.push(error) },
        },
      ],
    });
    // jsdom would load the address.
    jest.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockReturnValue();
    fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement as HTMLElement);
    shell = fixture.componentInstance;
    await settle();
  });

  afterEach(() => {
    fixture.destroy();
    jest.restoreAllMocks();
    expect(box()).toBeNull();
  });

  it('keeps the iframe in a box that is a child of the body, and docks it', () => {
    expect(box()?.parentElement).toBe(document.body);
    expect(box()?.querySelectorAll('iframe')).toHaveLength(1);
    expect(shown()).toBe('dock');
    expect(box()?.inert).toBe(false);
    expect(shell.dock.hasOutlet()).toBe(false);
    expect(errors).toEqual([]);
  });

  it('shows the same iframe in the outlet that came last, and the one before gets it back', async () => {
    const iframe = box()?.querySelector('iframe');
    const moved = jest.fn();
    new MutationObserver(moved).observe(document.body, { childList: true });

    shell.hasPage.set(true);
    await settle();
    expect(shown()).toBe('page');
    expect(shell.dock.hasOutlet()).toBe(true);
    expect(host()?.dataset['view']).toBe('hidden');

    shell.hasDialog.set(true);
    await settle();
    expect(shown()).toBe('dialog');
    shell.hasDialog.set(false);
    await settle();
    expect(shown()).toBe('page');
    shell.hasPage.set(false);
    await settle();
    expect(shown()).toBe('dock');
    expect(box()?.querySelector('iframe')).toBe(iframe);
    expect(moved).not.toHaveBeenCalled();
    expect(screen.observed).toBe(1);
  });

  it('counts an outlet that is on screen again as the last', async () => {
    shell.hasPage.set(true);
    await settle();
    shell.isPageHidden.set(true);
    shell.hasDialog.set(true);
    await settle();
    expect(shown()).toBe('dialog');

    shell.isPageHidden.set(false);
    await settle();
    expect(shown()).toBe('page');
  });

  it('does not show the dock between two outlets', async () => {
    shell.hasPage.set(true);
    await settle();
    shell.hasPage.set(false);
    await settle(1);
    expect(shown()).toBeNull();
    expect(host()?.dataset['view']).toBe('hidden');
    expect(box()?.style.clipPath).toBe('inset(50%)');

    shell.hasDialog.set(true);
    await settle();
    expect(shown()).toBe('dialog');
    expect(shell.dock.hasOutlet()).toBe(true);
  });

  it.each(['minimized', 'hidden'] as const)('makes the box inert while %s', async (mode) => {
    shell.dock.mode.set(mode);
    await settle();
    expect(shown()).toBeNull();
    expect(box()?.inert).toBe(true);
    expect(box()?.style.clipPath).toBe('inset(50%)');

    shell.dock.show();
    await settle();
    expect(shown()).toBe('dock');
    expect(box()?.inert).toBe(false);
  });

  it('shows a badge in the bar, which docks and focuses the workspace', async () => {
    shell.dock.minimize();
    shell.badge.set(3);
    await settle();
    expect(host()?.querySelector('b')?.textContent).toBe('3');
    shell.badge.set(0);
    await settle();
    expect(host()?.querySelector('b')).toBeNull();

    host()?.querySelector('button')?.click();
    await settle();
    expect(shell.dock.mode()).toBe('docked');
    expect(document.activeElement).toBe(box()?.querySelector('iframe'));
  });

  it('moves the focus to the bar when the agent minimizes the workspace', async () => {
    host()?.querySelector<HTMLElement>('.head button')?.click();
    await settle();
    expect(shell.dock.mode()).toBe('minimized');
    expect(document.activeElement).toBe(host()?.querySelector('.bar'));
  });

  it('takes the focus from a frame that is hidden, and gives it back', async () => {
    const iframe = box()?.querySelector('iframe');
    shell.dock.focus();
    expect(document.activeElement).toBe(iframe);
    shell.dock.mode.set('hidden');
    await settle();
    expect(document.activeElement).toBe(document.body);
    shell.dock.show();
    await settle();
    expect(document.activeElement).toBe(iframe);

    shell.dock.mode.set('hidden');
    await settle();
    find('#own')?.focus();
    shell.dock.show();
    await settle();
    expect(document.activeElement).toBe(find('#own'));
  });

  it('gives the focus back that a hidden page takes', async () => {
    const blur = jest.spyOn(HTMLElement.prototype, 'blur');
    const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const iframe = box()?.querySelector('iframe');
    const leaveWindow = async () => {
      dispatchEvent(new Event('blur'));
      await new Promise((resolve) => setTimeout(resolve));
    };
    const take = () => {
      iframe?.focus();
      return leaveWindow();
    };
    await take();
    expect(document.activeElement).toBe(iframe); // It is shown.

    find('#own')?.focus();
    shell.dock.mode.set('hidden');
    await settle();
    await take();
    expect(document.activeElement).toBe(find('#own'));
    blur.mockClear();
    await leaveWindow(); // The active element has stayed.
    expect(blur.mock.contexts).toEqual([find('#own')]);
    expect(document.activeElement).toBe(find('#own'));

    hasFocus.mockReturnValue(false); // The agent uses another window.
    await leaveWindow();
    expect(blur).toHaveBeenCalledTimes(1);
  });

  it('passes the focus through the frame where its outlet is', async () => {
    shell.hasPage.set(true);
    await settle();
    find('#page [tabindex]')?.focus();
    expect(document.activeElement).toBe(box()?.querySelector('iframe'));
    find('#rox-chat-workspace-box > span:first-child')?.focus();
    expect(document.activeElement).toBe(find('#own'));
  });

  it.each(['Escape', 'a click'])('goes back to where the focus was with %s', async (how) => {
    find('#own')?.focus();
    shell.dock.focus();
    const back = find('.back');
    back?.focus();
    if (how === 'Escape') {
      back?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    } else {
      back?.click();
    }
    await settle();
    expect(document.activeElement).toBe(find('#own'));
  });

  it('asks before the page is closed while it should', async () => {
    const isAsked = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(isAsked()).toBe(false);
    shell.asks.set(true);
    await settle();
    expect(isAsked()).toBe(true);
    shell.asks.set(false);
    await settle();
    expect(isAsked()).toBe(false);
  });

  it('refuses a second host', async () => {
    shell.hosts.set(2);
    await settle();
    expect(errors).toEqual([expect.objectContaining({ code: 'host-twice' })]);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    shell.hosts.set(1);
    await settle();
    expect(shown()).toBe('dock');
  });

  it('reports an outlet without a host', async () => {
    shell.hosts.set(0);
    await settle();
    shell.hasPage.set(true);
    await settle();
    expect(errors).toEqual([expect.objectContaining({ code: 'host-missing' })]);
  });

  it('refuses an outlet in a native modal dialog, and stays where it was until it is none', async () => {
    shell.isModal.set(true);
    shell.hasDialog.set(true);
    await settle();
    await settle();
    expect(errors).toEqual([expect.objectContaining({ code: 'outlet-in-modal' })]);
    expect(shown()).toBe('dock');
    shell.isModal.set(false);
    await settle();
    expect(shown()).toBe('dialog');
  });
});

@Component({
  selector: 'rox-chat-test-given-shell',
  imports: [RoxChatLoadingTemplate, RoxChatWorkspace, RoxChatWorkspaceHost],
  template: `
    <rox-chat-workspace-host>
      @if (isThere()) {
        <rox-chat-workspace
          frameTitle="Chats"
          [src]="src()"
          [permissions]="['microphone']"
          [notices]="notices()"
          (statusChange)="statuses.push($event.bound)"
        >
          <ng-template roxChatLoading><i>One moment</i></ng-template>
        </rox-chat-workspace>
      }
      <button roxChatBar (click)="dock.show()">Chats</button>
    </rox-chat-workspace-host>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class GivenShell {
  readonly dock = inject(RoxChatDock);
  readonly isThere = signal(true);
  readonly src = signal<string | null>(null);
  readonly notices = signal<'all' | 'none'>('all');
  readonly statuses: boolean[] = [];
}

describe('RoxChatWorkspaceHost with a given workspace', () => {
  it('passes on its inputs, outputs and templates, in the one box', async () => {
    jest.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockReturnValue();
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore({ allowedOrigin: ORIGIN, texts: { 'host.back': 'To the customer' } }),
      ],
    });
    const fixture = TestBed.createComponent(GivenShell);
    document.body.append(fixture.nativeElement as HTMLElement);
    const shell = fixture.componentInstance;
    await fixture.whenStable();
    const box = document.querySelector('#rox-chat-workspace-box');
    const find = (selector: string) => box?.querySelectorAll(selector);
    expect(find('rox-chat-workspace')).toHaveLength(1);
    expect(find('iframe')).toHaveLength(0);
    expect(box?.querySelector('.back')?.textContent.trim()).toBe('To the customer');

    shell.src.set(`${ORIGIN}/agent`);
    await fixture.whenStable();
    const iframe = box?.querySelector('iframe');
    expect(iframe?.allow).toContain('microphone');
    expect(iframe?.title).toBe('Chats');
    expect(box?.querySelector('i')?.textContent).toBe('One moment');
    expect(shell.statuses).toEqual([true]);

    shell.dock.minimize();
    await fixture.whenStable();
    const host = document.querySelector('rox-chat-workspace-host');
    expect(host?.textContent).toBe('Chats');
    host?.querySelector('button')?.click();
    expect(shell.dock.mode()).toBe('docked');

    shell.notices.set('none');
    await fixture.whenStable();
    expect(find('i')).toHaveLength(0);
    shell.isThere.set(false);
    await fixture.whenStable();
    expect(find('rox-chat-workspace')).toHaveLength(0);
    shell.isThere.set(true);
    await fixture.whenStable();
    expect(find('iframe')).toHaveLength(1);

    fixture.destroy();
    jest.restoreAllMocks();
    expect(document.querySelector('#rox-chat-workspace-box')).toBeNull();
  });
});
