import {
  ChangeDetectionStrategy,
  Component,
  ErrorHandler,
  inject,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { Screen } from '../../testing/screen';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatDock } from './rox-chat-dock';
import { RoxChatWorkspaceHost } from './rox-chat-workspace-host';
import { RoxChatWorkspaceOutlet } from './rox-chat-workspace-outlet';

@Component({
  selector: 'rox-chat-test-shadow',
  imports: [RoxChatWorkspaceOutlet],
  template: `<rox-chat-workspace-outlet />`,
  encapsulation: ViewEncapsulation.ShadowDom,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Shadow {}

@Component({
  selector: 'rox-chat-test-changing-shell',
  imports: [RoxChatWorkspaceHost, RoxChatWorkspaceOutlet, Shadow],
  template: `
    @for (user of users(); track user.id) {
      <rox-chat-workspace-host><a roxChatBar href="#" id="bar">Chats</a></rox-chat-workspace-host>
    }
    @switch (page()) {
      @case ('plain') {
        <rox-chat-workspace-outlet id="page" />
      }
      @case ('shadow') {
        <rox-chat-test-shadow />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Shell {
  readonly dock = inject(RoxChatDock);
  readonly users = signal([{ id: 'one' }]);
  readonly page = signal<'plain' | 'shadow' | null>(null);
}

describe('RoxChatWorkspaceHost in an application that changes', () => {
  let screen: Screen;
  let fixture: ComponentFixture<Shell>;
  let shell: Shell;
  let errors: unknown[];

  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const frames = () => document.querySelectorAll('body > #rox-chat-workspace-box iframe').length;
  /** The element around the outlet that shows the frame. */
  const shownIn = () => find('[aria-owns]')?.parentElement?.localName ?? null;
  const settle = async () => {
    await fixture.whenStable();
    screen.resize();
    await screen.passFrames(5);
    await fixture.whenStable();
  };
  const show = async (page: 'plain' | 'shadow' | null) => {
    shell.page.set(page);
    await settle();
  };
  const setUsers = async (...users: string[]) => {
    shell.users.set(users.map((id) => ({ id })));
    await settle();
  };

  beforeEach(async () => {
    screen = new Screen();
    errors = [];
    const handleError = (error: unknown) => errors.push(error);
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: ErrorHandler, useValue: { handleError } }],
    });
    jest.spyOn(HTMLIFrameElement.prototype, 'src', 'set').mockReturnValue();
    fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement as HTMLElement);
    shell = fixture.componentInstance;
    await settle();
  });

  afterEach(() => {
    fixture.destroy();
    Reflect.deleteProperty(HTMLElement.prototype, 'checkVisibility');
    jest.restoreAllMocks();
  });

  it('holds the workspace after it has replaced another host', async () => {
    await setUsers('other');
    expect(frames()).toBe(1);
    expect(shownIn()).toBe('rox-chat-workspace-host');
    expect(errors).toEqual([]);
  });

  it('shows the workspace in the outlet that the host before it used', async () => {
    await show('plain');
    await setUsers('other');
    expect(frames()).toBe(1);
    expect(find('[aria-owns]')?.id).toBe('page');
    expect(shell.dock.hasOutlet()).toBe(true);
  });

  it('holds the workspace after the first of two hosts is gone', async () => {
    await setUsers('one', 'other');
    expect(errors).toEqual([expect.objectContaining({ code: 'host-twice' })]);
    expect(frames()).toBe(1);
    await setUsers('other');
    expect(frames()).toBe(1);
    expect(shownIn()).toBe('rox-chat-workspace-host');
    await setUsers('other', 'third');
    await setUsers('other');
    expect(frames()).toBe(1);
  });

  it('leaves no outlet behind', async () => {
    await show('plain');
    expect(shell.dock.hasOutlet()).toBe(true);
    await setUsers();
    expect(shell.dock.hasOutlet()).toBe(false);
    expect(shownIn()).toBeNull();
    expect(frames()).toBe(0);
  });

  it.each([
    ['visibility', () => find('#page')?.dispatchEvent(new Event('transitionend'))],
    [
      'content-visibility',
      () => {
        screen.intersect();
      },
    ],
  ])('is not in an outlet that %s hides', async (_, notify) => {
    let isHidden = false;
    Object.assign(HTMLElement.prototype, {
      checkVisibility(this: HTMLElement) {
        return !(isHidden && this.id === 'page');
      },
    });
    await show('plain');
    expect(find('[aria-owns]')?.id).toBe('page');
    for (const [hides, place] of [
      [true, ''], // The dock.
      [false, 'page'],
    ] as const) {
      isHidden = hides;
      notify();
      await screen.passFrames(5);
      await fixture.whenStable();
      await screen.passFrames(1);
      expect(find('[aria-owns]')?.id).toBe(place);
    }
  });

  it('moves the focus from an outlet in a shadow root into the frame', async () => {
    await show('shadow');
    const root = find('rox-chat-test-shadow')?.shadowRoot;
    const stop = root?.querySelector<HTMLElement>('[aria-owns] > [tabindex]');
    expect(stop).toBeTruthy();
    stop?.focus();
    expect(document.activeElement?.localName).toBe('iframe');
  });

  it('moves the focus to a bar that is no button', async () => {
    find('.head button')?.click();
    await settle();
    expect(document.activeElement).toBe(find('#bar'));
  });
});
