import type { Frame } from './pages.model';

/** A visitor, with the newest id and all former ones. */
interface Visitor {
  readonly ids: Set<string>;
  newestId: string;
  /** The session of the last event that had one; `order` counts these events. */
  session: { readonly id: string; readonly order: number } | null;
  /** The bound frame of the last event about this visitor. */
  frame: Frame | null;
  /** The `providedVisitorId` of events with the newest id. */
  customer: string | null;
}

/** Which ids belong to one visitor, and what the events said about each visitor. */
export class Visitors {
  readonly #visitors: Visitor[] = [];
  #sessionCount = 0;

  /** Returns the visitor who has or had an id. An unknown id makes a new visitor. */
  find(id: string): Visitor {
    const known = this.#visitors.find(({ ids }) => ids.has(id));
    if (known) {
      return known;
    }
    const visitor: Visitor = {
      ids: new Set([id]),
      newestId: id,
      session: null,
      frame: null,
      customer: null,
    };
    this.#visitors.push(visitor);
    return visitor;
  }

  areSame(id: string, otherId: string): boolean {
    return this.find(id) === this.find(otherId);
  }

  /**
   * Makes a former id a visitor of its own if its event names another customer than the one known.
   *
   * @returns whether it did
   */
  separate(id: string, customer: string | null): boolean {
    const visitor = this.find(id);
    const isAnother = customer !== null && ![null, customer].includes(visitor.customer);
    return isAnother && visitor.newestId !== id && visitor.ids.delete(id);
  }

  /** Remembers the customer that an event with the newest id names. */
  recordCustomer(id: string, customer: string | null): void {
    const visitor = this.find(id);
    if (visitor.newestId === id) {
      visitor.customer = customer ?? visitor.customer;
    }
  }

  recordSession(id: string, session: string): void {
    this.find(id).session = { id: session, order: ++this.#sessionCount };
  }

  /** Forgets the sessions, the former ids and the frames of all visitors. */
  forget(): void {
    this.#visitors.length = 0;
  }

  /**
   * Makes the visitors of the two ids one. If the old id is only a former id of another visitor,
   * that id alone moves.
   */
  authorize(oldId: string, newId: string): void {
    if (oldId === newId) {
      return;
    }
    const [former, visitor] = [this.find(oldId), this.find(newId)];
    if (former === visitor) {
      if (visitor.newestId === oldId) {
        visitor.newestId = newId;
      }
      return;
    }
    if (former.newestId !== oldId) {
      former.ids.delete(oldId);
      visitor.ids.add(oldId);
      return;
    }
    this.#visitors.splice(this.#visitors.indexOf(former), 1);
    for (const id of former.ids) {
      visitor.ids.add(id);
    }
    visitor.customer ??= former.customer;
    if ((former.session?.order ?? 0) > (visitor.session?.order ?? 0)) {
      visitor.session = former.session;
    }
  }
}
