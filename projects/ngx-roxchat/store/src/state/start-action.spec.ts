import { TestBed } from '@angular/core/testing';
import {
  type Action,
  type MetaReducer,
  provideStore,
  ScannedActionsSubject,
  Store,
} from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { provideRoxChat } from 'ngx-roxchat';
import { type RoxChatConfig, RoxChatService } from 'ngx-roxchat/core';
import { addIframe, dispatchMessage, ORIGIN } from '../../../core/testing/messages';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { roxChatFeature } from '../rox-chat.feature';
import { initialRoxChatState } from './rox-chat-state';

const READY_TIMEOUT = 1000;

function setUp(config: Partial<RoxChatConfig> = {}, metaReducers: MetaReducer[] = []): void {
  TestBed.configureTestingModule({
    providers: [
      provideStore({}, { metaReducers }),
      provideStoreDevtools(),
      provideRoxChat({ allowedOrigin: ORIGIN, readyTimeout: READY_TIMEOUT, ...config }),
    ],
  });
  TestBed.inject(Store);
}

const emit = (event: string, params: object, source: Window | null = null) => {
  dispatchMessage({ source, data: { source: 'roxchat', event, params } });
};
const authorize = (old: string, now: object) => {
  emit('visitorAuthorized', { old: { roxchatVisitorId: old }, new: now });
};
const start = (roxchatVisitorId: string) => {
  TestBed.inject(Store).dispatch(
    OutgoingChatActions.startOutgoingChat({ roxchatVisitorId, sessionId: 's' }),
  );
};
const getChats = () => TestBed.inject(Store).selectSignal(roxChatFeature.selectOutgoingChats)();

/** Calls a function once, at the first action of a type. */
function at(type: string, react: () => void): void {
  let isFirst = true;
  TestBed.inject(ScannedActionsSubject).subscribe((action: Action) => {
    if (action.type === type && isFirst) {
      isFirst = false;
      react();
    }
  });
}

const copy = (state: object): unknown => JSON.parse(JSON.stringify(state));

const NOT_SENT = OutgoingChatActions.outgoingChatNotSent.type;
const BOB = { roxchatVisitorId: 'bob', providedVisitorId: '7925' };

