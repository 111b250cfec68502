import {
  afterNextRender,
  DestroyRef,
  type EnvironmentProviders,
  inject,
  Injectable,
  NgZone,
  provideEnvironmentInitializer,
  type Signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import {
  type OutgoingChatResult,
  type roxChatFeature,
  RoxChatService,
  type RoxChatWorkspaceStatus,
} from 'ngx-roxchat';

declare global {
  interface Window {
    crm: Probe;
  }
}

/** A result, and when it came. */
type TimedResult = OutgoingChatResult & { readonly at: number };

/** Has the probe show what the service of this injector emits. */
export function provideProbe(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const probe = inject(Probe);
    probe.connect(inject(RoxChatService));
    inject(DestroyRef).onDestroy(() => probe.destroyed++);
  });
}

/** What the tests see of the application, and have it do: `window.crm`. */
@Injectable({ providedIn: 'root' })
export class Probe {
  readonly #router = inject(Router);
  readonly #state = inject(Store).selectSignal(
    (state: { [roxChatFeature.name]?: { workspaceStatus: RoxChatWorkspaceStatus } }) => state,
  );
  readonly #frames = new Map<string, { readonly status: Signal<RoxChatWorkspaceStatus> }>();
  readonly #results = new Map<string, TimedResult>();
  readonly #rejected = new Map<string, number>();
  #service: RoxChatService | null = null;

  /** The visitors whom the workspaces have selected, as the application heard of it. */
  readonly selected: string[] = [];

  /** What reached the ErrorHandler. */
  readonly errors: string[] = [];

  /** How many injectors with the library's providers were destroyed. */
  destroyed = 0;

  /** How often zone.js has had Angular look for changes. */
  turns = 0;

  constructor() {
    inject(NgZone).onMicrotaskEmpty.subscribe(() => this.turns++);
    afterNextRender(() => {
      window.crm = this;
    });
  }

  connect(service: RoxChatService): void {
    this.#service = service;
    service.visitorSelected$.subscribe(({ roxchatVisitorId }) => {
      this.selected.push(roxchatVisitorId);
    });
    service.diagnostics$.subscribe(({ reason }) => {
      this.#rejected.set(reason, (this.#rejected.get(reason) ?? 0) + 1);
    });
  }

  /** Notes a component or directive under a name. */
  add(name: string, frame: { readonly status: Signal<RoxChatWorkspaceStatus> }): void {
    this.#frames.set(name, frame);
  }

  /** What the service says of the workspace. */
  status(): RoxChatWorkspaceStatus | undefined {
    return this.#service?.workspaceStatus();
  }

  /** What the component or directive of this name says of its own frame. */
  own(name: string): RoxChatWorkspaceStatus | undefined {
    return this.#frames.get(name)?.status();
  }

  /** What the store says of the workspace. */
  stored(): RoxChatWorkspaceStatus | undefined {
    return this.#state().roxChat?.workspaceStatus;
  }

  /** How many messages were rejected, by reason. */
  rejected(): Record<string, number> {
    return Object.fromEntries(this.#rejected);
  }

  /** Starts a chat with a visitor; without a session, in the last one that was told of. */
  start(roxchatVisitorId: string, sessionId?: string): void {
    this.#service
      ?.startOutgoingChat(
        sessionId === undefined ? { roxchatVisitorId } : { roxchatVisitorId, sessionId },
      )
      .subscribe((result) => {
        this.#results.set(roxchatVisitorId, { ...result, at: performance.now() });
      });
  }

  result(roxchatVisitorId: string): TimedResult | undefined {
    return this.#results.get(roxchatVisitorId);
  }

  /**
   * Goes to another route.
   *
   * @returns when it was left
   */
  async go(url: string): Promise<number> {
    const start = performance.now();
    await this.#router.navigateByUrl(url);
    return start;
  }
}
