import {
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { EffectSources, EffectsRunner } from '@ngrx/effects';
import { type Action, ReducerManager, Store } from '@ngrx/store';
import { ɵConfiguration, RoxChatError, RoxChatService } from 'ngx-roxchat/core';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { roxChatEffects } from './rox-chat.effects';
import { roxChatFeature } from './rox-chat.feature';
import { createRoxChatReducer } from './state/rox-chat.reducer';
import type { RoxChatState } from './state/rox-chat-state';

/**
 * Adds the workspace's state to the application's NgRx store. It needs `provideRoxChatCore` beside
 * it, and a store, set up with `StoreModule.forRoot` or `provideStore`, before or after it. Effects
 * need not be set up.
 *
 * The application or the lazy route fails to start with a `RoxChatError`: `store-missing` if there
 * is no store, `store-twice` if the store has this state already.
 */
export function provideRoxChatStore(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideEnvironmentInitializer(() => {
      const reducers = addState();
      runEffects();
      markSetUp(reducers);
    }),
  ]);
}

/** All stores on the page that have the state now, whichever injector added it. */
const storesWithState = new WeakSet<ReducerManager>();

// `provideState` fails under `StoreModule.forRoot`, and `StoreModule.forFeature` under `provideStore`.
function addState(): ReducerManager {
  const reducers = inject(ReducerManager, { optional: true });
  if (!reducers) {
    throw new RoxChatError(
      'store-missing',
      'There is no NgRx store for the state of Rox.Chat.',
      `Import StoreModule.forRoot({}) in the root module, or add provideStore() to the ` +
        `application's providers. Without NgRx, use provideRoxChatCore of 'ngx-roxchat/core'.`,
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
  const config = inject(ɵConfiguration);
  let reducer = createRoxChatReducer(config.value);
  config.whenThere(() => {
    reducer = createRoxChatReducer(config.value);
  });
  reducers.addReducer(roxChatFeature.name, (state: RoxChatState | undefined, action: Action) =>
    reducer(state, action),
  );
  return reducers;
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
  inject(DestroyRef).onDestroy(() => {
    effects.destroy();
    // The frames are destroyed with the injector, and so is the effect that would dispatch this.
    const workspaceStatus = { bound: false, loaded: false, heard: false };
    store.dispatch(RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }));
  });
  effects.get(EffectsRunner).start();
  effects.get(EffectSources).addEffects(roxChatEffects);
}

// Runs last, so that a set-up that failed can be repeated.
function markSetUp(reducers: ReducerManager): void {
  storesWithState.add(reducers);
  inject(DestroyRef).onDestroy(() => {
    storesWithState.delete(reducers);
  });
}
