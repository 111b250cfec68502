import { RoxChatStatusActions } from 'ngx-roxchat/store';
import { settle } from './desk';
import { type Conditions, type Step, TIMES } from './log-conditions';
import { authorize, close, select, startChat, writeMessage } from './log-events';
import { LogServer } from './log-server';
import type { LogTab } from './log-tab';
import { LogTabs } from './log-tabs';
import { CANARY, LogTruth, type Visitor } from './log-truth';

/** What each step does that is more than time. */
type Actions = Record<
  Exclude<Step['step'], keyof typeof TIMES>,
  (tab: number, visitor: Visitor) => void
>;

/** Tabs with interaction logs, the server that they log to, and what is right. */
export class LogModel {
  readonly #conditions: Conditions;
  readonly #happened: Set<string>;
  readonly #faults: string[];
  readonly #truth = new LogTruth();
  readonly #server: LogServer;
  readonly #tabs: LogTabs;
  readonly #visitors: readonly [Visitor, Visitor, Visitor];
  #hasCrashed = false;
  readonly #crashed = new Set<LogTab | undefined>();
  /** The last note of each chat, and the tab that has it. */
  readonly #notes = new Map<string, { readonly note: string; readonly tab: LogTab }>();
  /** Whether a page was left before a chat had an id. */
  #isInexact = false;

