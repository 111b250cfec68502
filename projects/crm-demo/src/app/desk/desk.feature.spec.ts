import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import { RoxChatEventActions, roxChatFeature, type RoxChatVisitorIds } from 'ngx-roxchat';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { customers } from '../customers/customer';
import { DeskActions } from './desk.actions';
import { deskFeature } from './desk.feature';

const [marta, john, aylin] = customers;
const stranger = { roxchatVisitorId: 'x', providedVisitorId: null, siebelId: null };
const asMarta = { roxchatVisitorId: 'm', providedVisitorId: '12345', siebelId: null };
const asAylin = { roxchatVisitorId: 'a', providedVisitorId: '7925', siebelId: null };
const nobody = { is: 'nobody' };

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

  it('has nobody on the desk before anything is opened', () => {
    const { store, shown } = openDesk();

    store.dispatch(message(asMarta));

    expect(shown()).toEqual(nobody);
  });

  it('follows what the agent selects in the workspace', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(stranger));
    expect(shown()).toMatchObject({ is: 'stranger', visitor: stranger });

    store.dispatch(selected(asMarta));
    expect(shown()).toMatchObject({
      is: 'customer',
      customer: marta,
      visitor: asMarta,
      openedFrom: 'workspace',
    });
  });

  it('finds the customer when a later event tells the id', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(stranger));
    store.dispatch(message({ ...stranger, siebelId: '4-1GQJDL78' }));

    expect(shown()).toMatchObject({ is: 'customer', customer: john, openedFrom: 'workspace' });
  });

  it('shows a customer of the list as the visitor they were last seen as', () => {
    const { store, shown } = openDesk();
    const email = 'marta.oliveira@example.com';

    store.dispatch(DeskActions.customerOpened({ email }));
    expect(shown()).toMatchObject({ is: 'customer', customer: marta, visitor: null });

    store.dispatch(message({ ...asMarta, roxchatVisitorId: 'earlier' }));
    store.dispatch(message(asMarta));
    store.dispatch(message(stranger));
    expect(shown()).toMatchObject({
      customer: marta,
      visitor: asMarta,
      openedFrom: 'customer-list',
    });
  });

  it('shows the very visitor of the visitor list', () => {
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

  it('keeps what was opened by hand until the agent selects a visitor anew', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(message(stranger));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'x' }));
    store.dispatch(message(asMarta));
    expect(shown()).toMatchObject({ is: 'stranger', visitor: stranger });

    store.dispatch(selected(asMarta));
    expect(shown()).toMatchObject({ customer: marta, openedFrom: 'workspace' });
  });

  it.each([
    ['the workspace', selected(stranger), 'workspace'],
    ['the visitor list', DeskActions.visitorOpened({ roxchatVisitorId: 'x' }), 'visitor-list'],
  ])('goes along when a visitor opened in %s authorizes', (_, open, openedFrom) => {
    const { store, shown } = openDesk();

    store.dispatch(message(stranger));
    store.dispatch(open);
    store.dispatch(authorized(stranger, asAylin));

    expect(shown()).toMatchObject({
      is: 'customer',
      customer: aylin,
      visitor: { ...asAylin, messageCount: 1 },
      openedFrom,
    });
  });

  it('stays with the open visitor when another one authorizes', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(authorized(stranger, asAylin));

    expect(shown()).toMatchObject({ customer: marta });
  });

  it('follows the workspace once the visitor opened by hand is forgotten', () => {
    const { store, shown } = openDesk();

    store.dispatch(selected(asMarta));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'never-heard-of' }));

    expect(shown()).toMatchObject({ customer: marta, openedFrom: 'workspace' });
  });

  it('tells which customers are in a chat', () => {
    const { store, chatting } = openDesk();

    store.dispatch(message(asMarta));
    store.dispatch(message(asAylin));
    store.dispatch(message(stranger));
    expect(chatting()).toEqual(new Set([marta, aylin]));

    store.dispatch(closed(asMarta));
    expect(chatting()).toEqual(new Set([aylin]));
  });

  it('takes the visitor a customer was last seen as for their chat', () => {
    const { store, chatting } = openDesk();

    store.dispatch(message({ ...asMarta, roxchatVisitorId: 'earlier' }));
    store.dispatch(closed(asMarta, 2));

    expect(chatting()).toEqual(new Set());
  });

  it('shows the earlier state when the devtools travel back in time', () => {
    const { store, shown, chatting } = openDesk();

    store.dispatch(message(asMarta));
    store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId: 'm' }));
    TestBed.inject(StoreDevtools).jumpToState(0);

    expect(shown()).toEqual(nobody);
    expect(chatting()).toEqual(new Set());
  });
});
