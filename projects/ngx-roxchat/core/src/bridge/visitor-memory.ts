import { inject, Injectable } from '@angular/core';
import { Configuration } from '../config/configuration';
import { type CustomerIds, isAnotherCustomer, updateCustomerIds } from '../protocol/customer-ids';
import type { RoxChatEvent, RoxChatVisitorIds } from '../protocol/events';
import type { BoundFrame } from './bound-frame';
import { Diagnostics } from './diagnostics';

/** What is remembered of a visitor. */
interface Visitor {
  /** The last session that an event named. */
  readonly sessionId: string | null;
  /** Rises with each session that an event names: of two sessions, the higher one is newer. */
  readonly sessionOrder: number;
  /** The bound frame that the last event about the visitor came from. */
  readonly frame: WeakRef<BoundFrame> | null;
  /** The ids of the CRM that events with the newest id named. */
  readonly customerIds: CustomerIds;
}

/**
 * Remembers of each visitor what a command needs: the newest id, the last session, and the frame
 * that the last event about the visitor came from. It remembers as many visitors as the store, and
 * forgets the one whose last event is the oldest.
 */
@Injectable({ providedIn: 'root' })
export class VisitorMemory {
  readonly #config = inject(Configuration);
  readonly #diagnostics = inject(Diagnostics);

  /** By their newest id; the visitor of the last event is last. */
  readonly #visitors = new Map<string, Visitor>();

  /** The last one in `#visitors`, which need not be moved to the end again. */
  #mostRecentId: string | null = null;
  #sessionOrder = 0;

  /** The newest id of the visitor by each former id. */
  readonly #newestIds = new Map<string, string>();

  /** Returns the newest id of the visitor who has or had an id. */
  getNewestId(roxchatVisitorId: string): string {
    return this.#newestIds.get(roxchatVisitorId) ?? roxchatVisitorId;
  }

  /** Returns the last `sessionId` that an event named for a visitor; null if none is remembered. */
  getSession(roxchatVisitorId: string): string | null {
    return this.#visitors.get(this.getNewestId(roxchatVisitorId))?.sessionId ?? null;
  }

  /** Returns the bound frame of the last event about a visitor; null if there is none. */
  getFrame(roxchatVisitorId: string): BoundFrame | null {
    return this.#visitors.get(this.getNewestId(roxchatVisitorId))?.frame?.deref() ?? null;
  }

  /** Remembers what an event says about a visitor; `frame` is the bound frame that it came from. */
  handleEvent({ event, params }: RoxChatEvent, frame: BoundFrame | null): void {
    switch (event) {
      case 'newMessageAdded':
      case 'visitorSelected':
        this.#releaseFormerId(params);
        this.#remember(params, params.sessionId, frame);
        break;
      case 'chatClosedByOperator':
        this.#releaseFormerId(params);
        this.#remember(params, null, frame);
        break;
      case 'visitorAuthorized':
        this.#releaseFormerId(params.new);
        this.#authorize(params.old.roxchatVisitorId, params.new.roxchatVisitorId);
        this.#remember(params.new, null, frame);
        break;
      case 'notificationAdded':
      case 'notificationRemoved': // They name no visitor.
    }
  }

  /** Forgets all visitors. */
  forget(): void {
    this.#visitors.clear();
    this.#newestIds.clear();
    this.#mostRecentId = null;
  }

  #remember(ids: RoxChatVisitorIds, sessionId: string | null, frame: BoundFrame | null): void {
    const id = this.getNewestId(ids.roxchatVisitorId);
    const known = this.#visitors.get(id);
    if (id !== this.#mostRecentId) {
      this.#visitors.delete(id); // So that it moves to the end.
      this.#mostRecentId = id;
    }
    this.#visitors.set(id, {
      sessionId: sessionId ?? known?.sessionId ?? null,
      sessionOrder: sessionId === null ? (known?.sessionOrder ?? 0) : ++this.#sessionOrder,
      frame: frame?.ref ?? null,
      customerIds:
        known && id !== ids.roxchatVisitorId
          ? known.customerIds
          : updateCustomerIds(known?.customerIds ?? ids, ids),
    });
    if (deleteOldest(this.#visitors, this.#config.value.maxVisitors)) {
      this.#diagnostics.count('visitor-dropped');
    }
  }

  /**
   * Takes a former id away from its visitor if the event with this id names another customer, whose
   * session must not be used for the first one.
   */
  #releaseFormerId(ids: RoxChatVisitorIds): void {
    const holder = this.#visitors.get(this.getNewestId(ids.roxchatVisitorId));
    if (holder && isAnotherCustomer(holder.customerIds, ids)) {
      this.#newestIds.delete(ids.roxchatVisitorId);
    }
  }

  /**
   * Handles `visitorAuthorized`: from now on, the old id belongs to the visitor of the new one. If
   * the old id is a former id of another visitor, only this id moves.
   */
  #authorize(oldId: string, newId: string): void {
    const newestId = this.getNewestId(newId);
    if (oldId === newId) {
      return;
    }
    if (newestId === oldId) {
      this.#newestIds.delete(newId); // The visitor goes back to a former id.
      this.#moveVisitor(oldId, newId);
    } else {
      this.#moveVisitor(oldId, newestId);
    }
    if (deleteOldest(this.#newestIds, this.#config.value.maxVisitors)) {
      this.#diagnostics.count('former-id-dropped');
    }
  }

  /** Gives a visitor another newest id. Of two sessions, the one that was named last counts. */
  #moveVisitor(formerId: string, newId: string): void {
    for (const [id, newestId] of this.#newestIds) {
      if (newestId === formerId) {
        this.#newestIds.set(id, newId);
      }
    }
    this.#newestIds.set(formerId, newId);
    const former = this.#visitors.get(formerId);
    this.#visitors.delete(formerId);
    if (former) {
      const known = this.#visitors.get(newId) ?? former;
      const newer = former.sessionOrder > known.sessionOrder ? former : known;
      const customerIds = updateCustomerIds(former.customerIds, known.customerIds);
      this.#visitors.set(newId, { ...newer, customerIds });
    }
  }
}

/** Deletes the oldest entry if the map is over its limit. Returns whether it did. */
function deleteOldest(map: Map<unknown, unknown>, limit: number): boolean {
  // A new iterator each time: a kept one would hold the map's old tables in memory.
  return map.size > limit && map.delete(map.keys().next().value);
}
