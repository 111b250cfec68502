import { ErrorHandler, inject, NgZone } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { RoxChatService, ɵreportLater } from 'ngx-roxchat/core';
import { catchError, defer, filter, map, mergeMap, of, tap, throwIfEmpty } from 'rxjs';
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
   * `OutgoingChatActions.startOutgoingChat` as the command, and its ending as another action. The
   * service waits and keeps the order; nothing that goes wrong with one command ends the effect.
   * While one for a visitor is under way, another one is answered by the ending of the first.
   */
  startOutgoingChat: createEffect(
    (
      actions$ = inject(Actions),
      service = inject(RoxChatService),
      errorHandler = inject(ErrorHandler),
    ) => {
      const underWay = new Set<string>();
      return actions$.pipe(
        ofType(OutgoingChatActions.startOutgoingChat),
        filter(({ roxchatVisitorId }) => !underWay.has(roxchatVisitorId)),
        mergeMap(({ roxchatVisitorId, sessionId }) => {
          underWay.add(roxchatVisitorId);
          return defer(() => service.startOutgoingChat({ roxchatVisitorId, sessionId })).pipe(
            throwIfEmpty(),
            map((result) => toEndAction(roxchatVisitorId, result)),
            catchError((error: unknown) => {
              ɵreportLater(errorHandler, error);
              const reason = 'error';
              return of(OutgoingChatActions.outgoingChatUnconfirmed({ roxchatVisitorId, reason }));
            }),
            tap(() => underWay.delete(roxchatVisitorId)),
          );
        }),
      );
    },
    { functional: true },
  ),
};
