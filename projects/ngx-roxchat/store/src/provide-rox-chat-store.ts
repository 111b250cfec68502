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
import { ReducerManager, Store } from '@ngrx/store';
import { ɵROX_CHAT_CONFIG, RoxChatError, RoxChatService } from 'ngx-roxchat/core';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { roxChatEffects } from './rox-chat.effects';
import { roxChatFeature } from './rox-chat.feature';
import { createRoxChatReducer } from './state/rox-chat.reducer';

/**
 * Has the application's NgRx store remember what the workspace tells. It needs
 * `provideRoxChatCore` beside it, and a store that was set up by `StoreModule.forRoot` or
 * `provideStore`, before or after it; effects need not be set up.
 *
 * Without a store, or in one that has it already, the start of the application, or the loading of
 * the route, fails with a `RoxChatError` `store-missing` or `store-twice`.
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

/** The stores of the applications on the page that have the state now, whichever injector set it up. */
const setUpIn = new WeakSet<ReducerManager>();

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
  if (setUpIn.has(reducers)) {
    throw new RoxChatError(
      'store-twice',
      'The state of Rox.Chat is set up in this NgRx store already.',
      `Call RoxChatModule.forRoot or provideRoxChat once, for several routes in their common parent: ` +
        `each command would be given twice. Other modules import RoxChatModule alone.`,
    );
  }
  reducers.addReducer(roxChatFeature.name, createRoxChatReducer(inject(ɵROX_CHAT_CONFIG)));
  return reducers;
}

// In a runner of their own: whoever starts the application's first has its root effects begin.
function runEffects(): void {
  // Before the effects, so that it is destroyed before them: it tells the ends of all commands.
  inject(RoxChatService);
  const effects = createEnvironmentInjector(
    [EffectSources, EffectsRunner],
    inject(EnvironmentInjector),
  );
  const store = inject(Store);
  inject(DestroyRef).onDestroy(() => {
    effects.destroy();
    // The frames have gone with the injector, and so has the effect that would say so.
    const workspaceStatus = { bound: false, loaded: false, heard: false };
    store.dispatch(RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }));
  });
  effects.get(EffectsRunner).start();
  effects.get(EffectSources).addEffects(roxChatEffects);
}

// Last of all: a set-up that failed may be tried again.
function markSetUp(reducers: ReducerManager): void {
  setUpIn.add(reducers);
  inject(DestroyRef).onDestroy(() => {
    setUpIn.delete(reducers);
  });
}
