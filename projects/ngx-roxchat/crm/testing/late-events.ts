import type { ChatAction } from './log-events';
import type { LogTab } from './log-tab';

/** Events that a tab receives later than the others. */
export class LateEvents {
  #waiting: { readonly tab: LogTab; readonly action: ChatAction; readonly dueAt: number }[] = [];

  /** @param dueAt when the tab receives it, in ms since the epoch */
  add(tab: LogTab, action: ChatAction, dueAt: number): void {
    this.#waiting.push({ tab, action, dueAt });
  }

  /** Dispatches what is due, in the tabs that are there. */
  dispatchDue(tabs: readonly LogTab[]): void {
    const receivedAt = Date.now();
    const due = this.#waiting.filter(({ dueAt }) => dueAt <= receivedAt);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { tab, action } of due.filter(({ tab }) => tabs.includes(tab))) {
      tab.dispatch(Object.assign({}, action, { receivedAt }));
    }
  }

  clear(): void {
    this.#waiting = [];
  }
}
