import { LiveAnnouncer } from '@angular/cdk/a11y';
import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { firstValueFrom } from 'rxjs';
import { NotificationBell } from './notification-bell';

function added(id: string, receivedAt: number) {
  const notification = { id, kind: 'visitor', text: `Text of ${id}`, sessionId: null };
  return RoxChatEventActions.notificationAdded({ params: { notification }, receivedAt });
}

function removed(id: string, receivedAt: number) {
  const params = { notification: { id } };
  return RoxChatEventActions.notificationRemoved({ params, receivedAt });
}

describe('NotificationBell', () => {
  function openBell() {
    const announce = jest.fn(() => Promise.resolve());
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(roxChatFeature),
        provideStoreDevtools(),
        { provide: LiveAnnouncer, useValue: { announce } },
      ],
    });
    const fixture = TestBed.createComponent(NotificationBell);
    const bell = (fixture.nativeElement as HTMLElement).querySelector('button');
    return {
      store: TestBed.inject(Store),
      devtools: TestBed.inject(StoreDevtools),
      announce,
      name: () => {
        fixture.detectChanges();
        return bell?.getAttribute('aria-label');
      },
      list: () => {
        bell?.click();
        fixture.detectChanges();
        return Array.from(document.querySelectorAll('.text'), ({ textContent }) => textContent);
      },
    };
  }

  it('counts the notifications and lists the newest first', () => {
    const { store, name, list } = openBell();

    store.dispatch(added('a', 1));
    store.dispatch(added('b', 2));

    expect(name()).toBe('Notifications, 2');
    expect(list()).toEqual(['Text of b', 'Text of a']);
  });

  it('announces each new notification', () => {
    const { store, announce } = openBell();

    store.dispatch(added('a', 1));
    store.dispatch(added('b', 1));

    expect(announce.mock.calls).toEqual([
      ['New notification: Text of a', 'polite'],
      ['New notification: Text of b', 'polite'],
    ]);
  });

  it('does not announce a removal, a repetition or one removed before it arrived', () => {
    const { store, announce, name } = openBell();

    store.dispatch(added('a', 1));
    store.dispatch(added('b', 2));
    announce.mockClear();
    store.dispatch(added('a', 3));
    store.dispatch(removed('b', 4));
    store.dispatch(removed('c', 5));
    store.dispatch(added('c', 6));

    expect(name()).toBe('Notifications, 1');
    expect(announce).not.toHaveBeenCalled();
  });

  it('announces a notification once if it arrives twice in the same millisecond', () => {
    const { store, announce } = openBell();

    store.dispatch(added('a', 1));
    store.dispatch(added('a', 1));

    expect(announce).toHaveBeenCalledTimes(1);
  });

  it('announces nothing during time travel', async () => {
    const { store, devtools, announce, name } = openBell();

    store.dispatch(added('a', 1));
    store.dispatch(removed('a', 2));
    announce.mockClear();
    const { currentStateIndex } = await firstValueFrom(devtools.liftedState);
    devtools.jumpToState(currentStateIndex - 1);
    expect(name()).toBe('Notifications, 1');

    devtools.jumpToState(currentStateIndex);
    expect(name()).toBe('Notifications, 0');
    expect(announce).not.toHaveBeenCalled();
  });
});
