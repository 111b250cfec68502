import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { findRoxChatVisitor, RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { customers } from '../customers/customer';
import { type CustomerOnDesk, findLastVisitor, getCustomerOnDesk } from './customer-on-desk';
import { DeskActions } from './desk.actions';

/** The card that the agent opened by hand. */
type Opened =
  | { readonly from: 'customer-list'; readonly email: string }
  | { readonly from: 'visitor-list'; readonly roxchatVisitorId: string };

interface DeskState {
  /** Null while the desk shows the visitor selected in the workspace. */
  readonly opened: Opened | null;
}

const following: DeskState = { opened: null };

/** The card that the agent opened; all data from the workspace is in `roxChatFeature`. */
export const deskFeature = createFeature({
  name: 'desk',
  reducer: createReducer(
    following,
    on(DeskActions.customerOpened, (_, { email }): DeskState => ({
      opened: { from: 'customer-list', email },
    })),
    on(DeskActions.visitorOpened, (_, { roxchatVisitorId }): DeskState => ({
      opened: { from: 'visitor-list', roxchatVisitorId },
    })),
    on(RoxChatEventActions.visitorSelected, () => following),
  ),
  extraSelectors: ({ selectOpened }) => {
    // The visitor is found by the id at opening, also after they have authorized.
    const selectOpenedVisitor = createSelector(
      selectOpened,
      roxChatFeature.selectVisitors,
      (opened, visitors) =>
        opened?.from === 'visitor-list'
          ? findRoxChatVisitor(visitors, opened.roxchatVisitorId)
          : null,
    );

    return {
      /** The content of the customer card. */
      selectCustomerOnDesk: createSelector(
        selectOpened,
        selectOpenedVisitor,
        roxChatFeature.selectSelectedVisitor,
        roxChatFeature.selectVisitors,
        (opened, openedVisitor, selectedVisitor, visitors): CustomerOnDesk => {
          const customer =
            opened?.from === 'customer-list' &&
            customers.find(({ email }) => email === opened.email);
          if (customer) {
            const visitor = findLastVisitor(customer, visitors, customers);
            return { kind: 'customer', customer, visitor, openedFrom: 'customer-list' };
          }
          if (openedVisitor) {
            return getCustomerOnDesk(openedVisitor, 'visitor-list', customers);
          }
          // Also used if the visitor opened by hand is no longer in the store.
          return selectedVisitor
            ? getCustomerOnDesk(selectedVisitor, 'workspace', customers)
            : { kind: 'none' };
        },
      ),

      /** The customers whose chat is open. */
      selectChatting: createSelector(
        roxChatFeature.selectVisitors,
        (visitors) =>
          new Set(
            customers.filter(
              (customer) => findLastVisitor(customer, visitors, customers)?.chat?.status === 'open',
            ),
          ),
      ),
    };
  },
});
