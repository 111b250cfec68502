import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { settle } from './desk';
import { FakeLocks } from './fake-locks';
import { LateEvents } from './late-events';
import { type Conditions, type Step, TIMES } from './log-conditions';
import { authorize, type ChatAction, close, select, startChat, writeMessage } from './log-events';
import { LogServer } from './log-server';
import { LogTab } from './log-tab';
import { CANARY, LogTruth, type Visitor } from './log-truth';
import { SharedStorage } from './shared-storage';

/** The tab that receives events later than the others. */
const LATE_TAB = 2;

/** Three tabs are there from the beginning. */
const MAX_TABS = 5;

/** What each step does that is more than time. */
type Actions = Record<
  Exclude<Step['step'], keyof typeof TIMES>,
  (tab: number, visitor: Visitor) => void
>;

/** Three tabs with interaction logs, a storage that they share, and a server. */
export class LogModel {
  readonly #conditions: Conditions;
  readonly #happened: Set<string>;
  readonly #faults: string[];
  readonly #locks = new FakeLocks();
  readonly #storage = new SharedStorage();
  readonly #truth = new LogTruth();
  readonly #server: LogServer;
  readonly #tabs: LogTab[];
  readonly #visitors: Visitor[];
  readonly #late = new LateEvents();
  #hasCrashed = false;
  /** Whether a page was left before a chat had an id. */
  #isInexact = false;

  /** @param faults gets what the log does wrongly */
  constructor(conditions: Conditions, happened: Set<string>, faults: string[]) {
    this.#conditions = conditions;
    this.#happened = happened;
    this.#faults = faults;
    this.#storage.isFull = conditions.storage === 'full';
    this.#storage.isDenied = conditions.storage === 'denied';
    this.#server = new LogServer(conditions, happened, faults, (tab) => this.#tabs.includes(tab));
    this.#tabs = [0, 1, 2].map(() => this.#open());
    this.#visitors = [0, 1, 2].map(() => this.#truth.createVisitor());
    jest.advanceTimersByTime(1);
  }

  async run({ step, tab, visitor }: Step): Promise<void> {
    if (step in TIMES) {
      await this.#pass(TIMES[step as keyof typeof TIMES]);
    } else {
      this.#actions[step as keyof Actions](tab, getItem(this.#visitors, visitor));
      if (!this.#conditions.hasSlowStorage) {
        this.#deliver();
      }
    }
    await settle();
  }

  /** The server works again for as long as it takes. Then all must be logged or lost. */
  async end(): Promise<void> {
    this.#server.isDown = false;
    for (const tab of [0, 1, 2, 0]) {
      this.#focus(tab);
      await this.#pass(300_000);
    }
    this.#checkKept();
    const { storage, lateness } = this.#conditions;
    const isExact = storage === 'works' && !this.#hasCrashed && !this.#isInexact;
    for (const record of this.#server.records.values()) {
      this.#faults.push(...this.#truth.compare(record, isExact, lateness === 0));
    }
    for (const { actions, injector } of this.#tabs) {
      this.#checkCanary(actions.filter(({ type }) => type.includes('Interaction Log')));
      injector.destroy();
    }
  }