describe('an outgoing chat in the state', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });

  it.each<[string, Partial<RoxChatConfig>, () => void]>([
    [
      'names another customer',
      {},
      () => {
        emit('visitorSelected', { roxchatVisitorId: 'ann', providedVisitorId: '8888' });
      },
    ],
    [
      'is dropped with its visitor',
      { maxVisitors: 2 },
      () => {
        emit('newMessageAdded', { roxchatVisitorId: 'cy' });
        emit('newMessageAdded', { roxchatVisitorId: 'dora' });
      },
    ],
    [
      'becomes that of a third visitor',
      {},
      () => {
        authorize('ann', { roxchatVisitorId: 'cy' });
      },
    ],
  ])('gets its result if the id in the command %s', (_, config, change) => {
    setUp(config);
    authorize('ann', BOB);
    start('ann');
    change();
    jest.advanceTimersByTime(READY_TIMEOUT);

    expect(getChats()).toContainEqual({
      roxchatVisitorId: 'bob',
      status: 'notSent',
      reason: 'workspace-not-ready',
    });
  });

  it('gets no result of the visitor who had its id', () => {
    setUp();
    start('ann');
    authorize('ann', BOB);
    emit('visitorSelected', { roxchatVisitorId: 'ann', providedVisitorId: '8888' });
    jest.advanceTimersByTime(READY_TIMEOUT / 2);
    start('ann');
    jest.advanceTimersByTime(READY_TIMEOUT / 2);

    expect(getChats()).toMatchObject([
      { roxchatVisitorId: 'bob', status: 'notSent' },
      { roxchatVisitorId: 'ann', status: 'sending' },
    ]);
  });

  it('gets no result of an earlier command of two that were one', () => {
    setUp();
    at(NOT_SENT, () => {
      start('ann');
    });
    start('ann');
    start('ann');
    jest.advanceTimersByTime(READY_TIMEOUT);
    expect(getChats()).toEqual([{ roxchatVisitorId: 'ann', status: 'sending' }]);

    const { contentWindow } = addIframe();
    jest.spyOn(contentWindow, 'postMessage').mockImplementation();
    emit('newMessageAdded', { roxchatVisitorId: 'cy' }, contentWindow);
    emit('visitorSelected', { roxchatVisitorId: 'ann', sessionId: 's' }, contentWindow);
    expect(getChats()).toEqual([{ roxchatVisitorId: 'ann', status: 'started', sessionId: 's' }]);
  });

  it.each([
    [
      'the action',
      () => {
        TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());
      },
    ],
    [
      'the service',
      () => {
        TestBed.inject(RoxChatService).reset();
      },
    ],
  ])('of a start right after a reset by %s gets no earlier result', (_, reset) => {
    setUp();
    start('ann');
    at('signed in', () => {
      reset();
      start('ann');
    });
    TestBed.inject(Store).dispatch({ type: 'signed in' });

    expect(getChats()).toEqual([{ roxchatVisitorId: 'ann', status: 'sending' }]);
  });

  it('of a start at the result of a reset by the service stays', () => {
    setUp();
    at(NOT_SENT, () => {
      start('bob');
    });
    start('ann');
    const shown: unknown[] = [];
    TestBed.inject(Store)
      .select(roxChatFeature.selectOutgoingChats)
      .subscribe((chats) => shown.push(chats.map(({ status }) => status)));
    TestBed.inject(RoxChatService).reset();

    expect(shown).toEqual([['sending'], [], ['sending']]);
    expect(getChats()).toEqual([{ roxchatVisitorId: 'bob', status: 'sending' }]);
  });

  it('gets its result again whenever the devtools go back to before it', () => {
    setUp();
    const devtools = TestBed.inject(StoreDevtools);
    start('ann');
    devtools.commit();
    jest.advanceTimersByTime(READY_TIMEOUT);
    for (let round = 0; round < 3; round++) {
      devtools.rollback();
      jest.advanceTimersByTime(0);

      expect(getChats()).toMatchObject([{ reason: 'workspace-not-ready' }]);
    }
  });

  it('gets no second result while its command lasts', () => {
    setUp();
    const devtools = TestBed.inject(StoreDevtools);
    start('ann');
    devtools.commit();
    devtools.rollback();
    jest.advanceTimersByTime(0);
    expect(getChats()).toEqual([{ roxchatVisitorId: 'ann', status: 'sending' }]);

    jest.advanceTimersByTime(READY_TIMEOUT);
    expect(getChats()).toMatchObject([{ status: 'notSent' }]);
  });

  it('becomes unconfirmed if a meta-reducer restores it past the reducer', () => {
    const saved = {
      roxChat: {
        ...initialRoxChatState,
        outgoingChats: [{ roxchatVisitorId: 'ann', status: 'sending' }],
      },
    };
    const restore: MetaReducer = (reducer) => (state, action) =>
      action.type === 'restore' ? (copy(saved) as object) : (reducer(state, action) as object);
    setUp({}, [restore]);
    TestBed.inject(Store).dispatch({ type: 'restore' });

    expect(getChats()).toEqual([
      { roxchatVisitorId: 'ann', status: 'unconfirmed', reason: 'destroyed' },
    ]);
  });

  it.each([
    ['all actions', ''],
    ['the action that starts it', OutgoingChatActions.startOutgoingChat.type],
  ])('gets its result if a meta-reducer copies %s', (_, copied) => {
    const copyActions: MetaReducer = (reducer) => (state, action) =>
      reducer(state, action.type.startsWith(copied) ? { ...action } : action) as object;
    setUp({}, [copyActions]);
    start('ann');
    jest.advanceTimersByTime(READY_TIMEOUT);

    expect(getChats()).toMatchObject([{ status: 'notSent' }]);
  });

  it('gets its result once if the store ignores it', () => {
    let isFrozen = false;
    let count = 0;
    const freeze: MetaReducer<object> = (reducer) => (state, action) => {
      count += Number(action.type === NOT_SENT);
      // A new state each time, in which the command is still in flight.
      return isFrozen && state ? (copy(state) as object) : reducer(state, action);
    };
    setUp({}, [freeze as MetaReducer]);
    start('ann');
    isFrozen = true;
    jest.advanceTimersByTime(READY_TIMEOUT);
    TestBed.inject(Store).dispatch({ type: 'other' });

    expect(count).toBe(1);
  });
});
