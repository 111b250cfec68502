import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { findRoxChatVisitor, RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { customers } from '../customers/customer';
import { type CustomerOnDesk, lastSeenAs, visitorOnDesk } from './customer-on-desk';
import { DeskActions } from './desk.actions';

/** Whose card the agent opened by hand. */
type Opened =
  | { readonly from: 'customer-list'; readonly email: string }
  | { readonly from: 'visitor-list'; readonly roxchatVisitorId: string };

interface DeskState {
  /** Null while the desk follows what the agent selects in the workspace. */
  readonly opened: Opened | null;
}

const following: DeskState = { opened: null };

/** What the agent has on the desk; all that the workspace tells is in the state of Rox.Chat. */
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
    // By the id it was opened under, which finds the visitor also after they authorized.
    const selectOpenedVisitor = createSelector(
      selectOpened,
      roxChatFeature.selectVisitors,
      (opened, visitors) =>
        opened?.from === 'visitor-list'
          ? findRoxChatVisitor(visitors, opened.roxchatVisitorId)
          : null,
    );

    return {
      /** What the customer card shows. */
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
            const visitor = lastSeenAs(customer, visitors, customers);
            return { is: 'customer', customer, visitor, openedFrom: 'customer-list' };
          }
          if (openedVisitor) {
            return visitorOnDesk(openedVisitor, 'visitor-list', customers);
          }
          // Also when the one opened by hand is not remembered any more.
          return selectedVisitor
            ? visitorOnDesk(selectedVisitor, 'workspace', customers)
            : { is: 'nobody' };
        },
      ),

      /** The customers whose chat is open. */
      selectChatting: createSelector(
        roxChatFeature.selectVisitors,
        (visitors) =>
          new Set(
            customers.filter(
              (customer) => lastSeenAs(customer, visitors, customers)?.chat?.status === 'open',
            ),
          ),
      ),
    };
  },
});
