import { InjectionToken, type Signal } from '@angular/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';

/** The state of the screen pop: a union discriminated by `status`. */
export type RoxChatScreenPopState<Customer> =
  | {
      /**
       * No visitor is selected, another tab leads, the visitor was selected within 100 ms, or a click
       * waits for the lead.
       */
      readonly status: 'idle';
    }
  | ({
      /** The handler was asked to find customers, or to open a record, and has not answered. */
      readonly status: 'searching';
    } & Visitor)
  | ({
      /** The handler has opened the record of this customer. */
      readonly status: 'opened';
    } & OfCustomer<Customer>)
  | ({
      /** Several customers fit. The agent chooses one: call `choose`. */
      readonly status: 'several';
      /** The customers in the handler's order, at least two. */
      readonly customers: readonly Customer[];
    } & Visitor)
  | ({
      /** No customer fits. */
      readonly status: 'none';
    } & Visitor)
  | ({
      /**
       * The record was not opened: `open` has returned false or did not answer for 30 seconds,
       * another tab leads by now, or the visitor got other ids after a record had been opened. The
       * agent decides: call `openHeld`.
       */
      readonly status: 'held';
    } & OfCustomer<Customer>)
  | ({
      /** The handler has failed. The `ErrorHandler` got the error. */
      readonly status: 'failed';
      /** The method of the handler that failed. */
      readonly step: 'find' | 'open';
    } & Visitor);

/** Whom the state is about. */
interface Visitor {
  /** The visitor as the store had it when the search began. */
  readonly visitor: RoxChatVisitor;
}

/** Whom the state is about, and the customer that was found. */
interface OfCustomer<Customer> extends Visitor {
  /** The customer, as the handler found it. */
  readonly customer: Customer;
}

/**
 * The state of the screen pop, for other features. Without `withScreenPop` there is none, and the
 * code of the screen pop is not in the application.
 */
export const SCREEN_POP_STATE = new InjectionToken<Signal<RoxChatScreenPopState<unknown>>>(
  'SCREEN_POP_STATE',
);
