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
  /** `sent` returns what the extension last received: the history, or an action with its state. */
  function openDevtools() {
    let sent = '';
    const extension = {
      connect: () => ({
        init: () => undefined,
        subscribe: () => EMPTY.subscribe(),
        unsubscribe: () => undefined,
        send: ({ action }: { action: Action }, state: unknown) => {
          sent = JSON.stringify([action, state]);
        },
      }),
      send: (_: null, history: LiftedState) => {
        sent = JSON.stringify(history);
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
      sent: () => sent,
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
    ['the notifications read', [DeskActions.notificationsRead({ ids: ['secret'] })]],
  ])('masks %s by default', (_, actions) => {
    const { store, sent, pressed } = openDevtools();

    actions.forEach((action: Action) => {
      store.dispatch(action);
    });

    expect(pressed()).toBe('true');
    expect(sent()).toContain(actions[0]?.type);
    expect(sent()).toContain('•••');
    expect(sent()).not.toContain('secret');
  });

  it('masks the first state of the history after a commit', () => {
    const { store, sent } = openDevtools();
    store.dispatch(message);
    store.dispatch(DeskActions.notificationsRead({ ids: ['secret'] }));

    TestBed.inject(StoreDevtools).commit();

    expect(sent()).toContain('"committedState":{');
    expect(sent()).toContain('•••');
    expect(sent()).not.toContain('secret');
  });

  it('unmasks all recorded actions and states, and masks them again', () => {
    const { store, sent, click, pressed } = openDevtools();
    store.dispatch(message);
    store.dispatch(DeskActions.notificationsRead({ ids: ['secret'] }));

    click();
    expect(pressed()).toBe('false');
    expect(sent()).toContain('"roxchatVisitorId":"secret-visitor"');
    expect(sent()).toContain('"ids":["secret"]');

    click();
    expect(pressed()).toBe('true');
    expect(sent()).not.toContain('secret');
  });

  it('does not mask the state of the application itself', () => {
    const { store } = openDevtools();

    store.dispatch(message);

    expect(store.selectSignal(roxChatFeature.selectVisitors)()).toMatchObject([ids]);
  });

  it('records nothing without the extension', () => {
    Reflect.deleteProperty(window, '__REDUX_DEVTOOLS_EXTENSION__');
    TestBed.configureTestingModule({ providers: [provideStore(), provideDevtools()] });
    const fixture = TestBed.createComponent(MaskSwitch);
    fixture.detectChanges();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');
    button?.click();
    fixture.detectChanges();

    expect(TestBed.inject(StoreDevtools, null)).toBeNull();
    expect(button?.getAttribute('aria-pressed')).toBe('false');
  });
});
