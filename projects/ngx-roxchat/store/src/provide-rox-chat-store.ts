import {
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  type EnvironmentProviders,
  ErrorHandler,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  NgZone,
  provideEnvironmentInitializer,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { EffectSources, EffectsRunner } from '@ngrx/effects';
import { type Action, ReducerManager, Store } from '@ngrx/store';
import { ɵConfiguration, ɵreportLater, RoxChatError, RoxChatService } from 'ngx-roxchat/core';
import { filter, take } from 'rxjs';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { STATE_SET_UP } from './require-state';
import { roxChatEffects } from './rox-chat.effects';
import { roxChatFeature } from './rox-chat.feature';
import { isOwnState } from './state/restore-state';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import type { RoxChatState } from './state/rox-chat-state';

/**
 * Adds the workspace's state to the application's NgRx store. It needs `provideRoxChatCore` beside
 * it, and a store, set up with `StoreModule.forRoot` or `provideStore`, before or after it. Effects
 * need not be set up.
 *
 * The application or the lazy route fails to start with a `RoxChatError`: `store-missing` if there
 * is no store, `store-twice` if the store has this state already, `state-key-taken` if the
 * application has a state `roxChat` of its own. If the application adds that state later, the
 * `ErrorHandler` gets `state-key-taken` in development mode.
 */
export function provideRoxChatStore(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: STATE_SET_UP, useValue: true },
    provideEnvironmentInitializer(() => {
      const reducers = addState();
      runEffects();
      markSetUp(reducers);
    }),
  ]);
}

/** All stores on the page that have the state now, whichever injector added it. */
const storesWithState = new WeakSet<ReducerManager>();

/** The reducers that set-ups have added, also those that failed later. */
const ownReducers = new WeakSet();

// `provideState` fails under `StoreModule.forRoot`, and `StoreModule.forFeature` under `provideStore`.
function addState(): ReducerManager {
  const reducers = inject(ReducerManager, { optional: true });
  // NgRx's MockStore has a manager without reducers.
  if (!(reducers instanceof ReducerManager)) {
    throw new RoxChatError(
      'store-missing',
      'There is no NgRx store for the state of Rox.Chat.',
      `Import StoreModule.forRoot({}) in the root module, or add provideStore() to the ` +
        `application's providers. Without NgRx, and in a test with a MockStore, which has no ` +
        `reducers, use provideRoxChatCore of 'ngx-roxchat/core'.`,
    );
  }
  if (storesWithState.has(reducers)) {
    throw new RoxChatError(
      'store-twice',
      'The state of Rox.Chat is set up in this NgRx store already.',
      `Call RoxChatModule.forRoot or provideRoxChat once; for several routes, in their common ` +
        `parent. A second set-up would send each command twice. Other modules import ` +
        `RoxChatModule alone.`,
    );
  }
  if (isKeyTaken(reducers)) {
    throw createKeyTakenError();
  }
  const config = inject(ɵConfiguration);
  let current = createRoxChatReducer(config.value);
  config.whenThere(() => {
    current = createRoxChatReducer(config.value);
  });
  // NgRx keeps the state of a reducer that was removed: what an earlier set-up has left.
  const before = inject<Store>(Store).selectSignal(roxChatFeature.selectRoxChatState)();
  const left = isOwnState(before) ? before : undefined;
  const reducer = (state: RoxChatState | undefined, action: Action) =>
    current(state === left ? undefined : state, action);
  ownReducers.add(reducer);
  reducers.addReducer(roxChatFeature.name, reducer);
  return reducers;
}

/** Whether the application has a state of its own under the library's key. */
function isKeyTaken(reducers: ReducerManager): boolean {
  const reducer = getReducer(reducers);
  return reducer !== undefined && !ownReducers.has(reducer);
}

function getReducer({ currentReducers }: ReducerManager): object | undefined {
  return (currentReducers as Partial<Record<string, object>>)[roxChatFeature.name];
}

function createKeyTakenError(): RoxChatError {
  return new RoxChatError(
    'state-key-taken',
    `The NgRx store has a state '${roxChatFeature.name}' that is not the library's.`,
    `Rename that state. If it is roxChatFeature, remove it from provideState, provideStore and ` +
      `StoreModule: RoxChatModule.forRoot and provideRoxChat add it.`,
  );
}

// They have their own runner: `provideEffects` dispatches `ROOT_EFFECTS_INIT` only if it starts the
// application's runner itself.
function runEffects(): void {
  // Created before the effects, so that it is destroyed first, while they still receive results.
  inject(RoxChatService);
  const effects = createEnvironmentInjector(
    [EffectSources, EffectsRunner],
    inject(EnvironmentInjector),
  );
  const store = inject(Store);
  const zone = inject(NgZone);
  inject(DestroyRef).onDestroy(() => {
    effects.destroy();
    // The frames are destroyed with the injector, and so is the effect that would dispatch this.
    const workspaceStatus = { bound: false, loaded: false, heard: false };
    zone.run(() => {
      store.dispatch(RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }));
    });
  });
  effects.get(EffectsRunner).start();
  effects.get(EffectSources).addEffects(roxChatEffects);
}

// Runs last, so that a set-up that failed can be repeated.
function markSetUp(reducers: ReducerManager): void {
  storesWithState.add(reducers);
  const reducer = getReducer(reducers);
  inject(DestroyRef).onDestroy(() => {
    storesWithState.delete(reducers);
    if (getReducer(reducers) === reducer) {
      reducers.removeReducer(roxChatFeature.name);
    }
  });
  if (isDevMode()) {
    reportKeyTakenLater(reducers);
  }
}

// NgRx calls this while it adds the other state. An error thrown there would break the application.
function reportKeyTakenLater(reducers: ReducerManager): void {
  const errorHandler = inject(ErrorHandler);
  reducers
    .pipe(
      filter(() => isKeyTaken(reducers)),
      take(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      ɵreportLater(errorHandler, createKeyTakenError());
    });
}
