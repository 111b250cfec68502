import { ErrorHandler, inject, NgZone } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { ɵreportLater, RoxChatService } from 'ngx-roxchat/core';
import { catchError, defer, map, mergeMap, of, tap, throwIfEmpty } from 'rxjs';
import { OutgoingChatActions, toEndAction } from './actions/outgoing-chat.actions';
import { toEventAction } from './actions/rox-chat-event.actions';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';

/**
 * What the workspace tells, as actions, and the command to it. `provideRoxChatStore` runs them:
 * registered once more, each event would be dispatched, and each command given, twice.
 */
export const roxChatEffects = {
  /** Each accepted event as the action of its name. */
  workspaceEvents: createEffect(() => inject(RoxChatService).events$.pipe(map(toEventAction)), {
    functional: true,
  }),

  /** What is known of the workspace's frame, at the start and at each change. */
  workspaceStatus: createEffect(
    (service = inject(RoxChatService), store = inject(Store), zone = inject(NgZone)) =>
      toObservable(service.workspaceStatus).pipe(
        tap((workspaceStatus) => {
          // A signal tells its changes in the zone in which it was first read, whichever that was.
          zone.run(() => {
            store.dispatch(RoxChatStatusActions.workspaceStatusChanged({ workspaceStatus }));
          });
        }),
      ),
    { functional: true, dispatch: false },
  ),

  /**
   * `OutgoingChatActions.startOutgoingChat` as the command, and its result as another action. The
   * service keeps the order, and gives two actions for one visitor the same result; nothing that
   * goes wrong with one command ends the effect.
   */
  startOutgoingChat: createEffect(
    (
      actions$ = inject(Actions),
      service = inject(RoxChatService),
      errorHandler = inject(ErrorHandler),
    ) =>
      actions$.pipe(
        ofType(OutgoingChatActions.startOutgoingChat),
        mergeMap(({ roxchatVisitorId, sessionId }) =>
          defer(() => service.startOutgoingChat({ roxchatVisitorId, sessionId })).pipe(
            throwIfEmpty(),
            map((result) => toEndAction(roxchatVisitorId, result)),
            catchError((error: unknown) => {
              ɵreportLater(errorHandler, error);
              return of(toEndAction(roxchatVisitorId, { status: 'unconfirmed', reason: 'error' }));
            }),
          ),
        ),
      ),
    { functional: true },
  ),
};
