// #region dock
import { ChangeDetectionStrategy, Component, effect, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { RoxChatDockSeparator, RoxChatWorkspaceHost } from 'ngx-roxchat';

@Component({
  selector: 'crm-shell',
  imports: [RouterOutlet, RoxChatDockSeparator, RoxChatWorkspaceHost],
  template: `
    <main><router-outlet /></main>
    <rox-chat-workspace-host>
      <rox-chat-dock-separator [(width)]="width" />
    </rox-chat-workspace-host>
  `,
  styles: `
    :host {
      display: flex;
      height: 100dvh;
    }

    main {
      flex: 1;
      overflow: auto;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  /** In px. It survives a reload of the page. */
  protected readonly width = signal(Number(localStorage.getItem('workspace-width') ?? 400));

  constructor() {
    effect(() => {
      localStorage.setItem('workspace-width', String(this.width()));
    });
  }
}
// #endregion

// #region given
import { RoxChatLoadingTemplate, RoxChatWorkspace } from 'ngx-roxchat';

@Component({
  selector: 'crm-voice-shell',
  imports: [RoxChatLoadingTemplate, RoxChatWorkspace, RoxChatWorkspaceHost],
  template: `
    <rox-chat-workspace-host>
      <rox-chat-workspace
        notices="problems"
        [permissions]="['microphone']"
        (statusChange)="isReady.set($event.loaded)"
      >
        <ng-template roxChatLoading><p id="wait">Your chats are on their way…</p></ng-template>
      </rox-chat-workspace>
    </rox-chat-workspace-host>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VoiceShell {
  protected readonly isReady = signal(false);
}
// #endregion

// #region collapse
import { computed, inject } from '@angular/core';
import { RoxChatDock } from 'ngx-roxchat';

@Component({
  selector: 'crm-collapsible-shell',
  imports: [RoxChatWorkspaceHost],
  template: `
    <button type="button" id="toggle" (click)="toggle()">
      {{ isDocked() ? 'Hide the chats' : 'Show the chats' }}
    </button>
    <rox-chat-workspace-host confirmUnload>
      <button roxChatBar type="button" id="bar" (click)="dock.focus()">
        Chats: {{ unread() }} unread
      </button>
    </rox-chat-workspace-host>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CollapsibleShell {
  protected readonly dock = inject(RoxChatDock);

  /** With NgRx: `inject(Store).selectSignal(selectUnreadCount)`. */
  protected readonly unread = signal(3);
  protected readonly isDocked = computed(() => this.dock.mode() === 'docked');

  protected toggle(): void {
    if (this.isDocked()) {
      this.dock.minimize();
    } else {
      this.dock.focus();
    }
  }
}
// #endregion

// #region places
import { Dialog } from '@angular/cdk/dialog';
import { RoxChatWorkspaceOutlet } from 'ngx-roxchat';

@Component({
  selector: 'crm-customer-page',
  imports: [RoxChatWorkspaceOutlet],
  template: `
    <h1>Customer</h1>
    <div class="chat"><rox-chat-workspace-outlet /></div>
    <button type="button" id="enlarge" (click)="enlarge()">Enlarge the chat</button>
  `,
  styles: `
    .chat {
      height: 30rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerPage {
  readonly #dialog = inject(Dialog);

  protected enlarge(): void {
    this.#dialog.open(ChatDialog);
  }
}

@Component({
  selector: 'crm-chat-dialog',
  imports: [RoxChatWorkspaceOutlet],
  template: `<rox-chat-workspace-outlet />`,
  styles: `
    :host {
      display: block;
      width: 90vw;
      height: 90vh;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatDialog {}
// #endregion

import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting } from 'ngx-roxchat/testing';

describe('One workspace for the whole shift', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
  });

  afterEach(() => {
    localStorage.clear();
  });

  /** Renders a component. */
  async function render(component: Type<unknown>) {
    const fixture = TestBed.createComponent<unknown>(component);
    fixture.autoDetectChanges();
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  it('keeps the width of the dock', async () => {
    localStorage.setItem('workspace-width', '500');
    const { fixture, element } = await render(Shell);
    element
      .querySelector('[role=separator]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    await fixture.whenStable();
    expect(localStorage.getItem('workspace-width')).toBe('280');
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('gives the workspace permissions and a view of its own while it loads', async () => {
    await render(VoiceShell);
    expect(document.querySelector('iframe')?.allow).toContain('microphone');
    expect(document.querySelector('#rox-chat-workspace-box #wait')).not.toBeNull();
  });

  it('collapses to a bar of the application, and comes back', async () => {
    const { fixture, element } = await render(CollapsibleShell);
    const click = async (selector: string) => {
      element.querySelector<HTMLElement>(selector)?.click();
      await fixture.whenStable();
    };
    await click('#toggle');
    expect(element.querySelector('#bar')?.textContent.trim()).toBe('Chats: 3 unread');
    await click('#bar');
    expect(element.querySelector('#bar')).toBeNull();
    expect(element.querySelector('#toggle')?.textContent.trim()).toBe('Hide the chats');
  });

  it('is shown in a page and in a dialog', async () => {
    TestBed.createComponent(RoxChatWorkspaceHost); // As the shell would.
    const { fixture, element } = await render(CustomerPage);
    element.querySelector<HTMLElement>('#enlarge')?.click();
    await fixture.whenStable();
    expect(document.querySelectorAll('rox-chat-workspace-outlet')).toHaveLength(2);
  });
});
