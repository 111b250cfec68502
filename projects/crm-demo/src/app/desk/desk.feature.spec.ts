import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { DeskActions } from './desk.actions';
import { deskFeature } from './desk.feature';

let receivedAt = 0;

function added(id: string) {
  const notification = { id, kind: 'visitor', text: id, sessionId: null };
  const { params } = buildRoxChatEvent('notificationAdded', { notification });
  return RoxChatEventActions.notificationAdded({ params, receivedAt: ++receivedAt });
}

describe('deskFeature', () => {
  function openDesk() {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideState(roxChatFeature), provideState(deskFeature)],
    });
    const store = TestBed.inject(Store);
    ['a', 'b', 'c'].forEach((id) => {
      store.dispatch(added(id));
    });
    return {
      store,
      unread: store.selectSignal(deskFeature.selectUnreadIds),
      all: store.selectSignal(deskFeature.selectNotifications),
    };
  }

  it('lists notifications newest first, and all are unread', () => {
    const { all, unread } = openDesk();

    expect(all().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(unread()).toEqual(['c', 'b', 'a']);
  });

  it('notes which notifications were read', () => {
    const { store, all, unread } = openDesk();

    store.dispatch(DeskActions.notificationsRead({ ids: ['b'] }));
    store.dispatch(DeskActions.notificationsRead({ ids: ['b', 'a'] }));

    expect(unread()).toEqual(['c']);
    expect(all().map(({ isRead }) => isRead)).toEqual([false, true, true]);
    expect(store.selectSignal(deskFeature.selectReadIds)()).toEqual(['b', 'a']);
  });

  it('keeps a limited number of ids', () => {
    const { store } = openDesk();

    store.dispatch(
      DeskActions.notificationsRead({ ids: Array.from({ length: 1_500 }, (_, n) => String(n)) }),
    );

    const ids = store.selectSignal(deskFeature.selectReadIds)();
    expect([ids.length, ids.at(-1)]).toEqual([1_000, '1499']);
  });
});
