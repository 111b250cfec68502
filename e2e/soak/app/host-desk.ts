import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterOutlet, type Routes } from '@angular/router';
import {
  RoxChatService,
  RoxChatWorkspace,
  RoxChatWorkspaceHost,
  RoxChatWorkspaceOutlet,
} from 'ngx-roxchat/core';
import ports from '../../../scripts/ports.json';

const OnPush = ChangeDetectionStrategy.OnPush;

/** A page of the CRM without the workspace. */
@Component({ selector: 'soak-page', template: `<h1>Customer</h1>`, changeDetection: OnPush })
class Page {}

/** A page of the CRM with the workspace in it. */
@Component({
  selector: 'soak-outlet-page',
  imports: [RoxChatWorkspaceOutlet],
  template: `<h1>Customer</h1>
    <rox-chat-workspace-outlet />`,
  changeDetection: OnPush,
})
class OutletPage {}

/** One workspace for all pages, if it is in the document. */
@Component({
  selector: 'soak-host-desk',
  imports: [RouterOutlet, RoxChatWorkspace, RoxChatWorkspaceHost],
  template: `
    <router-outlet />
    @if (hasHost()) {
      <rox-chat-workspace-host><rox-chat-workspace [src]="src" /></rox-chat-workspace-host>
    }
  `,
  changeDetection: OnPush,
})
export class HostDesk {
  readonly #router = inject(Router);

  readonly src = `http://localhost:${String(ports.workspace)}/soak`;
  readonly hasHost = signal(false);
  readonly status = inject(RoxChatService).workspaceStatus;

  /** Goes from page to page, and lets the browser paint each of them. */
  async navigate(times: number): Promise<void> {
    const pages = this.hasHost() ? ['with', 'other', 'away'] : ['plain', 'plain-other', 'away'];
    for (let time = 0; time < times; time++) {
      await this.#router.navigate([pages[time % pages.length]], { skipLocationChange: true });
      for (let frame = 0; frame < 2; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }
  }
}

export const routes: Routes = [
  { path: 'with', component: OutletPage },
  { path: 'other', children: [{ path: '', component: OutletPage }] },
  { path: 'plain', component: Page },
  { path: 'plain-other', children: [{ path: '', component: Page }] },
  { path: 'away', component: Page },
];
