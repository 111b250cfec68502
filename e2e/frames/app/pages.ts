import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  type TemplateRef,
  viewChild,
  ViewContainerRef,
  ViewEncapsulation,
  type ViewRef,
} from '@angular/core';
import { MatTabsModule } from '@angular/material/tabs';
import { RouterOutlet } from '@angular/router';
import { RoxChatWorkspace, RoxChatWorkspaceFrame, type RoxChatWorkspaceNotices } from 'ngx-roxchat';
import { Desk } from './desk';
import { Probe } from './probe';
import { WORKSPACE } from './workspace-origin';

/** A page without a workspace. */
@Component({
  selector: 'app-away',
  template: `<h1>Away</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Away {}

/** An iframe that is not bound. */
@Component({
  selector: 'app-unbound',
  template: `<iframe title="Agent Workspace" src="${WORKSPACE}/?name=unbound&delay=0"></iframe>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Unbound {}

/** Two workspaces; one of them is hidden. */
@Component({
  selector: 'app-two',
  imports: [Desk],
  template: `
    <button type="button" id="swap" (click)="isSecondShown.set(!isSecondShown())">Swap</button>
    <app-desk name="first" [class.hidden]="isSecondShown()" />
    <app-desk name="second" [class.hidden]="!isSecondShown()" />
  `,
  styles: `
    .hidden {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Two {
  /** Whether the second workspace is shown instead of the first. */
  protected readonly isSecondShown = signal(false);
}

/** A workspace beside the component of the route. */
@Component({
  selector: 'app-shell',
  imports: [Desk, RouterOutlet],
  template: `
    <app-desk name="shell" />
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {}

const CACHED = `
  <button type="button" id="detach" (click)="detach()">Detach</button>
  <button type="button" id="insert" (click)="insert()">Insert</button>
  <button type="button" id="move" (click)="move()">Move</button>
  <ng-container #place />
  <ng-template #other><p>Another view</p></ng-template>
  <ng-template #view><app-desk name="cached" /></ng-template>
`;

/** A workspace in a view that is kept while it is detached. */
@Component({
  selector: 'app-cached',
  imports: [Desk],
  template: CACHED,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Cached {
  protected readonly place = viewChild.required('place', { read: ViewContainerRef });
  protected readonly view = viewChild.required<TemplateRef<unknown>>('view');
  protected readonly other = viewChild.required<TemplateRef<unknown>>('other');
  #view: ViewRef | null = null;

  protected detach(): void {
    if (this.#view) {
      this.place().detach(this.place().indexOf(this.#view));
    }
  }

  /** Inserts the view if it is not inserted. */
  protected insert(): void {
    this.#view ??= this.place().createEmbeddedView(this.view());
    if (this.place().indexOf(this.#view) === -1) {
      this.place().insert(this.#view);
    }
  }

  /** Moves the view behind another one. */
  protected move(): void {
    if (this.place().length === 1) {
      this.place().createEmbeddedView(this.other());
    }
    if (this.#view) {
      this.place().move(this.#view, 1);
    }
  }
}

/** The same in a shadow root. */
@Component({
  selector: 'app-cached-in-shadow',
  imports: [Desk],
  template: CACHED,
  encapsulation: ViewEncapsulation.ShadowDom,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CachedInShadow extends Cached {}

/** A workspace in the second of two tabs. */
@Component({
  selector: 'app-tabs',
  imports: [Desk, MatTabsModule],
  template: `
    <mat-tab-group animationDuration="0">
      <mat-tab label="Notes"><p>The customer's notes</p></mat-tab>
      @if (content() === 'lazy') {
        <mat-tab label="Chat">
          <ng-template matTabContent><app-desk name="tab" /></ng-template>
        </mat-tab>
      } @else {
        <mat-tab label="Chat"><app-desk name="tab" /></mat-tab>
      }
    </mat-tab-group>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tabs {
  readonly content = input.required<'lazy' | 'eager'>();
}

/** A workspace whose address is not known at first. */
@Component({
  selector: 'app-late-address',
  imports: [RoxChatWorkspace],
  template: `
    <button type="button" id="set-address" (click)="url.set(address)">Set address</button>
    <button type="button" id="hash" (click)="url.set(address + '#v=2')">Hash</button>
    <rox-chat-workspace [src]="url()" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LateAddress {
  protected readonly workspace = viewChild.required(RoxChatWorkspace);
  protected readonly address = `${WORKSPACE}/?name=late&delay=0`;
  protected readonly url = signal<string | null>(null);

  constructor() {
    const probe = inject(Probe);
    effect(() => {
      probe.add('late', this.workspace());
    });
  }
}

/** A workspace whose inputs are in the query of the CRM's page; without any, as in production. */
@Component({
  selector: 'app-notices',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace [src]="src()" [notices]="notices() ?? 'problems'" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notices {
  /** The query of the workspace's address. */
  readonly query = input<string>();
  /** Another address in place of the workspace's. */
  readonly address = input<string>();
  readonly notices = input<RoxChatWorkspaceNotices>();

  protected readonly src = computed(() => this.address() ?? `${WORKSPACE}/?${this.query() ?? ''}`);
}

/** The application's own iframe, without an address. */
@Component({
  selector: 'app-own-iframe',
  imports: [RoxChatWorkspaceFrame],
  template: `
    <iframe roxChatWorkspace name="workspace" title="Agent Workspace"></iframe>
    <form method="post" target="workspace" action="${WORKSPACE}/?name=form&delay=0">
      <button id="sign-in">Sign in</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnIframe {
  protected readonly frame = viewChild.required(RoxChatWorkspaceFrame);

  constructor() {
    const probe = inject(Probe);
    effect(() => {
      probe.add('own', this.frame());
    });
  }
}

/** The application's own iframe, with an address in the server's HTML. */
@Component({
  selector: 'app-static-iframe',
  imports: [RoxChatWorkspaceFrame],
  template: `
    <iframe
      roxChatWorkspace
      title="Agent Workspace"
      src="${WORKSPACE}/?name=static&delay=0"
    ></iframe>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaticIframe {
  protected readonly frame = viewChild.required(RoxChatWorkspaceFrame);

  constructor() {
    const probe = inject(Probe);
    effect(() => {
      probe.add('static', this.frame());
    });
  }
}

/** A workspace that hydrates on the agent's first interaction. */
@Component({
  selector: 'app-deferred',
  imports: [Desk],
  template: `
    <h1>Customer</h1>
    @defer (hydrate on interaction) {
      <app-desk name="deferred" />
    } @placeholder {
      <p>Later</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Deferred {}
