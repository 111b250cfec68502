import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { RoxChatEventActions, roxChatFeature, type RoxChatVisitorIds } from 'ngx-roxchat';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { customers } from '../customers/customer';
import { DeskActions } from './desk.actions';
import { deskFeature } from './desk.feature';

const [marta, john, aylin] = customers;
const anonymous = { roxchatVisitorId: 'x', providedVisitorId: null, siebelId: null };
const asMarta = { roxchatVisitorId: 'm', providedVisitorId: '12345', siebelId: null };
const asAylin = { roxchatVisitorId: 'a', providedVisitorId: '7925', siebelId: null };
const none = { kind: 'none' };

let receivedAt = 0;

function message(ids: RoxChatVisitorIds, chatId = 1) {
  const { params } = buildRoxChatEvent('newMessageAdded', { ...ids, chatId });
  return RoxChatEventActions.newMessageAdded({ params, receivedAt: ++receivedAt });
}

function selected(ids: RoxChatVisitorIds) {
  const { params } = buildRoxChatEvent('visitorSelected', ids);
  return RoxChatEventActions.visitorSelected({ params, receivedAt: ++receivedAt });
}

function authorized(old: RoxChatVisitorIds, now: RoxChatVisitorIds) {
  const params = { old, new: now };
  return RoxChatEventActions.visitorAuthorized({ params, receivedAt: ++receivedAt });
}

function closed(ids: RoxChatVisitorIds, chatId = 1) {
  const { params } = buildRoxChatEvent('chatClosedByOperator', { ...ids, chatId });
  return RoxChatEventActions.chatClosedByOperator({ params, receivedAt: ++receivedAt });
}

describe('deskFeature', () => {
  function openDesk() {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(roxChatFeature),
        provideState(deskFeature),
        provideStoreDevtools(),
      ],
    });
    const store = TestBed.inject(Store);
    return {
      store,
      shown: store.selectSignal(deskFeature.selectCustomerOnDesk),
      chatting: store.selectSignal(deskFeature.selectChatting),
    };
  }

  it('shows no card before one is opened', () => {
    const { store, shown } = openDesk();

    store.dispatch(message(asMarta));

    expect(shown()).toEqual(none);
  });

  it('shows the visitor whom the agent selects in the workspace', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(anonymous));
    expect(shown()).toMatchObject({ kind: 'visitor', visitor: anonymous });

    store.dispatch(selected(asMarta));
    expect(shown()).toMatchObject({
      kind: 'customer',
      customer: marta,
      visitor: asMarta,
      openedFrom: 'workspace',
    });
  });

  it('finds the customer when a later event contains the id', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(anonymous));
    store.dispatch(message({ ...anonymous, siebelId: '4-1GQJDL78' }));

    expect(shown()).toMatchObject({ kind: 'customer', customer: john, openedFrom: 'workspace' });
  });

  it('shows a customer opened from the list with their last active visitor', () => {
    const { store, shown } = openDesk();
    const email = 'marta.oliveira@example.com';

    store.dispatch(DeskActions.customerOpened({ email }));
    expect(shown()).toMatchObject({ kind: 'customer', customer: marta, visitor: null });

    store.dispatch(message({ ...asMarta, roxchatVisitorId: 'earlier' }));
    store.dispatch(message(asMarta));
    store.dispatch(message(anonymous));
    expect(shown()).toMatchObject({
      customer: marta,
      visitor: asMarta,
      openedFrom: 'customer-list',
    });
  });

  it('shows the visitor opened from the visitor list', () => {
    const { store, shown } = openDesk();

    store.dispatch(message({ ...asMarta, roxchatVisitorId: 'earlier' }));
    store.dispatch(message(asMarta));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'earlier' }));

    expect(shown()).toMatchObject({
      customer: marta,
      visitor: { roxchatVisitorId: 'earlier' },
      openedFrom: 'visitor-list',
    });
  });

  it('keeps the card opened by hand until the agent selects a visitor again', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(message(anonymous));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'x' }));
    store.dispatch(message(asMarta));
    expect(shown()).toMatchObject({ kind: 'visitor', visitor: anonymous });

    store.dispatch(selected(asMarta));
    expect(shown()).toMatchObject({ customer: marta, openedFrom: 'workspace' });
  });

  it.each([
    ['the workspace', selected(anonymous), 'workspace'],
    ['the visitor list', DeskActions.visitorOpened({ roxchatVisitorId: 'x' }), 'visitor-list'],
  ])('switches to the customer when a visitor opened in %s authorizes', (_, open, openedFrom) => {
    const { store, shown } = openDesk();

    store.dispatch(message(anonymous));
    store.dispatch(open);
    store.dispatch(authorized(anonymous, asAylin));

    expect(shown()).toMatchObject({
      kind: 'customer',
      customer: aylin,
      visitor: { ...asAylin, messageCount: 1 },
      openedFrom,
    });
  });

  it('keeps the open visitor when another one authorizes', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(authorized(anonymous, asAylin));

    expect(shown()).toMatchObject({ customer: marta });
  });

  it('shows the selected visitor if the one opened by hand is not in the store', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'unknown' }));

    expect(shown()).toMatchObject({ customer: marta, openedFrom: 'workspace' });
  });

  it('selects the customers whose chat is open', () => {
    const { store, chatting } = openDesk();

    store.dispatch(message(asMarta));
    store.dispatch(message(asAylin));
    store.dispatch(message(anonymous));
    expect(chatting()).toEqual(new Set([marta, aylin]));

    store.dispatch(closed(asMarta));
    expect(chatting()).toEqual(new Set([aylin]));
  });

  it('uses the chat of the last active visitor of a customer', () => {
    const { store, chatting } = openDesk();

    store.dispatch(message({ ...asMarta, roxchatVisitorId: 'earlier' }));
    store.dispatch(closed(asMarta, 2));

    expect(chatting()).toEqual(new Set());
  });

  it('shows the earlier state after time travel in the devtools', () => {
    const { store, shown, chatting } = openDesk();

    store.dispatch(message(asMarta));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'm' }));
    TestBed.inject(StoreDevtools).jumpToState(0);

    expect(shown()).toEqual(none);
    expect(chatting()).toEqual(new Set());
  });
});