  readonly #actions: Actions = {
    'visitor writes': (_, visitor) => {
      this.#write(visitor, 'visitor');
    },
    'visitor writes first': (_, visitor) => {
      if (!this.#truth.has(visitor.chatId) && !this.#truth.isOpen(visitor.chatBefore)) {
        visitor.early.push(Date.now());
        this.#dispatch(writeMessage(visitor, 'visitor', null));
      }
    },
    'agent writes': (_, visitor) => {
      this.#write(visitor, 'operator');
    },
    'note of the system': (_, visitor) => {
      if (this.#truth.has(visitor.chatId)) {
        this.#dispatch(writeMessage(visitor, 'info', visitor.chatId));
        this.#truth.addNote(visitor);
      }
    },
    close: (_, visitor) => {
      this.#dispatch(close(visitor));
      this.#truth.close(visitor);
    },
    select: (tab, visitor) => {
      this.#tabs[tab]?.dispatch(select(visitor, this.#truth.has(visitor.chatId)));
    },
    authorize: (_, visitor) => {
      const before = visitor.id;
      visitor.id = `v${this.#truth.createId()}`;
      this.#dispatch(authorize(before, visitor));
    },
    start: (tab, visitor) => {
      this.#tabs[tab]?.dispatch(startChat(visitor));
      visitor.starts.push(Date.now());
    },
    'next chat': (_, visitor) => {
      // A message without an id is about the last chat that has begun, if that is open.
      if (visitor.early.length === 0 && this.#truth.has(visitor.chatId)) {
        visitor.chatBefore = visitor.chatId;
        visitor.chatId = this.#truth.createId();
      }
    },
    'wrap up': (tab) => {
      const log = this.#tabs[tab]?.log;
      const [record] = log?.records() ?? [];
      if (log && record && !this.#server.isLost(record.key)) {
        this.#happened.add('wrapped up');
        log.wrapUp(record.key, { code: 'sold', note: `${CANARY} ${this.#truth.createId()}` });
        this.#focus(tab);
      }
    },
    focus: (tab) => {
      this.#focus(tab);
    },
    reload: (tab) => {
      this.#tabs[tab]?.tab.dispatch('pagehide');
      this.#replace(tab);
    },
    'new tab': () => {
      if (this.#tabs.length < MAX_TABS) {
        this.#isInexact ||= this.#visitors.some(({ early }) => early.length > 0);
        this.#tabs.push(this.#open());
      }
    },
    crash: (tab) => {
      this.#hasCrashed = true;
      this.#replace(tab);
    },
    clear: (tab) => {
      // A tab that has not learnt of a reset before the mark of it was cleared cannot know of it.
      this.#deliver();
      this.#storage.createArea(this.#tabs[tab]?.tab ?? {}).clear();
    },
    server: () => {
      this.#server.isDown = !this.#server.isDown;
    },
    reset: (tab) => {
      this.#tabs[tab]?.dispatch(RoxChatStatusActions.reset());
      this.#server.reset(this.#checkKept());
      this.#truth.reset();
      this.#late.clear();
      this.#visitors.forEach((visitor) => Object.assign(visitor, this.#truth.createVisitor()));
    },
  };

  #write(visitor: Visitor, kind: 'visitor' | 'operator'): void {
    this.#dispatch(writeMessage(visitor, kind, visitor.chatId));
    this.#truth.addMessage(visitor, kind);
  }

  /** All workspaces receive an event about a chat, the last one perhaps later. */
  #dispatch(action: ChatAction): void {
    const { storage, lateness } = this.#conditions;
    // Without a storage, a tab that signs out knows only what it has received.
    const dueAt = Date.now() + (storage === 'works' ? lateness : 0);
    this.#tabs.forEach((tab, index) => {
      if (index === LATE_TAB) {
        this.#late.add(tab, action, dueAt);
      } else {
        tab.dispatch(action);
      }
    });
    this.#late.dispatchDue(this.#tabs);
  }

  #open(): LogTab {
    return new LogTab(this.#locks, this.#storage, this.#server);
  }

  /** The page of a tab is gone, and another one comes. That takes at least a millisecond. */
  #replace(index: number): void {
    const before = getItem(this.#tabs, index);
    jest.advanceTimersByTime(1);
    this.#server.hasLeft = true;
    this.#isInexact ||= this.#visitors.some(({ early }) => early.length > 0);
    this.#tabs[index] = this.#open();
    before.tab.defineStorage(() => {
      throw new DOMException('', 'SecurityError');
    });
    before.injector.destroy();
    this.#locks.close(before.tab);
    jest.advanceTimersByTime(1);
  }

  #focus(index: number): void {
    this.#tabs.forEach(({ tab }) => {
      tab.blur();
    });
    this.#tabs[index]?.tab.focus();
  }

  /** Passes time, second by second: with the timers of jest that are asynchronous it takes minutes. */
  async #pass(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += 1_000) {
      jest.advanceTimersByTime(Math.min(1_000, time - passed));
      this.#late.dispatchDue(this.#tabs);
      await settle();
      this.#deliver();
    }
  }

  /** The tabs receive what the others have written. */
  #deliver(): void {
    if (!this.#storage.hasChanges) {
      return;
    }
    this.#checkCanary([...this.#storage.items.values()]);
    this.#storage.deliver(
      new Map(
        this.#tabs.map(({ tab }) => [
          tab,
          (key: string | null, newValue: string | null) => {
            tab.dispatchStorage(key, newValue);
          },
        ]),
      ),
    );
  }

  #checkCanary(values: readonly unknown[]): void {
    if (JSON.stringify(values).includes(CANARY)) {
      this.#faults.push(`A text or a name is where none may be: ${JSON.stringify(values)}`);
    }
  }

  /** Returns the keys of all chats, and notes a fault about each that has no record. */
  #checkKept(): readonly string[] {
    const keys = this.#truth.chatIds.map((chatId) => `roxchat-${chatId}`);
    keys.forEach((key) => {
      this.#server.checkKept(key, this.#hasCrashed);
    });
    return keys;
  }
}

function getItem<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) {
    throw new Error(`There is no item ${index}.`);
  }
  return item;
}
