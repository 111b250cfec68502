import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  type Action,
  type MetaReducer,
  provideStore,
  type RuntimeChecks,
  ScannedActionsSubject,
  Store,
} from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { provideRoxChat } from 'ngx-roxchat';
import { type OutgoingChatResult, ɵOutgoingChatQueue, RoxChatService } from 'ngx-roxchat/core';
import { EMPTY, NEVER, of, Subject, throwError } from 'rxjs';
import { dispatchMessage, ORIGIN } from '../../core/testing/messages';
import { SAMPLE_ROWS } from '../../core/testing/samples';
import { OutgoingChatActions } from './actions/outgoing-chat.actions';
import { RoxChatEventActions } from './actions/rox-chat-event.actions';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { roxChatFeature } from './rox-chat.feature';
import { initialRoxChatState } from './state/rox-chat-state';

const STRICT: RuntimeChecks = {
  strictStateImmutability: true,
  strictActionImmutability: true,
  strictStateSerializability: true,
  strictActionSerializability: true,
  strictActionTypeUniqueness: true,
  strictActionWithinNgZone: false,
};

describe('the effects', () => {
  const dispatched: Action[] = [];

  beforeEach(() => {
    dispatched.length = 0;
    TestBed.configureTestingModule({
      providers: [provideStore({}, { runtimeChecks: STRICT }), provideRoxChat(ORIGIN)],
    });
    TestBed.inject(ScannedActionsSubject).subscribe((action) => dispatched.push(action));
    dispatched.length = 0;
  });

  it.each(SAMPLE_ROWS)('dispatch $event as the action of its name: $title', ({ event, params }) => {
    dispatchMessage({ data: { source: 'roxchat', event, params } });

    expect(dispatched).toEqual([
      {
        type: `[Rox.Chat Workspace] ${event}`,
        params,
        receivedAt: expect.any(Number) as number,
      },
    ]);
    expect(dispatched[0]?.type).toBe(RoxChatEventActions[event].type);
  });

  it('keep the state plain under all strict checks', () => {
    for (const { event, params } of SAMPLE_ROWS) {
      dispatchMessage({ data: { source: 'roxchat', event, params } });
    }
    TestBed.tick();

    const state = TestBed.inject(Store).selectSignal(roxChatFeature.selectRoxChatState)();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state.visitors).toHaveLength(2);
  });

  it('dispatch nothing for a message that names an action', () => {
    const type = RoxChatEventActions.visitorSelected.type;
    dispatchMessage({ data: { source: 'roxchat', event: type, type, params: {} } });

    expect(dispatched).toEqual([]);
  });

  describe('for an outgoing chat', () => {
    const ann = { roxchatVisitorId: 'ann', sessionId: 's' };
    const results: readonly OutgoingChatResult[] = [
      { status: 'started', sessionId: 's' },
      { status: 'failed', code: 'no_tariff_option', message: 'No.', rawCode: 'no-tariff-option' },
      { status: 'unconfirmed', reason: 'timed-out' },
      { status: 'notSent', reason: 'session-unknown' },
    ];
    let startOutgoingChat: jest.SpyInstance;

    beforeEach(() => {
      startOutgoingChat = jest.spyOn(TestBed.inject(RoxChatService), 'startOutgoingChat');
    });

    afterEach(() => {
      jest.restoreAllMocks();
    });

    it.each(results)('dispatch its result: $status', (result) => {
      startOutgoingChat.mockReturnValue(of(result));
      const action = OutgoingChatActions.startOutgoingChat(ann);
      TestBed.inject(Store).dispatch(action);

      const { status } = result;
      const name = `outgoingChat${status.charAt(0).toUpperCase()}${status.slice(1)}`;
      const type = `[Rox.Chat Outgoing Chat] ${name}`;
      expect(startOutgoingChat.mock.calls).toEqual([[ann]]);
      expect(dispatched).toEqual([action, { type, roxchatVisitorId: 'ann', ...result }]);
      expect(getOutgoingChat('ann')).toEqual({ roxchatVisitorId: 'ann', ...result });
    });

    it('set the status sending before there is a result', () => {
      startOutgoingChat.mockReturnValue(NEVER);
      TestBed.inject(Store).dispatch(OutgoingChatActions.startOutgoingChat(ann));

      expect(getOutgoingChat('ann')).toEqual({ roxchatVisitorId: 'ann', status: 'sending' });
    });

    it('send the command of each action once, also when the devtools travel in time', () => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({
        providers: [provideStore(), provideStoreDevtools(), provideRoxChat(ORIGIN)],
      });
      startOutgoingChat = jest.spyOn(TestBed.inject(RoxChatService), 'startOutgoingChat');
      startOutgoingChat.mockReturnValue(of(results[0]));
      const store = TestBed.inject(Store);
      const devtools = TestBed.inject(StoreDevtools);
      store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
      devtools.jumpToState(0);
      expect(getOutgoingChat('ann')).toBeNull();
      devtools.toggleAction(1);
      devtools.toggleAction(1);
      devtools.jumpToState(3);

      expect(getOutgoingChat('ann')).toMatchObject({ status: 'started' });
      expect(startOutgoingChat).toHaveBeenCalledTimes(1);
    });

    it('an effect that errors a thousand times', async () => {
      const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
      const store = TestBed.inject(Store);
      for (let count = 0; count < 1_000; count++) {
        startOutgoingChat.mockImplementationOnce(() => {
          if (count % 2) {
            throw new Error('thrown');
          }
          return throwError(() => new Error('emitted'));
        });
        store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
      }
      const { type } = OutgoingChatActions.outgoingChatUnconfirmed;
      expect(dispatched.filter((action) => action.type === type)).toHaveLength(1_000);
      await Promise.resolve();
      expect(handleError).toHaveBeenCalledTimes(1_000);
      expect(getOutgoingChat('ann')).toMatchObject({ status: 'unconfirmed', reason: 'error' });

      startOutgoingChat.mockReturnValue(of(results[0]));
      store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
      expect(getOutgoingChat('ann')).toMatchObject({ status: 'started' });
    });

    it('keep one row for two actions for one visitor, with a former id and the new one', () => {
      const results$ = new Subject<OutgoingChatResult>();
      startOutgoingChat.mockReturnValue(results$);
      const ids = { providedVisitorId: null, siebelId: null };
      const params = {
        old: { ...ids, roxchatVisitorId: 'anonymous' },
        new: { ...ids, roxchatVisitorId: 'ann' },
      };
      const store = TestBed.inject(Store);
      store.dispatch(RoxChatEventActions.visitorAuthorized({ params, receivedAt: 1 }));
      store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
      store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'anonymous' }));
      const rows = store.selectSignal(roxChatFeature.selectOutgoingChats);
      expect(rows()).toEqual([{ roxchatVisitorId: 'ann', status: 'sending' }]);

      const result = { status: 'started', sessionId: 's' } as const;
      results$.next(result);
      expect(rows()).toEqual([{ roxchatVisitorId: 'ann', ...result }]);
      const { type } = OutgoingChatActions.outgoingChatStarted;
      expect(dispatched.filter((action) => action.type === type)).toHaveLength(2);
    });

    it('set the reason error if another service emits nothing', async () => {
      const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();
      const store = TestBed.inject(Store);
      for (const result$ of [EMPTY, of(undefined)]) {
        startOutgoingChat.mockReturnValueOnce(result$);
        store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
        expect(getOutgoingChat('ann')).toMatchObject({ status: 'unconfirmed', reason: 'error' });
      }
      await Promise.resolve();
      expect(handleError).toHaveBeenCalledTimes(2);
    });

    it('reset the service, and store no result of the commands that it ends', () => {
      const results$ = new Subject<OutgoingChatResult>();
      startOutgoingChat.mockReturnValue(results$);
      const queue = TestBed.inject(ɵOutgoingChatQueue);
      const endAll = jest.spyOn(queue, 'endAll').mockImplementation((reason) => {
        results$.next({ status: 'unconfirmed', reason });
      });
      const store = TestBed.inject(Store);
      store.dispatch(OutgoingChatActions.startOutgoingChat(ann));
      store.dispatch(RoxChatStatusActions.reset());

      expect(endAll).toHaveBeenCalledTimes(1);
      expect(dispatched.at(-1)).toMatchObject({ roxchatVisitorId: 'ann', status: 'unconfirmed' });
      expect(store.selectSignal(roxChatFeature.selectOutgoingChats)()).toEqual([]);
    });

    it.each([
      [
        'the service',
        () => {
          TestBed.inject(RoxChatService).reset();
        },
      ],
      [
        'the action',
        () => {
          TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());
        },
      ],
    ])('reset the state and the service by %s, with one action', (_, reset) => {
      dispatchMessage({});
      const visitors = TestBed.inject(Store).selectSignal(roxChatFeature.selectVisitors);
      for (let round = 1; round <= 2; round++) {
        dispatchMessage({});
        expect(visitors()).toHaveLength(1);

        reset();

        expect(visitors()).toEqual([]);
        const isReset = ({ type }: Action) => type === RoxChatStatusActions.reset.type;
        expect(dispatched.filter(isReset)).toHaveLength(round);
      }
    });

    it('keep running after malformed actions', () => {
      const store = TestBed.inject(Store);
      const { type } = OutgoingChatActions.startOutgoingChat;
      for (const props of [{}, { roxchatVisitorId: 7 }, { roxchatVisitorId: null }]) {
        store.dispatch({ type, ...props });
      }
      const state = store.selectSignal(roxChatFeature.selectRoxChatState)();
      expect(state.outgoingChats).toEqual([]);
      expect(state.dropped.actions).toBe(3);

      store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann' }));
      expect(getOutgoingChat('ann')).toMatchObject({
        status: 'notSent',
        reason: 'session-unknown',
      });
    });

    function getOutgoingChat(id: string) {
      return TestBed.inject(Store).selectSignal(roxChatFeature.selectOutgoingChat(id))();
    }
  });

  it('dispatch whether the page is visible, at the start and at each change', () => {
    const getState = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideStore(), provideRoxChat(ORIGIN)] });
    const isVisible = TestBed.inject(Store).selectSignal(roxChatFeature.selectIsPageVisible);
    expect(isVisible()).toBe(false);

    TestBed.inject(Store).dispatch(
      RoxChatStatusActions.pageVisibilityChanged({ isPageVisible: true }),
    );
    expect(isVisible()).toBe(false);

    getState.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isVisible()).toBe(true);
    getState.mockRestore();
  });

  describe('with the status of the frame', () => {
    const heard = { bound: false, loaded: false, heard: true };
    const { type } = RoxChatStatusActions.workspaceStatusChanged;
    let replace: (all: object | undefined, action: Action) => object | undefined;
    let replaceResult: (all: object) => object;

    beforeEach(() => {
      replace = (all) => all;
      replaceResult = (all) => all;
      TestBed.resetTestingModule();
      const metaReducer: MetaReducer<object> = (reducer) => (all, action) =>
        replaceResult(reducer(replace(all, action), action));
      TestBed.configureTestingModule({
        providers: [
          provideStore({}, { metaReducers: [metaReducer] }),
          provideStoreDevtools(),
          provideRoxChat(ORIGIN),
        ],
      });
      TestBed.inject(ScannedActionsSubject).subscribe((action) => dispatched.push(action));
      TestBed.tick();
      dispatchMessage({});
      TestBed.tick();
    });

    const getStatus = () =>
      TestBed.inject(Store).selectSignal(roxChatFeature.selectWorkspaceStatus)();
    const countStatusActions = () => dispatched.filter((action) => action.type === type).length;

    it('dispatch it when it differs from that in the state', () => {
      expect(dispatched.filter((action) => action.type === type)).toEqual([
        { type, workspaceStatus: heard },
      ]);
      expect(getStatus()).toEqual(TestBed.inject(RoxChatService).workspaceStatus());
    });

    it.each<[string, () => object | undefined]>([
      ['clears all state', () => undefined],
      ['clears the slice', () => ({})],
      ['restores another status', () => ({ roxChat: { workspaceStatus: { loaded: true } } })],
    ])('dispatch it once more when a meta-reducer %s', (_, restore) => {
      replace = (all, action) => (action.type === 'sign out' ? restore() : all);
      TestBed.inject(Store).dispatch({ type: 'sign out' });
      TestBed.tick();

      expect(getStatus()).toEqual(heard);
      expect(countStatusActions()).toBe(2);
    });

    it('dispatch it again when the devtools go back to the start', () => {
      TestBed.inject(StoreDevtools).reset();
      TestBed.tick();

      expect(getStatus()).toEqual(heard);
    });

    it('dispatch it again if the store ignores it, and then shows another one', () => {
      const other = { ...heard, bound: true };
      replaceResult = () => ({ roxChat: { ...initialRoxChatState, workspaceStatus: other } });
      TestBed.inject(Store).dispatch({ type: 'replace' });
      replaceResult = (all) => all;
      replace = (all, action) => (action.type === 'sign out' ? undefined : all);
      TestBed.inject(Store).dispatch({ type: 'sign out' });

      expect(getStatus()).toEqual(heard);
    });

    it('dispatch it once if the store ignores it', () => {
      replaceResult = () => ({
        roxChat: { ...initialRoxChatState, workspaceStatus: { ...heard, bound: true } },
      });
      TestBed.inject(Store).dispatch({ type: 'replace' });
      for (let count = 0; count < 3; count++) {
        TestBed.inject(Store).dispatch({ type: 'other' });
        TestBed.tick();
      }
      expect(countStatusActions()).toBe(2);
    });
  });
});
