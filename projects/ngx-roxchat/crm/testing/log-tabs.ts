import { FakeLocks } from './fake-locks';
import { LateEvents } from './late-events';
import type { Conditions } from './log-conditions';
import type { ChatAction } from './log-events';
import { LogTab, type Server } from './log-tab';
import { SharedStorage } from './shared-storage';

/** The tab that receives events later than the others. */
const LATE_TAB = 2;

/** How many tabs there are at the beginning, and at most. */
const FIRST_TABS = 3;
const MAX_TABS = 5;

/** Tabs with interaction logs, and a storage that they share. */
export class LogTabs {
  readonly #conditions: Conditions;
  readonly #server: Server;
  readonly #locks = new FakeLocks();
  readonly #storage = new SharedStorage();
  readonly #late = new LateEvents();
  readonly #tabs: LogTab[] = [];

  constructor(conditions: Conditions, server: Server) {
    this.#conditions = conditions;
    this.#server = server;
    this.#storage.isFull = conditions.storage === 'full';
    this.#storage.isDenied = conditions.storage === 'denied';
    for (let count = 0; count < FIRST_TABS; count++) {
      this.open();
    }
  }

  get all(): readonly LogTab[] {
    return this.#tabs;
  }

  /** Whether the page of a tab is still there. */
  has(tab: LogTab): boolean {
    return this.#tabs.includes(tab);
  }

  open(): void {
    if (this.#tabs.length < MAX_TABS) {
      this.#tabs.push(this.#create());
    }
  }

  /** The page of a tab is gone, and another one comes. That takes at least a millisecond. */
  replace(index: number): void {
    const before = this.#tabs[index];
    jest.advanceTimersByTime(1);
    this.#tabs[index] = this.#create();
    if (before) {
      before.tab.defineStorage(() => {
        throw new DOMException('', 'SecurityError');
      });
      before.injector.destroy();
      this.#locks.close(before.tab);
    }
    jest.advanceTimersByTime(1);
  }

  focus(index: number): void {
    this.#tabs.forEach(({ tab }) => {
      tab.blur();
    });
    this.#tabs[index]?.tab.focus();
  }

  /** All workspaces receive an event about a chat, one of them perhaps later. */
  dispatch(action: ChatAction): void {
    this.#tabs.forEach((_, index) => {
      this.dispatchIn(index, action);
    });
  }

  /** One tab receives an event, in the order of its workspace. */
  dispatchIn(index: number, action: ChatAction): void {
    const { storage, lateness } = this.#conditions;
    // Without a storage, a tab that signs out knows only what it has received.
    const dueAt = Date.now() + (storage === 'works' ? lateness : 0);
    const tab = this.#tabs[index];
    if (tab && index === LATE_TAB) {
      this.#late.add(tab, action, dueAt);
    } else {
      tab?.dispatch(action);
    }
    this.dispatchLate();
  }

  /** Dispatches the late events that are due. */
  dispatchLate(): void {
    this.#late.dispatchDue(this.#tabs);
  }

  forgetLate(): void {
    this.#late.clear();
  }

  /** A tab clears the storage. */
  clear(index: number): void {
    this.#storage.createArea(this.#tabs[index]?.tab ?? {}).clear();
  }

  /** The tabs receive what the others have written. Returns what is in the storage, if that changed. */
  deliver(): readonly string[] {
    const items = this.#storage.hasChanges ? [...this.#storage.items.values()] : [];
    this.#storage.deliver(this.#tabs.map(({ tab }) => tab));
    return items;
  }

  #create(): LogTab {
    return new LogTab(this.#locks, this.#storage, this.#server);
  }
}
