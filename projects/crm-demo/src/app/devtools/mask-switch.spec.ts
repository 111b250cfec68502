import { TestBed } from '@angular/core/testing';
import { type Action, provideState, provideStore, Store } from '@ngrx/store';
import { type LiftedState, StoreDevtools } from '@ngrx/store-devtools';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { EMPTY } from 'rxjs';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';
import { MaskSwitch } from './mask-switch';
import { provideDevtools } from './provide-devtools';

const ids = { roxchatVisitorId: 'secret-visitor', providedVisitorId: null, siebelId: null };

describe('MaskSwitch', () => {
  /** The state and the actions as the extension was last sent them, whole or one by one. */
  function openDevtools() {
    let told = '';
    const extension = {
      connect: () => ({
        init: () => undefined,
        subscribe: () => EMPTY.subscribe(),
        unsubscribe: () => undefined,
        send: ({ action }: { action: Action }, state: unknown) => {
          told = JSON.stringify([action, state]);
        },
      }),
      send: (_: null, history: LiftedState) => {
        told = JSON.stringify(history);
      },
    };
    Object.assign(window, { __REDUX_DEVTOOLS_EXTENSION__: extension });
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(roxChatFeature),
        provideState(deskFeature),
        provideDevtools(),
      ],
    });
    const fixture = TestBed.createComponent(MaskSwitch);
    fixture.detectChanges();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');
    return {
      store: TestBed.inject(Store),
      told: () => told,
      click: () => button?.click(),
      pressed: () => {
        fixture.detectChanges();
        return button?.getAttribute('aria-pressed');
      },
    };
  }

  const params = { ...ids, chatId: 1, sessionId: null, kind: 'visitor', messageText: 'Hi' };
  const message = RoxChatEventActions.newMessageAdded({ params, receivedAt: 1 });

  it.each([
    ['events and visitors', [message]],
    ['the visitor opened', [DeskActions.visitorOpened({ roxchatVisitorId: 'secret-visitor' })]],
    ['the customer opened', [DeskActions.customerOpened({ email: 'secret@example.com' })]],
  ])('masks %s to begin with', (_, actions) => {
    const { store, told, pressed } = openDevtools();

    actions.forEach((action: Action) => {
      store.dispatch(action);
    });

    expect(pressed()).toBe('true');
    expect(told()).toContain(actions[0]?.type);
    expect(told()).toContain('•••');
    expect(told()).not.toContain('secret');
  });

  it('masks the state that the history begins with once actions were committed', () => {
    const { store, told } = openDevtools();
    store.dispatch(message);
    store.dispatch(DeskActions.customerOpened({ email: 'secret@example.com' }));

    TestBed.inject(StoreDevtools).commit();

    expect(told()).toContain('"committedState":{');
    expect(told()).toContain('•••');
    expect(told()).not.toContain('secret');
  });

  it('leaves legible where the desk was opened from', () => {
    const { store, told } = openDevtools();

    store.dispatch(DeskActions.customerOpened({ email: 'secret@example.com' }));

    expect(told()).toContain('{"from":"customer-list","email":"•••"}');
  });

  it('makes all that was recorded legible, and masks it again', () => {
    const { store, told, click, pressed } = openDevtools();
    store.dispatch(message);
    store.dispatch(DeskActions.customerOpened({ email: 'secret@example.com' }));

    click();
    expect(pressed()).toBe('false');
    expect(told()).toContain('"roxchatVisitorId":"secret-visitor"');
    expect(told()).toContain('"email":"secret@example.com"');

    click();
    expect(pressed()).toBe('true');
    expect(told()).not.toContain('secret');
  });

  it('masks nothing for the application itself', () => {
    const { store } = openDevtools();

    store.dispatch(message);

    expect(store.selectSignal(roxChatFeature.selectVisitors)()).toMatchObject([ids]);
  });
});
