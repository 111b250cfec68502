import { ErrorHandler, inject, InjectionToken, Injector, NgZone, untracked } from '@angular/core';
import { ɵreportLater } from 'ngx-roxchat/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import {
  catchError,
  map,
  type Observable,
  type ObservableInput,
  of,
  startWith,
  switchMap,
} from 'rxjs';
import { askToAct } from '../handler/ask-handler';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { wait } from '../tabs/wait';
import { askToFind } from './ask-to-find';
import { type RoxChatScreenPopHandler, SCREEN_POP } from './screen-pop-handler';
import type { RoxChatScreenPopState } from './screen-pop-state';

/**
 * Emits when a search may begin: no other visitor was selected for 100 ms. A burst of selections
 * makes one search. Meanwhile a tab that has just got the focus takes the lead.
 */
export const QUIET = new InjectionToken<Observable<unknown>>('QUIET', {
  providedIn: 'root',
  factory: () => wait(100),
});

/** After how many ms it is looked at again whether this tab has got the lead. */
const LEAD_TIME = 50;

/** A selection of a visitor, or a click. A record is opened for it by itself at most once. */
export interface Selection {
  /** The visitor with the ids that the last search used. */
  visitor: RoxChatVisitor;
  /** Whether a record may be opened for it by itself. */
  mayOpen: boolean;
  /**
   * `quiet` until the search begins, and `opened` once `open` was called for what it has found.
   * `missed` if nothing was done, because another tab led.
   */
  phase: 'quiet' | 'searched' | 'opened' | 'missed';
}

/** What begins a search. `again` is for other ids, wherever the agent is by then. */
export type SearchCause = 'selection' | 'click' | 'again';

/** The states of a screen pop, one after the other. */
export type States<Customer> = ObservableInput<RoxChatScreenPopState<Customer>>;

/** What a screen pop does for a selection. The steps begin on subscription, and never error. */
export class ScreenPopSteps<Customer> {
  readonly #injector = inject(Injector);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #tabs = inject(RoxChatTabs);
  readonly #zone = inject(NgZone);
  readonly #quiet$ = inject(QUIET);
  readonly #handler = inject(SCREEN_POP).handler;

  /** Searches, and opens the record of a single customer. Only `idle` if another tab leads. */
  search(selection: Selection, cause: SearchCause): States<Customer> {
    const isElsewhere = cause === 'selection' && this.#tabs.isElsewhere();
    return (cause === 'click' ? of(null) : this.#quiet$).pipe(
      switchMap(() => this.#waitForLead()),
      switchMap(() => {
        if (cause === 'again' || (this.#isLeading() && !isElsewhere)) {
          selection.phase = 'searched';
          return this.#find(selection);
        }
        selection.phase = 'missed';
        return [];
      }),
      startWith({ status: 'idle' } as const),
    );
  }

  /** Opens a record that the agent has chosen. */
  openByClick(selection: Selection, customer: Customer): States<Customer> {
    return this.#waitForLead().pipe(
      switchMap(() => this.#openIfLeading(selection, customer)),
      startWith({ status: 'searching', visitor: selection.visitor } as const),
    );
  }

  #find(selection: Selection): States<Customer> {
    const { visitor } = selection;
    return askToFind(this.#zone, () => this.#getHandler().find(visitor)).pipe(
      switchMap((found) => {
        if (!Array.isArray(found)) {
          throw new TypeError('find() must return a list.');
        }
        return this.#handleFound(selection, [...(found as readonly Customer[])]);
      }),
      catchError((error: unknown) => this.#fail(visitor, 'find', error)),
      startWith({ status: 'searching', visitor } as const),
    );
  }

  #handleFound(selection: Selection, customers: readonly Customer[]): States<Customer> {
    const { visitor, mayOpen } = selection;
    if (customers.length > 1) {
      return [{ status: 'several', visitor, customers }];
    }
    if (customers.length === 0) {
      return [{ status: 'none', visitor }];
    }
    const customer = customers[0] as Customer;
    return mayOpen
      ? this.#openIfLeading(selection, customer)
      : [{ status: 'held', visitor, customer }];
  }

  /** The agent may have gone to another tab since the selection. */
  #openIfLeading(selection: Selection, customer: Customer): States<Customer> {
    const { visitor } = selection;
    if (!this.#isLeading()) {
      return [{ status: 'held', visitor, customer }];
    }
    selection.mayOpen = false;
    selection.phase = 'opened';
    return askToAct(this.#zone, () => this.#getHandler().open(customer)).pipe(
      map((isOpen) => ({ status: isOpen ? 'opened' : 'held', visitor, customer }) as const),
      catchError((error: unknown) => this.#fail(visitor, 'open', error)),
    );
  }

  #fail(visitor: RoxChatVisitor, step: 'find' | 'open', error: unknown): States<Customer> {
    this.#zone.run(() => {
      ɵreportLater(this.#errorHandler, error);
    });
    return [{ status: 'failed', visitor, step }];
  }

  /** Emits once this tab does not take the lead any more. On a busy page, that may last. */
  #waitForLead(): Observable<unknown> {
    return this.#tabs.isTaking()
      ? wait(LEAD_TIME).pipe(switchMap(() => this.#waitForLead()))
      : of(null);
  }

  #isLeading(): boolean {
    return untracked(this.#tabs.leading);
  }

  /** Returns the handler, which is created when it is first needed. */
  #getHandler(): RoxChatScreenPopHandler<Customer> {
    return this.#injector.get(this.#handler) as RoxChatScreenPopHandler<Customer>;
  }
}
