import { Dialog, DialogModule } from '@angular/cdk/dialog';
import { PortalModule } from '@angular/cdk/portal';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { MatTabsModule } from '@angular/material/tabs';
import { RouterOutlet } from '@angular/router';
import {
  RoxChatDock,
  RoxChatDockSeparator,
  RoxChatWorkspace,
  RoxChatWorkspaceHost,
  RoxChatWorkspaceOutlet,
} from 'ngx-roxchat';
import { Probe } from './probe';
import { WORKSPACE } from './workspace-origin';

const OnPush = ChangeDetectionStrategy.OnPush;

/** The shell of a CRM with one workspace for all its pages. */
@Component({
  selector: 'app-host-shell',
  imports: [
    MatMenuModule,
    RouterOutlet,
    RoxChatDockSeparator,
    RoxChatWorkspace,
    RoxChatWorkspaceHost,
  ],
  template: `
    <header>
      <button type="button" id="menu" [matMenuTriggerFor]="menu">Menu</button>
      <mat-menu #menu><button mat-menu-item>Item</button></mat-menu>
      @for (mode of modes; track mode) {
        <button type="button" [id]="mode" (click)="dock.mode.set(mode)">{{ mode }}</button>
      }
      <button type="button" id="focus" (click)="dock.focus()">Focus</button>
      <button type="button" id="second" (click)="isTwice.set(!isTwice())">Second host</button>
      <button type="button" id="agent" (click)="agent.set(agent() + 1)">Next agent</button>
      <button type="button" id="refuse" (click)="src.set('https://elsewhere.test')">Refuse</button>
    </header>
    <div class="row">
      <main><router-outlet /></main>
      @for (one of [agent()]; track one) {
        <rox-chat-workspace-host [badge]="3">
          <rox-chat-workspace [src]="src()" />
          <rox-chat-dock-separator [(width)]="width" />
        </rox-chat-workspace-host>
      }
      @if (isTwice()) {
        <rox-chat-workspace-host />
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100vh;
    }

    .row {
      display: flex;
      flex: 1;
      min-height: 0;
    }

    main {
      flex: 1;
      overflow: auto;
    }
  `,
  changeDetection: OnPush,
})
export class HostShell {
  protected readonly dock = inject(RoxChatDock);
  protected readonly modes = ['docked', 'minimized', 'hidden'] as const;
  protected readonly src = signal(`${WORKSPACE}/?name=host&delay=0`);
  protected readonly agent = signal(1);
  protected readonly width = signal(420);
  protected readonly isTwice = signal(false);
  protected readonly workspace = viewChild(RoxChatWorkspace);

  constructor() {
    const probe = inject(Probe);
    effect(() => {
      const workspace = this.workspace();
      if (workspace) {
        probe.add('host', workspace);
      }
    });
  }
}

/** A page with the workspace in it. */
@Component({
  selector: 'app-host-page',
  imports: [RoxChatWorkspaceOutlet],
  template: `
    <button type="button" id="before">Before</button>
    <div class="place" #place><rox-chat-workspace-outlet /></div>
    <button type="button" id="after">After</button>
    <button type="button" id="enlarge" (click)="place.requestFullscreen()">Full screen</button>
    <p class="long">The customer's notes</p>
  `,
  styles: `
    .place {
      height: 20rem;
      margin: 1rem;
    }

    .long {
      height: 200vh;
    }
  `,
  changeDetection: OnPush,
})
export class HostPage {}

/** The workspace in `@if`. */
@Component({
  selector: 'app-host-if',
  imports: [HostPage],
  template: `
    <button type="button" id="toggle" (click)="isShown.set(!isShown())">Toggle</button>
    @if (isShown()) {
      <app-host-page />
    }
  `,
  changeDetection: OnPush,
})
export class HostIf {
  protected readonly isShown = signal(true);
}

/** The workspace in the second of two tabs, which slides in. */
@Component({
  selector: 'app-host-tabs',
  imports: [HostPage, MatTabsModule],
  template: `
    <mat-tab-group [selectedIndex]="1">
      <mat-tab label="Notes"><p>The customer's notes</p></mat-tab>
      <mat-tab label="Chat"><app-host-page /></mat-tab>
    </mat-tab-group>
  `,
  changeDetection: OnPush,
})
export class HostTabs {}

/** The workspace in `@defer`. */
@Component({
  selector: 'app-host-defer',
  imports: [HostPage],
  template: `
    @defer (on immediate) {
      <app-host-page />
    }
  `,
  changeDetection: OnPush,
})
export class HostDefer {}

/** The workspace in a portal of the CDK. */
@Component({
  selector: 'app-host-portal',
  imports: [HostPage, PortalModule],
  template: `
    <ng-template cdkPortal #portal="cdkPortal"><app-host-page /></ng-template>
    <ng-template [cdkPortalOutlet]="portal" />
  `,
  changeDetection: OnPush,
})
export class HostPortal {}

/** The content of the dialog. */
@Component({
  selector: 'app-host-in-dialog',
  imports: [RoxChatWorkspaceOutlet],
  template: `
    <button type="button">In the dialog</button>
    <div class="place"><rox-chat-workspace-outlet /></div>
  `,
  styles: `
    :host {
      display: block;
      width: 30rem;
      padding: 1rem;
      background: Canvas;
    }

    .place {
      height: 20rem;
    }
  `,
  changeDetection: OnPush,
})
class HostInDialog {}

/** The workspace in a dialog of the CDK. */
@Component({
  selector: 'app-host-dialog',
  imports: [DialogModule],
  template: `<h1>Below the dialog</h1>`,
  changeDetection: OnPush,
})
export class HostDialog {
  constructor() {
    const dialog = inject(Dialog);
    afterNextRender(() => dialog.open(HostInDialog));
    inject(DestroyRef).onDestroy(() => {
      dialog.closeAll();
    });
  }
}

/** A native modal dialog, in which no outlet can work. */
@Component({
  selector: 'app-host-modal',
  imports: [RoxChatWorkspaceOutlet],
  template: `
    <button type="button" id="open" (click)="modal.showModal()">Open</button>
    <dialog #modal><rox-chat-workspace-outlet /></dialog>
  `,
  changeDetection: OnPush,
})
export class HostModal {}
