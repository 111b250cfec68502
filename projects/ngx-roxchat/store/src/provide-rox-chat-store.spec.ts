import {
  createEnvironmentInjector,
  EnvironmentInjector,
  type EnvironmentProviders,
  ErrorHandler,
  importProvidersFrom,
  inject,
  Injectable,
  NgModule,
  NgModuleRef,
} from '@angular/core';
import { TestBed, type TestModuleMetadata } from '@angular/core/testing';
import { provideRouter, Router, RouterModule } from '@angular/router';
import {
  Actions,
  createEffect,
  EffectsModule,
  ofType,
  provideEffects,
  ROOT_EFFECTS_INIT,
} from '@ngrx/effects';
import {
  type ActionReducer,
  provideState,
  provideStore,
  ReducerManager,
  Store,
  StoreModule,
} from '@ngrx/store';
import { provideMockStore } from '@ngrx/store/testing';
import { provideRoxChat, RoxChatModule } from 'ngx-roxchat';
import { provideRoxChatCore, RoxChatError } from 'ngx-roxchat/core';
import { map } from 'rxjs';
import { dispatchMessage, ORIGIN } from '../../core/testing/messages';
import { SAMPLES } from '../../core/testing/samples';
import { OutgoingChatActions } from './actions/outgoing-chat.actions';
import { provideRoxChatStore } from './provide-rox-chat-store';
import { roxChatFeature } from './rox-chat.feature';

const SELECTED = SAMPLES.visitorSelected[0]?.params.roxchatVisitorId;

const roxChatModule = RoxChatModule.forRoot(ORIGIN);
const storeModule = StoreModule.forRoot({});
const effectsModule = EffectsModule.forRoot([]);

/** All ways to set up the store and the library in an application. */
const SET_UPS: Record<string, () => TestModuleMetadata> = {
  'StoreModule.forRoot, then forRoot': () => ({ imports: [storeModule, roxChatModule] }),
  'forRoot, then StoreModule.forRoot': () => ({ imports: [roxChatModule, storeModule] }),
  'StoreModule.forRoot and EffectsModule.forRoot, then forRoot': () => ({
    imports: [storeModule, effectsModule, roxChatModule],
  }),
  'forRoot, then StoreModule.forRoot and EffectsModule.forRoot': () => ({
    imports: [roxChatModule, storeModule, effectsModule],
  }),
  'StoreModule.forRoot, forRoot, then EffectsModule.forRoot': () => ({
    imports: [storeModule, roxChatModule, effectsModule],
  }),
  'StoreModule.forRoot, then provideRoxChat': () => ({
    imports: [storeModule],
    providers: [provideRoxChat(ORIGIN)],
  }),
  'forRoot, then provideStore': () => ({ imports: [roxChatModule], providers: [provideStore()] }),
  'forRoot, then provideStore and provideEffects': () => ({
    imports: [roxChatModule],
    providers: [provideStore(), provideEffects()],
  }),
  'provideStore, then provideRoxChat': () => ({
    providers: [provideStore(), provideRoxChat(ORIGIN)],
  }),
  'provideRoxChat, then provideStore': () => ({
    providers: [provideRoxChat(ORIGIN), provideStore()],
  }),
  'provideStore and provideEffects, then provideRoxChat': () => ({
    providers: [provideStore(), provideEffects(), provideRoxChat(ORIGIN)],
  }),
  'provideRoxChat, then provideStore and provideEffects': () => ({
    providers: [provideRoxChat(ORIGIN), provideStore(), provideEffects()],
  }),
  'provideStore, then provideRoxChatStore and provideRoxChatCore': () => ({
    providers: [provideStore(), provideRoxChatStore(), provideRoxChatCore(ORIGIN)],
  }),
  'importProvidersFrom of StoreModule.forRoot and forRoot': () => ({
    providers: [importProvidersFrom(storeModule, roxChatModule)],
  }),
  'importProvidersFrom of forRoot, then provideStore': () => ({
    providers: [importProvidersFrom(roxChatModule), provideStore()],
  }),
  'provideRoxChat, then importProvidersFrom of StoreModule.forRoot': () => ({
    providers: [provideRoxChat(ORIGIN), importProvidersFrom(storeModule, effectsModule)],
  }),
};