  /** @param faults gets what the log does wrongly */
  constructor(conditions: Conditions, happened: Set<string>, faults: string[]) {
    this.#conditions = conditions;
    this.#happened = happened;
    this.#faults = faults;
    this.#server = new LogServer(conditions, happened, faults, (tab) => this.#tabs.has(tab));
    this.#tabs = new LogTabs(conditions, this.#server);
    this.#visitors = [
      this.#truth.createVisitor(),
      this.#truth.createVisitor(),
      this.#truth.createVisitor(),
    ];
    jest.advanceTimersByTime(1);
  }

  async run({ step, tab, visitor }: Step): Promise<void> {
    if (step in TIMES) {
      await this.#pass(TIMES[step as keyof typeof TIMES]);
    } else {
      this.#actions[step as keyof Actions](tab, this.#visitors[visitor]);
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
      this.#tabs.focus(tab);
      await this.#pass(300_000);
    }
    this.#checkKept();
    this.#checkNotes();
    const { storage, lateness } = this.#conditions;
    const isExact = storage === 'works' && !this.#hasCrashed && !this.#isInexact;
    for (const record of this.#server.records.values()) {
      this.#faults.push(...this.#truth.compare(record, isExact, lateness === 0));
    }
    for (const { actions, injector } of this.#tabs.all) {
      this.#checkCanary(actions.filter(({ type }) => type.includes('Interaction Log')));
      injector.destroy();
    }
  }

  readonly #actions: Actions = {
    'visitor writes': (_, visitor) => {
      this.#write(visitor, 'visitor');
    },
    'visitor writes first': (_, visitor) => {
      if (
        !this.#truth.has(visitor.chatId) &&
        !visitor.chatsBefore.some((id) => this.#truth.isOpen(id))
      ) {
        this.#truth.addEarly(visitor);
        this.#tabs.dispatch(writeMessage(visitor, 'visitor', null));
      }
    },
    'agent writes': (_, visitor) => {
      this.#write(visitor, 'operator');
    },
    'note of the system': (_, visitor) => {
      if (this.#truth.has(visitor.chatId)) {
        this.#tabs.dispatch(writeMessage(visitor, 'info', visitor.chatId));
        this.#truth.addNote(visitor);
      }
    },
    close: (_, visitor) => {
      this.#tabs.dispatch(close(visitor));
      this.#truth.close(visitor);
    },
    select: (tab, visitor) => {
      this.#tabs.dispatchIn(tab, select(visitor, this.#truth.has(visitor.chatId)));
    },
    authorize: (_, visitor) => {
      const before = visitor.id;
      visitor.id = `v${this.#truth.createId()}`;
      this.#tabs.dispatch(authorize(before, visitor));
    },
    start: (tab, visitor) => {
      this.#tabs.dispatchIn(tab, startChat(visitor));
      visitor.starts.push(Date.now());
    },
    'next chat': (_, visitor) => {
      // A message without an id is about a chat that has begun, if one is open.
      if (visitor.early.length === 0 && this.#truth.has(visitor.chatId)) {
        visitor.chatsBefore.push(visitor.chatId);
        visitor.chatId = this.#truth.createId();
      }
    },
    'wrap up': (tab, visitor) => {
      const isOpen = this.#truth.isOpen(visitor.chatId);
      const own = this.#tabs.all[tab];
      const [record] = own?.log.records() ?? [];
      const key = isOpen ? `roxchat-${visitor.chatId}` : (record?.key ?? '');
      const note = `${CANARY} ${this.#truth.createId()}`;
      if (own && !this.#server.isLost(key) && own.log.wrapUp(key, { code: 'sold', note })) {
        this.#happened.add('wrapped up');
        this.#notes.set(key, { note, tab: own });
        this.#tabs.focus(tab);
      }
    },
    focus: (tab) => {
      this.#tabs.focus(tab);
    },
    reload: (tab) => {
      this.#tabs.all[tab]?.tab.dispatch('pagehide');
      this.#replace(tab);
    },
    'new tab': () => {
      this.#noteEarly();
      this.#tabs.open();
    },
    crash: (tab) => {
      this.#hasCrashed = true;
      this.#crashed.add(this.#tabs.all[tab]);
      this.#replace(tab);
    },
    clear: (tab) => {
      // A tab that has not learnt of a reset before the mark of it was cleared cannot know of it. Nor
      // can a new page know what was cleared if the agent signs out before the others repeat it.
      this.#deliver();
      this.#tabs.clear(tab);
      this.#deliver();
    },
    server: () => {
      this.#server.isDown = !this.#server.isDown;
    },
    reset: (tab) => {
      this.#tabs.all[tab]?.dispatch(RoxChatStatusActions.reset());
      this.#server.reset(this.#checkKept());
      this.#truth.reset();
      this.#tabs.forgetLate();
      this.#visitors.forEach((visitor) => Object.assign(visitor, this.#truth.createVisitor()));
    },
  };

  #write(visitor: Visitor, kind: 'visitor' | 'operator'): void {
    this.#tabs.dispatch(writeMessage(visitor, kind, visitor.chatId));
    this.#truth.addMessage(visitor, kind);
  }

  /** The page of a tab is gone, and another one comes. */
  #replace(tab: number): void {
    this.#server.hasLeft = true;
    this.#noteEarly();
    this.#tabs.replace(tab);
  }

  /** A page that comes now knows of no message before. */
  #noteEarly(): void {
    this.#isInexact ||= this.#visitors.some(({ early }) => early.length > 0);
  }

  /** Passes time, second by second: with the timers of jest that are asynchronous it takes minutes. */
  async #pass(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += 1_000) {
      jest.advanceTimersByTime(Math.min(1_000, time - passed));
      this.#tabs.dispatchLate();
      await settle();
      this.#deliver();
    }
  }

  /** The tabs receive what the others have written. */
  #deliver(): void {
    this.#checkCanary(this.#tabs.deliver());
  }

  #checkCanary(values: readonly unknown[]): void {
    if (JSON.stringify(values).includes(CANARY)) {
      this.#faults.push(`A text or a name is where none may be: ${JSON.stringify(values)}`);
    }
  }

  /** A note is logged or reported as lost, unless its tab has crashed, or another one took its place. */
  #checkNotes(): void {
    for (const { note, tab } of this.#notes.values()) {
      if (!this.#server.notes.has(note) && !this.#crashed.has(tab)) {
        this.#faults.push(`${note} is neither logged nor lost.`);
      }
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
