import type { RoxChatAnswer } from '../src/handler/ask-handler';
import type { InteractionLossReason } from '../src/interaction-log/interaction-log-handler';
import type { InteractionRecord } from '../src/interaction-log/interaction-record';
import { type Conditions, FAILURES } from './log-conditions';
import type { LogTab, Server } from './log-tab';

/** The server that the handlers of all tabs write to, and what they report as lost. */
export class LogServer implements Server {
  readonly records = new Map<string, InteractionRecord>();
  /** The notes that were logged or lost. */
  readonly notes = new Set<string | null | undefined>();
  isDown = false;
  /** Whether a page was left, so that a record may be logged by two tabs. */
  hasLeft = false;
  readonly #conditions: Conditions;
  readonly #happened: Set<string>;
  readonly #faults: string[];
  readonly #isOpen: (tab: LogTab) => boolean;
  readonly #lost = new Set<string>();
  readonly #versions = new Set<string>();
  /** The chats of an agent who has signed out. */
  readonly #forbidden = new Set<string>();

  /**
   * @param faults gets what the tabs do wrongly
   * @param isOpen whether the page of a tab is still there
   */
  constructor(
    conditions: Conditions,
    happened: Set<string>,
    faults: string[],
    isOpen: (tab: LogTab) => boolean,
  ) {
    this.#conditions = conditions;
    this.#happened = happened;
    this.#faults = faults;
    this.#isOpen = isOpen;
  }

  get #isShared(): boolean {
    return this.#conditions.storage === 'works';
  }

  log(record: InteractionRecord, _: unknown, tab: LogTab): RoxChatAnswer<unknown> {
    if (this.#forbidden.has(record.key) && this.#isShared) {
      this.#faults.push(`${record.key} is logged after a reset.`);
    }
    if (!this.#isOpen(tab)) {
      this.#faults.push('A page that is gone logs.');
    }
    if (this.isDown) {
      this.#happened.add('failed');
      return FAILURES[this.#conditions.failure]();
    }
    const { latency } = this.#conditions;
    return latency === 0
      ? this.#store(record)
      : new Promise((resolve) => {
          setTimeout(() => {
            resolve(this.#store(record));
          }, latency);
        });
  }

  lost({ key, wrapUp }: InteractionRecord, reason: InteractionLossReason, tab: LogTab): void {
    if (this.#isOpen(tab)) {
      this.notes.add(wrapUp?.note);
      this.#happened.add(`lost: ${reason}`);
      this.#lost.add(key);
    }
  }

  isLost(key: string): boolean {
    return this.#lost.has(key);
  }

  /** Notes a fault if a record is neither logged nor lost, unless a crash took all that was known. */
  checkKept(key: string, hasCrashed: boolean): void {
    const isKnown = this.records.has(key) || this.#lost.has(key);
    if (!isKnown && (this.#isShared || !hasCrashed)) {
      this.#faults.push(`${key} is neither logged nor lost.`);
    }
  }

  /** The agent has signed out. */
  reset(keys: readonly string[]): void {
    keys.forEach((key) => {
      this.#forbidden.add(key);
    });
    this.records.clear();
  }

  #store(record: InteractionRecord): true {
    const { key, endedBy, messages, reopened, wrapUp } = record;
    this.notes.add(wrapUp?.note);
    if (this.#forbidden.has(key)) {
      return true; // It was under way when the agent signed out.
    }
    const version = JSON.stringify([key, endedBy, messages, reopened, wrapUp]);
    if (this.#versions.has(version) && this.#isShared && !this.hasLeft) {
      this.#faults.push(`Logged twice: ${version}.`);
    }
    this.#versions.add(version);
    this.#happened.add(this.records.has(key) ? 'logged again' : 'logged').add(endedBy);
    this.records.set(key, record);
    return true;
  }
}