@Injectable()
class RootEffects {
  readonly begin = createEffect(() =>
    inject(Actions).pipe(
      ofType(ROOT_EFFECTS_INIT),
      map(() => ({ type: 'begin' })),
    ),
  );
}

function getState(): object {
  return TestBed.inject<Store>(Store).selectSignal((state) => state)();
}

/** Returns the keys under which there is a reducer. */
function getKeys(): string[] {
  return Object.keys(TestBed.inject(ReducerManager).currentReducers);
}

function getSelectedId(): string | undefined {
  return TestBed.inject(Store).selectSignal(roxChatFeature.selectSelectedVisitor)()
    ?.roxchatVisitorId;
}

describe('provideRoxChatStore', () => {
  it.each(Object.entries(SET_UPS))('keeps the state with %s', (_, setUp) => {
    TestBed.configureTestingModule(setUp());
    TestBed.inject(Store);
    expect(getSelectedId()).toBeUndefined();

    dispatchMessage({});

    expect(getSelectedId()).toBe(SELECTED);
  });

  it.each([
    ['route with providers', { children: [], providers: [provideRoxChat(ORIGIN)] }],
    ['route with a lazy module', { loadChildren: () => LazyModule }],
  ])('keeps the state once a %s is loaded', async (_, route) => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRouter([{ path: 'chats', ...route }])],
    });
    const router = TestBed.inject(Router);
    dispatchMessage({});
    expect(getState()).toEqual({});

    await router.navigateByUrl('/chats');
    dispatchMessage({});

    expect(getSelectedId()).toBe(SELECTED);
  });

  it.each([
    ['there is no store', []],
    ['the store has no reducers', [provideMockStore()]],
  ])('fails to start with one error if %s', (_, providers) => {
    TestBed.configureTestingModule({ providers: [providers, provideRoxChat(ORIGIN)] });

    let error: unknown;
    try {
      TestBed.inject(NgModuleRef);
    } catch (thrown) {
      error = thrown;
    }

    expect(error).toBeInstanceOf(RoxChatError);
    expect(error).toMatchObject({ code: 'store-missing' });
    expect((error as Error).message).toMatch(
      /StoreModule\.forRoot\(\{}\).*provideStore\(\).*provideRoxChatCore/,
    );
  });

  it('does not change the state and the reducers of the application', () => {
    const own: ActionReducer<number> = (state = 7) => state;
    TestBed.configureTestingModule({
      providers: [provideRoxChat(ORIGIN), provideStore({ own }), provideState('late', own)],
    });

    expect(getState()).toEqual({
      own: 7,
      late: 7,
      roxChat: roxChatFeature.reducer(undefined, { type: '' }),
    });
  });

  it.each([
    ['before', [provideRoxChat(ORIGIN), provideEffects(RootEffects)]],
    ['after', [provideEffects(RootEffects), provideRoxChat(ORIGIN)]],
  ])('starts the root effects of the application when it is provided %s them', (_, providers) => {
    const begun: ActionReducer<number> = (count = 0, { type }) => count + Number(type === 'begin');
    TestBed.configureTestingModule({ providers: [provideStore({ begun }), providers] });
    const store = TestBed.inject<Store<{ begun: number }>>(Store);

    expect(store.selectSignal((state) => state.begun)()).toBe(1);
  });

  it('uses the limits of the configuration', () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChat({ allowedOrigin: ORIGIN, maxNotifications: 1 })],
    });
    const store = TestBed.inject(Store);

    for (const id of ['a', 'b']) {
      dispatchMessage({
        data: { source: 'roxchat', event: 'notificationAdded', params: { notification: { id } } },
      });
    }

    expect(store.selectSignal(roxChatFeature.selectNotifications)()).toMatchObject([{ id: 'b' }]);
    expect(store.selectSignal(roxChatFeature.selectDropped)()).toMatchObject({ notifications: 1 });
  });

  it.each([
    [
      'in the same injector',
      (again: EnvironmentProviders) => {
        configure([provideRoxChat(ORIGIN), again]);
      },
    ],
    [
      'in a child route',
      (again: EnvironmentProviders) => {
        configure([provideRoxChat(ORIGIN)]);
        createEnvironmentInjector([again], TestBed.inject(EnvironmentInjector));
      },
    ],
    [
      'in a sibling route',
      (again: EnvironmentProviders) => {
        configure([]);
        const parent = TestBed.inject(EnvironmentInjector);
        createEnvironmentInjector([provideRoxChat(ORIGIN)], parent);
        createEnvironmentInjector([again], parent);
      },
    ],
  ])('rejects a second set-up %s', (_, setUp) => {
    expect(() => {
      setUp(provideRoxChat(ORIGIN));
    }).toThrow(/^\[store-twice\].*forRoot or provideRoxChat once/);
  });

  it('can be set up again after a failed set-up', () => {
    configure([]);
    const parent = TestBed.inject(EnvironmentInjector);
    const failed = () => createEnvironmentInjector([provideRoxChatStore()], parent);
    expect(failed).toThrow(/not-provided/);
    expect(failed).not.toThrow(/store-twice/);

    expect(() => createEnvironmentInjector([provideRoxChat(ORIGIN)], parent)).not.toThrow();
  });

  it('sets all results when its route is destroyed, and can be set up again', () => {
    configure([]);
    const store = TestBed.inject(Store);
    const parent = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector([provideRoxChat(ORIGIN)], parent);
    store.dispatch(
      OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann', sessionId: 's' }),
    );
    const chat = store.selectSignal(roxChatFeature.selectOutgoingChat('ann'));
    expect(chat()).toMatchObject({ status: 'sending' });
    route.destroy();
    expect(chat()).toMatchObject({ status: 'notSent', reason: 'destroyed' });

    createEnvironmentInjector([provideRoxChat(ORIGIN)], parent);
    store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann' }));
    expect(chat()).toMatchObject({ status: 'notSent', reason: 'session-unknown' });
  });

  it.each([
    ['with the rest of the library', [provideRoxChat(ORIGIN)], []],
    ['while the service stays', [provideRoxChatStore()], [provideRoxChatCore(ORIGIN)]],
  ])('starts with an empty state when its route is set up again %s', (_, ofRoute, ofRoot) => {
    configure(ofRoot);
    const store = TestBed.inject(Store);
    const parent = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector(ofRoute, parent);
    dispatchMessage({});
    const start = OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'b', sessionId: 's' });
    store.dispatch(start);
    const state = store.selectSignal(roxChatFeature.selectRoxChatState);
    expect(state().visitors).toHaveLength(1);
    route.destroy();

    createEnvironmentInjector(ofRoute, parent);
    expect(state()).toMatchObject({ visitors: [], outgoingChats: [] });
  });

  it('receives events at once if its configuration is a function', () => {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChat(() => ({ allowedOrigin: ORIGIN, maxVisitors: 1 })),
      ],
    });
    const visitors = TestBed.inject(Store).selectSignal(roxChatFeature.selectVisitors);
    for (const roxchatVisitorId of ['a', 'b']) {
      dispatchMessage({
        data: { source: 'roxchat', event: 'newMessageAdded', params: { roxchatVisitorId } },
      });
    }

    expect(visitors()).toMatchObject([{ roxchatVisitorId: 'b' }]);
  });

  it('resets the workspace status when its route is destroyed', () => {
    configure([]);
    const store = TestBed.inject(Store);
    const route = createEnvironmentInjector(
      [provideRoxChat(ORIGIN)],
      TestBed.inject(EnvironmentInjector),
    );
    TestBed.tick();
    dispatchMessage({});
    TestBed.tick();
    const status = store.selectSignal(roxChatFeature.selectWorkspaceStatus);
    expect(status().heard).toBe(true);

    route.destroy();
    expect(status()).toEqual({ bound: false, loaded: false, heard: false });
  });

  describe('in a store with another state under its key', () => {
    const own: ActionReducer<number> = (state = 7) => state;
    const BEFORE: Record<string, () => TestModuleMetadata> = {
      'provideStore, then provideRoxChat': () => ({
        providers: [provideStore({ roxChat: own }), provideRoxChat(ORIGIN)],
      }),
      'provideRoxChat, then provideStore': () => ({
        providers: [provideRoxChat(ORIGIN), provideStore({ roxChat: own })],
      }),
      'provideState, then provideRoxChat': () => ({
        providers: [provideStore(), provideState('roxChat', own), provideRoxChat(ORIGIN)],
      }),
      'StoreModule.forRoot, then forRoot': () => ({
        imports: [StoreModule.forRoot({ roxChat: own }), roxChatModule],
      }),
      'forRoot, then StoreModule.forRoot': () => ({
        imports: [roxChatModule, StoreModule.forRoot({ roxChat: own })],
      }),
      'StoreModule.forFeature, then forRoot': () => ({
        imports: [storeModule, StoreModule.forFeature('roxChat', own), roxChatModule],
      }),
      'provideState with the feature of the library': () => ({
        providers: [provideStore(), provideState(roxChatFeature), provideRoxChat(ORIGIN)],
      }),
    };

    it.each(Object.entries(BEFORE))('fails to start with %s', (_, setUp) => {
      TestBed.configureTestingModule(setUp());

      expect(() => TestBed.inject(NgModuleRef)).toThrow(
        /^\[state-key-taken\] .*'roxChat'.*Rename that state/,
      );
    });

    describe('that is added later', () => {
      const handleError = jest.fn();
      const addLater = (name: string) =>
        createEnvironmentInjector([provideState(name, own)], TestBed.inject(EnvironmentInjector));

      beforeEach(() => {
        handleError.mockClear();
        TestBed.configureTestingModule({
          providers: [
            provideStore(),
            provideRoxChat(ORIGIN),
            { provide: ErrorHandler, useValue: { handleError } },
          ],
        });
        TestBed.inject(Store);
      });

      it('reports it once', async () => {
        addLater('roxChat');
        addLater('roxChat');
        addLater('other');
        await Promise.resolve();

        expect(handleError.mock.calls).toEqual([
          [expect.objectContaining({ code: 'state-key-taken' })],
        ]);
      });

      it('reports nothing for a state under another key', async () => {
        addLater('other');
        addLater('other');
        await Promise.resolve();

        expect(handleError).not.toHaveBeenCalled();
      });

      it('leaves it there when the library is destroyed', () => {
        TestBed.resetTestingModule();
        TestBed.configureTestingModule({
          providers: [provideStore(), { provide: ErrorHandler, useValue: { handleError } }],
        });
        const parent = TestBed.inject(EnvironmentInjector);
        const route = createEnvironmentInjector([provideRoxChat(ORIGIN)], parent);
        addLater('roxChat');
        route.destroy();

        expect(getKeys()).toEqual(['roxChat']);
      });
    });
  });

  it('can be set up many times in turn', async () => {
    const handleError = jest.spyOn(console, 'error');
    configure([]);
    const parent = TestBed.inject(EnvironmentInjector);
    for (let count = 0; count < 3; count++) {
      const route = createEnvironmentInjector([provideRoxChat(ORIGIN)], parent);
      dispatchMessage({});
      expect(getSelectedId()).toBe(SELECTED);
      route.destroy();
      expect(getKeys()).toEqual([]);
    }
    await Promise.resolve();
    expect(handleError).not.toHaveBeenCalled();
  });

  function configure(providers: EnvironmentProviders[]): void {
    TestBed.configureTestingModule({ providers: [provideStore(), ...providers] });
    TestBed.inject(Store);
  }

  it('stops when the application is destroyed', () => {
    TestBed.configureTestingModule({ providers: [provideStore(), provideRoxChat(ORIGIN)] });
    const store = TestBed.inject(Store);
    const dispatch = jest.spyOn(store, 'next');
    dispatchMessage({});
    expect(dispatch).toHaveBeenCalled();

    TestBed.resetTestingModule();
    dispatch.mockClear();
    dispatchMessage({});

    expect(dispatch).not.toHaveBeenCalled();
  });
});

@NgModule({ imports: [RouterModule.forChild([{ path: '', children: [] }]), roxChatModule] })
class LazyModule {}
