import { inject, NgZone } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { createEffect } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { RoxChatService } from 'ngx-roxchat/core';
import { map, tap } from 'rxjs';
import { toEventAction } from './actions/rox-chat-event.actions';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';

/**
 * What the workspace tells, as actions. `provideRoxChatStore` runs them: registered once more, each
 * event would be dispatched twice.
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
};
