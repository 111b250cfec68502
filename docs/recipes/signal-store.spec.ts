// #region store
import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { patchState, signalStore, withHooks, withMethods, withState } from '@ngrx/signals';
import { addEntity, removeEntity, withEntities } from '@ngrx/signals/entities';
import { rxMethod } from '@ngrx/signals/rxjs-interop';
import {
  RoxChatService,
  type OutgoingChatRequest,
  type OutgoingChatResult,
  type RoxChatNotification,
  type VisitorSelectedParams,
} from 'ngx-roxchat/core';
import { mergeMap, pipe, tap } from 'rxjs';
// #endregion
import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

// #region store
interface DeskState {
  readonly visitor: VisitorSelectedParams | null;
  readonly lastResult: OutgoingChatResult | null;
}

/** Remembers events of the workspace in a SignalStore, without `@ngrx/store`. */
export const DeskStore = signalStore(
  { providedIn: 'root' },
  withState<DeskState>({ visitor: null, lastResult: null }),
  withEntities<RoxChatNotification>(),
  withMethods((store, roxChat = inject(RoxChatService)) => ({
    startChat: rxMethod<OutgoingChatRequest>(
      pipe(
        mergeMap((request) => roxChat.startOutgoingChat(request)),
        tap((lastResult) => {
          patchState(store, { lastResult });
        }),
      ),
    ),
  })),
  withHooks({
    onInit(store, roxChat = inject(RoxChatService)) {
      roxChat.events$.pipe(takeUntilDestroyed()).subscribe(({ event, params }) => {
        if (event === 'visitorSelected') {
          patchState(store, { visitor: params });
        } else if (event === 'notificationAdded') {
          patchState(store, addEntity(params.notification));
        } else if (event === 'notificationRemoved') {
          patchState(store, removeEntity(params.notification.id));
        }
      });
    },
  }),
);
// #endregion

describe('a SignalStore', () => {
  function setUp() {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    const desk = TestBed.inject(DeskStore);
    return { desk, workspace: TestBed.inject(RoxChatTestingController) };
  }

  it('remembers the selected visitor and the notifications', () => {
    const { desk, workspace } = setUp();

    workspace.emit('visitorSelected', { roxchatVisitorId: 'v', providedVisitorId: '12345' });
    workspace.emit('notificationAdded', { notification: { id: 'a', text: 'Visitor left' } });
    workspace.emit('notificationAdded', { notification: { id: 'b' } });
    workspace.emit('notificationRemoved', { notification: { id: 'b' } });

    expect(desk.visitor()?.providedVisitorId).toBe('12345');
    expect(desk.entities().map(({ text }) => text)).toEqual(['Visitor left']);
  });

  it('starts chats with two visitors, one after the other', () => {
    const { desk, workspace } = setUp();
    const ann = { roxchatVisitorId: 'ann', sessionId: 's' };
    const ben = { roxchatVisitorId: 'ben', sessionId: 't' };

    desk.startChat(ann);
    desk.startChat(ben);
    workspace.expectStartOutgoingChat(ann).start();
    expect(desk.lastResult()).toMatchObject({ status: 'started', sessionId: 's' });
    workspace.expectStartOutgoingChat(ben).fail('visitor_already_in_chat');

    expect(desk.lastResult()).toMatchObject({ status: 'failed', code: 'visitor_already_in_chat' });
    workspace.verify();
  });

  it('starts no second chat for two clicks on a visitor', () => {
    const { desk, workspace } = setUp();
    const request = { roxchatVisitorId: 'v', sessionId: 's' };

    desk.startChat(request);
    desk.startChat(request);
    workspace.expectStartOutgoingChat(request).start();

    expect(desk.lastResult()).toMatchObject({ status: 'started' });
    workspace.verify();
  });
});
