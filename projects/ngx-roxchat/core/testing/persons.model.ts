import type { Frame } from './pages.model';

/** Somebody who writes to the agents, under every id they have or had. */
interface Person {
  readonly ids: Set<string>;
  newestId: string;
  /** The session that was told last, and how many were told until then. */
  session: { readonly id: string; readonly order: number } | null;
  /** The bound frame that last told of this person. */
  frame: Frame | null;
}

/** Which ids belong to one person, and what the workspace told about each person. */
export class Persons {
  readonly #persons: Person[] = [];
  #sessionCount = 0;

  /** Returns the person who has or had an id; a new one if nobody is known under it. */
  find(id: string): Person {
    const known = this.#persons.find(({ ids }) => ids.has(id));
    if (known) {
      return known;
    }
    const person: Person = { ids: new Set([id]), newestId: id, session: null, frame: null };
    this.#persons.push(person);
    return person;
  }

  areSame(id: string, otherId: string): boolean {
    return this.find(id) === this.find(otherId);
  }

  noteSession(id: string, session: string): void {
    this.find(id).session = { id: session, order: ++this.#sessionCount };
  }

  /**
   * The person of the old id is that of the new one from now on. If the old id is a former id of
   * somebody else, it alone changes hands.
   */
  authorize(oldId: string, newId: string): void {
    if (oldId === newId) {
      return;
    }
    const [former, person] = [this.find(oldId), this.find(newId)];
    if (former === person) {
      if (person.newestId === oldId) {
        person.newestId = newId;
      }
      return;
    }
    if (former.newestId !== oldId) {
      former.ids.delete(oldId);
      person.ids.add(oldId);
      return;
    }
    this.#persons.splice(this.#persons.indexOf(former), 1);
    for (const id of former.ids) {
      person.ids.add(id);
    }
    if ((former.session?.order ?? 0) > (person.session?.order ?? 0)) {
      person.session = former.session;
    }
  }
}
