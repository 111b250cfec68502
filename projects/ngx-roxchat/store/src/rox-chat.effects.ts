import { isPlatformBrowser } from '@angular/common';
import { DOCUMENT, ErrorHandler, inject, NgZone, PLATFORM_ID } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Action, Store } from '@ngrx/store';
import { ɵOutgoingChatQueue, ɵreportLater, RoxChatService } from 'ngx-roxchat/core';
import {
  catchError,
  defer,
  EMPTY,
  filter,
  fromEvent,
  map,
  merge,
  mergeMap,
  of,
  pairwise,
  startWith,
  tap,
  throwIfEmpty,
} from 'rxjs';
import {
  OutgoingChatActions,
  type OutgoingChatEndAction,
  toResultAction,
} from './actions/outgoing-chat.actions';
import { toEventAction } from './actions/rox-chat-event.actions';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { mirror } from './mirror';
import { roxChatFeature } from './rox-chat.feature';
import { findMissedResults } from './state/outgoing-chats';
import { setInFlight, setStart } from './state/start-action';

/**
 * Dispatches events, status and results as actions, and sends commands. `provideRoxChatStore` runs
 * these effects. Registered again, they dispatch each event twice, and send each command twice.
 */
export const roxChatEffects = {
  /** Dispatches each accepted event as the action of its name. */
  workspaceEvents: createEffect(() => inject(RoxChatService).events$.pipe(map(toEventAction)), {
    functional: true,
  }),

  /**
   * Dispatches the status of the workspace's frame whenever the state shows another one: the status
   * changed, or the application replaced the state.
   */
  workspaceStatus: createEffect(
    (service = inject(RoxChatService)) =>
      mirror(
        service.workspaceStatus,
        toObservable(service.workspaceStatus),
        roxChatFeature.selectWorkspaceStatus,
        (workspaceStatus) => RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }),
      ),
    { functional: true, dispatch: false },
  ),

  /** Dispatches whether the page is visible whenever the state shows something else. */
  pageVisibility: createEffect(
    (page = inject(DOCUMENT), platformId = inject(PLATFORM_ID)) =>
      isPlatformBrowser(platformId)
        ? mirror(
            () => page.visibilityState !== 'hidden',
            fromEvent(page, 'visibilitychange'),
            roxChatFeature.selectIsPageVisible,
            (isPageVisible) => RoxChatStatusActions.pageVisibilityChanged({ isPageVisible }),
          )
        : EMPTY,
    { functional: true, dispatch: false },
  ),

  /**
   * Resets the service with the state, and the state with the service. That ends all commands. The
   * state is reset first, so it ignores their results.
   */
  reset: createEffect(
    (
      actions$ = inject(Actions),
      queue = inject(ɵOutgoingChatQueue),
      service = inject(RoxChatService),
      store = inject<Store>(Store),
      zone = inject(NgZone),
    ) => {
      const own = new WeakSet<Action>();
      const byAction$ = actions$.pipe(
        ofType(RoxChatStatusActions.reset),
        filter((action) => !own.has(action)),
        tap(() => {
          queue.endAll('reset');
        }),
      );
      const byService$ = service.ɵreset$.pipe(
        tap(() => {
          const action = RoxChatStatusActions.reset();
          own.add(action);
          zone.run(() => {
            store.dispatch(action);
          });
        }),
      );
      return merge(byAction$, byService$);
    },
    { functional: true, dispatch: false },
  ),

  /**
   * Sends the command of `OutgoingChatActions.startOutgoingChat`, and dispatches its result. The
   * service keeps the order, and emits one result for two actions for the same visitor. An error
   * of one command does not stop the effect.
   */
  startOutgoingChat: createEffect(
    (
      actions$ = inject(Actions),
      service = inject(RoxChatService),
      errorHandler = inject(ErrorHandler),
    ) =>
      actions$.pipe(
        ofType(OutgoingChatActions.startOutgoingChat),
        tap((start) => {
          setInFlight(start);
        }),
        mergeMap((start) => {
          const { roxchatVisitorId, sessionId } = start;
          return defer(() => service.startOutgoingChat({ roxchatVisitorId, sessionId })).pipe(
            throwIfEmpty(),
            map((result) => toResultAction(roxchatVisitorId, result)),
            catchError((error: unknown) => {
              ɵreportLater(errorHandler, error);
              return of(
                toResultAction(roxchatVisitorId, { status: 'unconfirmed', reason: 'error' }),
              );
            }),
            map((action) => setStart(action, start)),
          );
        }),
      ),
    { functional: true },
  ),

  /**
   * Dispatches the result of a command that the state shows as `sending` though it does not last any
   * more: the devtools went back to an earlier state, or a meta-reducer has restored one. If the
   * store ignores the action, it is not repeated.
   */
  missedResults: createEffect(
    (store = inject<Store>(Store)) =>
      store.select(roxChatFeature.selectOutgoingChats).pipe(
        map(findMissedResults),
        startWith<readonly OutgoingChatEndAction[]>([]),
        pairwise(),
        mergeMap(([before, missed]) =>
          missed.filter(
            (action) =>
              !before.some(({ roxchatVisitorId }) => roxchatVisitorId === action.roxchatVisitorId),
          ),
        ),
      ),
    { functional: true },
  ),
};
