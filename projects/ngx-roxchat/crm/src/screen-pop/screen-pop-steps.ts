import { ErrorHandler, inject, InjectionToken, Injector, untracked } from '@angular/core';
import { ɵreportLater } from 'ngx-roxchat/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import { catchError, concat, defer, map, type Observable, of, switchMap, timer } from 'rxjs';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { askToFind, askToOpen } from './ask-handler';
import { type RoxChatScreenPopHandler, SCREEN_POP } from './screen-pop-handler';
import type { RoxChatScreenPopState } from './screen-pop-state';

/**
 * How long no other visitor must be selected before a search begins, in ms. A burst of selections
 * makes one search. Meanwhile a tab that has just got the focus takes the lead.
 */
export const QUIET_TIME = new InjectionToken<number>('QUIET_TIME', {
  providedIn: 'root',
  factory: () => 100,
});

/** A selection of a visitor, or a click. A record is opened for it by itself at most once. */
export interface Selection {
  /** The visitor with the ids that the last search used. */
  visitor: RoxChatVisitor;
  /** Whether `open` was called for it. */
  wasOpened: boolean;
  /** `missed` if nothing was done for it, because another tab led. */
  phase: 'quiet' | 'searched' | 'missed';
}

/** The states of a screen pop, one after the other. */
type States<Customer> = Observable<RoxChatScreenPopState<Customer>>;

/** What a screen pop does for a selection. The steps begin on subscription, and never error. */
export class ScreenPopSteps<Customer> {
  readonly #injector = inject(Injector);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #leading = inject(RoxChatTabs).leading;
  readonly #quietTime = inject(QUIET_TIME);
  readonly #handler = inject(SCREEN_POP).handler;

  /** Searches, and opens the record of a single customer. Only `idle` if another tab leads. */
  search(selection: Selection): States<Customer> {
    return concat(
      of({ status: 'idle' } as const),
      timer(this.#quietTime).pipe(
        switchMap(() => {
          selection.phase = untracked(this.#leading) ? 'searched' : 'missed';
          return selection.phase === 'searched' ? this.#find(selection) : [];
        }),
      ),
    );
  }

  /** Opens a record that the agent has chosen. This tab is about to lead. */
  openByClick(selection: Selection, customer: Customer): States<Customer> {
    const { visitor } = selection;
    return concat(
      of({ status: 'searching', visitor } as const),
      defer(() => (untracked(this.#leading) ? of(0) : timer(this.#quietTime))).pipe(
        switchMap(() => this.#openIfLeading(selection, customer)),
      ),
    );
  }

  #find(selection: Selection): States<Customer> {
    const { visitor } = selection;
    return concat(
      of({ status: 'searching', visitor } as const),
      askToFind(() => this.#getHandler().find(visitor)).pipe(
        map((found) => {
          const customers = [...found]; // Throws if it is no list.
          return () => this.#handleFound(selection, customers);
        }),
        catchError((error: unknown) => of(() => this.#fail(visitor, 'find', error))),
        switchMap((go) => go()),
      ),
    );
  }

  #handleFound(selection: Selection, customers: readonly Customer[]): States<Customer> {
    const { visitor, wasOpened } = selection;
    if (customers.length > 1) {
      return of({ status: 'several', visitor, customers });
    }
    if (customers.length === 0) {
      return of({ status: 'none', visitor });
    }
    const customer = customers[0] as Customer;
    return wasOpened
      ? of({ status: 'held', visitor, customer })
      : this.#openIfLeading(selection, customer);
  }

  /** The agent may have gone to another tab since the selection. */
  #openIfLeading(selection: Selection, customer: Customer): States<Customer> {
    const { visitor } = selection;
    if (!untracked(this.#leading)) {
      return of({ status: 'held', visitor, customer });
    }
    selection.wasOpened = true;
    return askToOpen(() => this.#getHandler().open(customer)).pipe(
      map((isOpen) => ({ status: isOpen ? 'opened' : 'held', visitor, customer }) as const),
      catchError((error: unknown) => this.#fail(visitor, 'open', error)),
    );
  }

  #fail(visitor: RoxChatVisitor, step: 'find' | 'open', error: unknown): States<Customer> {
    ɵreportLater(this.#errorHandler, error);
    return of({ status: 'failed', visitor, step });
  }

  /** Returns the handler, which is created when it is first needed. */
  #getHandler(): RoxChatScreenPopHandler<Customer> {
    return this.#injector.get(this.#handler) as RoxChatScreenPopHandler<Customer>;
  }
}
