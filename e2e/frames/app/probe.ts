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

/** A result, and when it arrived. */
type TimedResult = OutgoingChatResult & { readonly at: number };

/** Connects the probe to the service of this injector. */
export function provideProbe(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const probe = inject(Probe);
    probe.connect(inject(RoxChatService));
    inject(DestroyRef).onDestroy(() => probe.destroyed++);
  });
}

/** The tests' access to the application: `window.crm`. */
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

  /** The visitors of all `visitorSelected` events that the application has received. */
  readonly selected: string[] = [];

  /** The errors that reached the ErrorHandler. */
  readonly errors: string[] = [];

  /** How many injectors with the library's providers were destroyed. */
  destroyed = 0;

  /** How often zone.js has triggered change detection. */
  changeDetections = 0;

  constructor() {
    inject(NgZone).onMicrotaskEmpty.subscribe(() => this.changeDetections++);
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

  /** Registers a component or directive under a name. */
  add(name: string, frame: { readonly status: Signal<RoxChatWorkspaceStatus> }): void {
    this.#frames.set(name, frame);
  }

  /** The service's status of the workspace. */
  status(): RoxChatWorkspaceStatus | undefined {
    return this.#service?.workspaceStatus();
  }

  /** The status of the frame of the component or directive with this name. */
  frameStatus(name: string): RoxChatWorkspaceStatus | undefined {
    return this.#frames.get(name)?.status();
  }

  /** The store's status of the workspace. */
  storedStatus(): RoxChatWorkspaceStatus | undefined {
    return this.#state().roxChat?.workspaceStatus;
  }

  /** How many messages were rejected, by reason. */
  rejected(): Record<string, number> {
    return Object.fromEntries(this.#rejected);
  }

  /** Starts a chat with a visitor; without a session, in the last one that an event named. */
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
   * Navigates to another route.
   *
   * @returns the time when the navigation started
   */
  async go(url: string): Promise<number> {
    const start = performance.now();
    await this.#router.navigateByUrl(url);
    return start;
  }
}
