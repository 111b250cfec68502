import {
  computed,
  type EnvironmentInjector,
  ErrorHandler,
  type Signal,
  signal,
} from '@angular/core';
import { type Action, ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵSTATE_SET_UP, roxChatFeature, type RoxChatState } from 'ngx-roxchat/store';
import { Subject } from 'rxjs';
import type { RoxChatAnswer } from '../src/handler/ask-handler';
import type {
  InteractionLossReason,
  RoxChatInteractionLogHandler,
} from '../src/interaction-log/interaction-log-handler';
import type { InteractionRecord } from '../src/interaction-log/interaction-record';
import { RoxChatInteractionLog } from '../src/interaction-log/rox-chat-interaction-log';
import { withInteractionLog } from '../src/interaction-log/with-interaction-log';
import type { FakeLocks } from './fake-locks';
import type { SharedStorage } from './shared-storage';
import { TestTab } from './test-tab';

/** How long a chat lasts without an event, in ms: not long, since tests simulate all of it. */
export const SILENCE_AFTER = 100_000;

/** What the handlers of all tabs do. */
export interface Server {
  log(record: InteractionRecord, customer: unknown, tab: LogTab): RoxChatAnswer<unknown>;
  lost(record: InteractionRecord, reason: InteractionLossReason, tab: LogTab): void;
}

/**
 * A tab of a CRM with an interaction log. Its store is as small as can be, since a model makes
 * thousands of them.
 */
export class LogTab {
  readonly tab: TestTab;
  readonly errors: unknown[] = [];
  readonly actions: Action[] = [];
  readonly injector: EnvironmentInjector;
  readonly log: RoxChatInteractionLog;
  /** An effect of the application. */
  handleAction: (action: Action) => void = () => undefined;
  readonly #state = signal(roxChatFeature.reducer(undefined, { type: '' }));
  readonly #scanned = new Subject<Action>();

  constructor(locks: FakeLocks | null, storage: SharedStorage, server: Server) {
    this.tab = new TestTab(locks);
    const area = storage.createArea(this.tab);
    this.tab.defineStorage(() => {
      if (storage.isDenied) {
        throw new DOMException('', 'SecurityError');
      }
      return area;
    });
    const handler: RoxChatInteractionLogHandler<unknown> = {
      log: (record, customer) => server.log(record, customer, this),
      lost: (record, reason) => {
        server.lost(record, reason, this);
      },
    };
    class Handler {
      log(): void {
        throw new Error('The handler of the test is in its place.');
      }
    }
    this.injector = this.tab.createInjector([
      {
        provide: Store,
        useValue: {
          selectSignal: <Value>(select: (state: object) => Value): Signal<Value> =>
            computed(() => select({ [roxChatFeature.name]: this.#state() })),
          dispatch: (action: Action) => {
            this.dispatch(action);
          },
        },
      },
      { provide: ɵSTATE_SET_UP, useValue: true },
      { provide: ScannedActionsSubject, useValue: this.#scanned },
      { provide: ErrorHandler, useValue: { handleError: (e: unknown) => this.errors.push(e) } },
      ...withInteractionLog(Handler, { silenceAfter: SILENCE_AFTER }).ɵproviders,
      { provide: Handler, useValue: handler },
    ]);
    this.log = this.injector.get(RoxChatInteractionLog);
  }

  /** The state of the store. */
  get state(): RoxChatState {
    return this.#state();
  }

  dispatch(action: Action): void {
    this.actions.push(action);
    this.#state.update((state) => roxChatFeature.reducer(state, action));
    this.#scanned.next(action);
    this.handleAction(action);
  }
}
