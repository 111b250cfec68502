import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { RoxChatTabs } from 'ngx-roxchat/crm';
import { Subject } from 'rxjs';
import { NotificationPanel } from './notification-panel';
import { NotificationToasts } from './notification-toasts';

function added(id: string, receivedAt: number, sessionId: string | null = null) {
  const notification = { id, kind: 'visitor', text: `Text of ${id}`, sessionId };
  return RoxChatEventActions.notificationAdded({ params: { notification }, receivedAt });
}

describe('NotificationToasts', () => {
  const leading = signal(true);

  function openToasts() {
    jest.useFakeTimers();
    leading.set(true);
    const action = new Subject<void>();
    const open = jest.fn<{ onAction: () => Subject<void> }, [text: string]>(() => ({
      onAction: () => action,
    }));
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideEffects(),
        provideState(roxChatFeature),
        provideStoreDevtools(),
        { provide: MatSnackBar, useValue: { open } },
        { provide: RoxChatTabs, useValue: { leading } },
      ],
    });
    TestBed.inject(NotificationToasts);
    return {
      store: TestBed.inject(Store),
      action,
      texts: () => open.mock.calls.map(([text]) => text),
    };
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows a new notification, and opens the list by its button', () => {
    const { store, texts, action } = openToasts();

    store.dispatch(added('a', 1));
    action.next();

    expect(texts()).toEqual(['Text of a']);
    expect(TestBed.inject(NotificationPanel).isOpen()).toBe(true);
  });

  it('names the customer of the session', () => {
    localStorage.clear();
    const { store, texts } = openToasts();

    store.dispatch(added('a', 1, 'f416a685beb1542801564a30a8fc679a'));

    expect(texts()).toEqual(['Wei Zhang: Text of a']);
  });

  it('joins those that come within two seconds', () => {
    const { store, texts } = openToasts();

    ['a', 'b', 'c', 'd'].forEach((id, index) => {
      store.dispatch(added(id, index));
    });
    jest.advanceTimersByTime(2_000);

    expect(texts()).toEqual(['Text of a', 'Text of d (+2)']);
  });

  it('shows no repetition, and nothing while another tab leads', () => {
    const { store, texts } = openToasts();

    store.dispatch(added('a', 1));
    store.dispatch(added('a', 1));
    jest.advanceTimersByTime(2_000);
    leading.set(false);
    store.dispatch(added('b', 2));

    expect(texts()).toEqual(['Text of a']);
  });

  it('shows nothing during time travel', () => {
    const { store, texts } = openToasts();
    store.dispatch(added('a', 1));
    jest.advanceTimersByTime(5_000);

    TestBed.inject(StoreDevtools).jumpToState(0);
    TestBed.inject(StoreDevtools).jumpToState(1);
    jest.advanceTimersByTime(5_000);

    expect(texts()).toEqual(['Text of a']);
  });
});
