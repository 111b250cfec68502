import { inject, Injectable, signal } from '@angular/core';
import type { InteractionRecord } from 'ngx-roxchat/crm';
import { JsonStorage } from '../ui/json-storage';
import { type Activity, createActivity } from './activity';
import { createSeedActivities } from './seed-activities';

const storageKey = 'crm-activities';

/** The highest number of activities that are kept. */
const MAX_ACTIVITIES = 500;

/** The activities of all customers; it stands in for a server that stores them. */
@Injectable({ providedIn: 'root' })
export class ActivityStore {
  readonly #storage = inject(JsonStorage);
  readonly #all = signal<readonly Activity[]>(
    this.#storage.read(storageKey, createSeedActivities(Date.now())),
  );

  /** The last ended first. */
  readonly all = this.#all.asReadonly();

  /** Stores a record under its key, in place of an earlier one. */
  put(record: InteractionRecord, customerId: string | null): void {
    // Another tab may have written since.
    const stored = this.#storage.read(storageKey, this.#all());
    const before = stored.find(({ key }) => key === record.key) ?? null;
    const others = stored.filter((activity) => activity !== before);
    const all = [createActivity(record, customerId, before), ...others]
      .sort((one, other) => other.endedAt - one.endedAt)
      .slice(0, MAX_ACTIVITIES);
    this.#all.set(all);
    this.#storage.write(storageKey, all);
  }
}
