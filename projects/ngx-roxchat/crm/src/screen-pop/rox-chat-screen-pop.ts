import { inject, Injectable, NgZone, type Signal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ofType } from '@ngrx/effects';
import { ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵisAnotherCustomer } from 'ngx-roxchat/core';
import {
  findRoxChatVisitor,
  RoxChatEventActions,
  roxChatFeature,
  type RoxChatIds,
  RoxChatStatusActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import { identity, Subject, switchMap } from 'rxjs';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { toStepAction } from './screen-pop.actions';
import { SCREEN_POP } from './screen-pop-handler';
import type { RoxChatScreenPopState } from './screen-pop-state';
import { ScreenPopSteps, type SearchCause, type Selection, type States } from './screen-pop-steps';

const IDLE = { status: 'idle' } as const;

const ID_NAMES = ['roxchatVisitorId', 'providedVisitorId', 'siebelId'] as const;

/**
 * Finds the customer and opens the record when the agent selects a visitor. `withScreenPop` sets it
 * up. It works in the leading tab, opens one record for a selection by itself, and never tries again
 * by itself. A newer selection, and `RoxChatStatusActions.reset`, end what is under way. With the
 * trigger `manual`, selections are ignored: only another `pop` or the reset ends it.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatScreenPop<Customer = unknown> {
  readonly #trigger = inject(SCREEN_POP).trigger;
  readonly #store = inject<Store>(Store);
  readonly #tabs = inject(RoxChatTabs);
  readonly #steps = new ScreenPopSteps<Customer>();
  readonly #getVisitors = this.#store.selectSignal(roxChatFeature.selectVisitors);
  readonly #state = signal<RoxChatScreenPopState<Customer>>(IDLE);

  /** Emits what is to be done, in place of what is under way. */
  readonly #work = new Subject<States<Customer>>();
  #selection: Selection | null = null;

  /** What became of the last selection or click. */
  readonly state: Signal<RoxChatScreenPopState<Customer>> = this.#state.asReadonly();

  constructor() {
    const zone = inject(NgZone);
    this.#work.pipe(switchMap(identity), takeUntilDestroyed()).subscribe((state) => {
      // An answer of the handler may come from outside the zone.
      zone.run(() => {
        this.#state.set(state);
        if (state.status !== 'idle') {
          this.#store.dispatch(toStepAction(state));
        }
      });
    });
    inject(ScannedActionsSubject)
      .pipe(
        ofType(
          RoxChatEventActions.visitorSelected,
          RoxChatEventActions.visitorAuthorized,
          RoxChatEventActions.newMessageAdded,
          RoxChatEventActions.chatClosedByOperator,
          RoxChatStatusActions.reset,
        ),
        takeUntilDestroyed(),
      )
      .subscribe((action) => {
        if (action.type === RoxChatEventActions.visitorSelected.type) {
          this.#handleSelection(action.params.roxchatVisitorId);
        } else if (action.type === RoxChatStatusActions.reset.type) {
          this.#selection = null;
          this.#work.next([IDLE]);
        } else {
          this.#updateIds();
        }
      });
  }

  /**
   * Searches for the customer of a visitor, for a click of the agent. This tab takes the lead.
   *
   * @returns whether the store has the visitor. If not, nothing happens
   */
  pop(ids: RoxChatIds): boolean {
    const visitor = this.#findVisitor(ids);
    if (visitor) {
      this.#tabs.take();
      this.#select(visitor, true, 'click');
    }
    return visitor !== null;
  }

  /**
   * Opens the record of one of several customers. In another state it does nothing. A customer that is
   * not among them is ignored, such as one of the list before.
   */
  choose(customer: Customer): void {
    const state = untracked(this.#state);
    if (state.status === 'several' && state.customers.includes(customer)) {
      this.#openByClick(state.visitor, customer);
    }
  }

  /** Opens the record of the customer that is held. In another state it does nothing. */
  openHeld(): void {
    const state = untracked(this.#state);
    if (state.status === 'held') {
      this.#openByClick(state.visitor, state.customer);
    }
  }

  #handleSelection(roxchatVisitorId: string): void {
    const visitor = this.#findVisitor(roxchatVisitorId);
    if (!visitor) {
      return;
    }
    this.#tabs.follow();
    if (this.#findSelected() === visitor) {
      this.#updateIds();
    } else if (this.#trigger !== 'manual') {
      this.#select(visitor);
    }
  }

  /** Searches again if the ids of the visitor changed, unless the record is open already. */
  #updateIds(): void {
    const selection = this.#selection;
    const visitor = this.#findSelected();
    if (!selection || !visitor) {
      return;
    }
    const before = selection.visitor;
    if (ID_NAMES.every((name) => before[name] === visitor[name])) {
      return;
    }
    const isStillOpen = selection.phase === 'opened' && !ɵisAnotherCustomer(before, visitor);
    // A search that is about to begin is not put off: all tabs must decide at the same time.
    if (isStillOpen || selection.phase === 'quiet') {
      selection.visitor = visitor;
    } else {
      this.#select(visitor, selection.mayOpen, 'again');
    }
  }

  #select(visitor: RoxChatVisitor, mayOpen = true, cause: SearchCause = 'selection'): void {
    this.#selection = { visitor, mayOpen, phase: 'quiet' };
    this.#begin(this.#steps.search(this.#selection, cause));
  }

  #openByClick(visitor: RoxChatVisitor, customer: Customer): void {
    this.#tabs.take();
    this.#selection = { visitor, mayOpen: false, phase: 'opened' };
    this.#begin(this.#steps.openByClick(this.#selection, customer));
  }

  /** Tracks no signal, whatever the handler and the store read. */
  #begin(states: States<Customer>): void {
    untracked(() => {
      this.#work.next(states);
    });
  }

  /** Returns the selected visitor, as the store has it now; null if another tab led. */
  #findSelected(): RoxChatVisitor | null {
    const selection = this.#selection;
    return selection && selection.phase !== 'missed'
      ? this.#findVisitor(selection.visitor.roxchatVisitorId)
      : null;
  }

  #findVisitor(ids: RoxChatIds): RoxChatVisitor | null {
    return findRoxChatVisitor(untracked(this.#getVisitors), ids);
  }
}
