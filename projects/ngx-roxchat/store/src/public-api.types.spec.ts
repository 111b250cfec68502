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

/** Checked by the compiler (`npm run lint`): each `@ts-expect-error` must be an error. */
export function mustNotCompile(store: Store, state: RoxChatState): unknown[] {
  // @ts-expect-error the state is read-only
  state.selectedVisitorId = 'x';

  // @ts-expect-error so are the objects in it
  state.dropped.visitors = 0;

  for (const visitor of state.visitors) {
    // @ts-expect-error the items of its lists are read-only
    visitor.messageCount = 1;
  }

  return [
    // @ts-expect-error its lists are read-only
    'push' satisfies keyof RoxChatState['notifications'],

    // @ts-expect-error params are missing
    RoxChatEventActions.notificationRemoved({ receivedAt: 1 }),

    // @ts-expect-error receivedAt is missing
    RoxChatEventActions.notificationRemoved({ params: { notification: { id: 'n' } } }),

    RoxChatEventActions.notificationRemoved({
      receivedAt: 1,
      // @ts-expect-error these are another event's params
      params: { roxchatVisitorId: 'v' },
    }),

    // @ts-expect-error there is no such event
    RoxChatEventActions.visitorTyping,

    // @ts-expect-error roxchatVisitorId is missing
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
      // @ts-expect-error this is a reason of a command that was posted
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

    // @ts-expect-error the status has three fields
    RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus: { bound: true } }),

    // @ts-expect-error the state has no message texts
    state.visitors[0]?.messageText,

    // @ts-expect-error a chat is open or closed
    state.visitors[0]?.chat?.status === 'archived',

    // @ts-expect-error the id is a string
    store.select(roxChatFeature.selectVisitor(1)),

    // @ts-expect-error there may be no selected visitor
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
