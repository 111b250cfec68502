import type { Signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import type { Observable } from 'rxjs';
import {
  initialRoxChatState,
  OutgoingChatActions,
  RoxChatEventActions,
  roxChatFeature,
  type RoxChatReceivedNotification,
  type RoxChatState,
  RoxChatStatusActions,
  type RoxChatVisitor,
} from './public-api';

const FAILED = { roxchatVisitorId: 'v', status: 'failed' } as const;

/** Checked by the compiler (`npm run lint`): each `@ts-expect-error` must be one. */
export function mustNotCompile(store: Store, state: RoxChatState): unknown[] {
  // @ts-expect-error the state is read-only
  state.selectedVisitorId = 'x';

  // @ts-expect-error at every depth
  state.dropped.visitors = 0;

  for (const visitor of state.visitors) {
    // @ts-expect-error nor can what is in them
    visitor.messageCount = 1;
  }

  return [
    // @ts-expect-error lists are for reading
    'push' satisfies keyof RoxChatState['notifications'],

    // @ts-expect-error params are missing
    RoxChatEventActions.notificationRemoved({ receivedAt: 1 }),

    // @ts-expect-error when it was received is missing
    RoxChatEventActions.notificationRemoved({ params: { notification: { id: 'n' } } }),

    RoxChatEventActions.notificationRemoved({
      receivedAt: 1,
      // @ts-expect-error these are another event's params
      params: { roxchatVisitorId: 'v' },
    }),

    // @ts-expect-error there is no such event
    RoxChatEventActions.visitorTyping,

    // @ts-expect-error with whom is missing
    OutgoingChatActions.startOutgoingChat({ sessionId: 's' }),

    // @ts-expect-error the code is missing
    OutgoingChatActions.outgoingChatFailed({ ...FAILED, message: '', rawCode: '' }),

    OutgoingChatActions.outgoingChatFailed({
      ...FAILED,
      message: '',
      rawCode: '',
      // @ts-expect-error there is no such code
      code: 'visitor_is_away',
    }),

    OutgoingChatActions.outgoingChatNotSent({
      roxchatVisitorId: 'v',
      status: 'notSent',
      // @ts-expect-error that is a reason for what was posted
      reason: 'timed-out',
    }),

    OutgoingChatActions.outgoingChatStarted({
      roxchatVisitorId: 'v',
      sessionId: 's',
      // @ts-expect-error the status is that of the action's result
      status: 'failed',
    }),

    // @ts-expect-error there may have been no command
    store.selectSignal(roxChatFeature.selectOutgoingChat('v'))().status,

    // @ts-expect-error only a failure has a code
    state.outgoingChats[0]?.code,

    // @ts-expect-error the status is of three parts
    RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus: { bound: true } }),

    // @ts-expect-error no message text is remembered
    state.visitors[0]?.messageText,

    // @ts-expect-error a chat is open or closed
    state.visitors[0]?.chat?.status === 'archived',

    // @ts-expect-error visitors are found by id
    store.select(roxChatFeature.selectVisitor(1)),

    // @ts-expect-error nobody may be selected
    store.selectSignal(roxChatFeature.selectSelectedVisitor)().roxchatVisitorId,
  ];
}

describe('the types of the store', () => {
  it('are known to select and selectSignal', () => {
    TestBed.configureTestingModule({
      providers: [provideStore({ [roxChatFeature.name]: roxChatFeature.reducer })],
    });
    const store = TestBed.inject(Store);

    const notifications: Observable<readonly RoxChatReceivedNotification[]> = store.select(
      roxChatFeature.selectNotifications,
    );
    const count: Signal<number> = store.selectSignal(roxChatFeature.selectNotificationCount);
    const visitor: Signal<RoxChatVisitor | null> = store.selectSignal(
      roxChatFeature.selectVisitor('v'),
    );

    expect([notifications, count(), visitor()]).toEqual([expect.anything(), 0, null]);
    expect(store.selectSignal(roxChatFeature.selectRoxChatState)()).toEqual(initialRoxChatState);
  });
});
