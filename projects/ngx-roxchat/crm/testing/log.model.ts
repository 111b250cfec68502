import { OutgoingChatActions, RoxChatEventActions, RoxChatStatusActions } from 'ngx-roxchat/store';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import type { RoxChatAnswer } from '../src/handler/ask-handler';
import type { InteractionLossReason } from '../src/interaction-log/interaction-log-handler';
import type { InteractionRecord } from '../src/interaction-log/interaction-record';
import { settle } from './desk';
import { FakeLocks } from './fake-locks';
import { LogTab, type Server, SILENCE_AFTER } from './log-tab';
import { SharedStorage } from './shared-storage';

/** How long the steps last that are nothing but time, in ms. */
const TIMES = { moment: 300, second: 1_100, minute: 61_000, silence: SILENCE_AFTER + 10_000 };

/** What can happen. */
export const STEPS = [
  'visitor writes',
  'visitor writes first',
  'agent writes',
  'note of the system',
  'close',
  'select',
  'authorize',
  'start',
  'next chat',
  'wrap up',
  'focus',
  'reload',
  'crash',
  'clear',
  'server',
  'reset',
  ...(Object.keys(TIMES) as (keyof typeof TIMES)[]),
] as const;

/** Something that happens, in which tab, and about which of three visitors. */
export interface Step {
  readonly step: (typeof STEPS)[number];
  readonly tab: number;
  readonly visitor: number;
}

/** What holds for a whole run. */
export interface Conditions {
  readonly storage: 'works' | 'full' | 'denied';
  /** How long the handler takes, in ms; 0 for an answer at once. */
  readonly latency: number;
  readonly failure: keyof typeof FAILURES;
}

/** What happened in a chat: the model's own view. */
interface Truth {
  visitorMessages: number;
  agentMessages: number;
  closes: number;
  isClosed: boolean;
}

/** A visitor, and the chat that the next events are about. */
interface Visitor {
  id: string;
  chatId: number;
  chatBefore: number;
  /** How many messages came before the chat had an id. */
  early: number;
}

/** What each step does that is more than time. */
type Actions = Record<
  Exclude<Step['step'], keyof typeof TIMES>,
  (tab: number, visitor: Visitor) => void
>;

/** Is in all texts and names, and may be in no storage and no action of the log. */
const CANARY = 'canary';

const FAILURES = {
  false: (): RoxChatAnswer<unknown> => false,
  throws: (): RoxChatAnswer<unknown> => {
    throw new Error('The server is down.');
  },
  rejects: (): RoxChatAnswer<unknown> => Promise.reject(new Error('The server is down.')),
  silence: (): RoxChatAnswer<unknown> => new Promise(() => undefined),
};

/** Three tabs with interaction logs, a storage that they share, and a server. */
export class LogModel implements Server {
  readonly #conditions: Conditions;
  readonly #happened: Set<string>;
  readonly #faults: string[];
  readonly #locks = new FakeLocks();
  readonly #storage = new SharedStorage();
  readonly #tabs: LogTab[];
  readonly #visitors: Visitor[];
  readonly #truths = new Map<number, Truth>();
  readonly #records = new Map<string, InteractionRecord>();
  readonly #lost = new Set<string>();
  readonly #versions = new Set<string>();
  /** The chats of an agent who has signed out. */
  readonly #forbidden = new Set<string>();
  #isDown = false;
  #hasCrashed = false;
  /** Whether a page was left before a chat had an id. */
  #isInexact = false;
  #hasLeft = false;
  #ids = 0;

  /** @param faults gets what the log does wrongly */
  constructor(conditions: Conditions, happened: Set<string>, faults: string[]) {
    this.#conditions = conditions;
    this.#happened = happened;
    this.#faults = faults;
    this.#storage.isFull = conditions.storage === 'full';
    this.#storage.isDenied = conditions.storage === 'denied';
    this.#tabs = [0, 1, 2].map(() => this.#open());
    this.#visitors = [0, 1, 2].map(() => this.#createVisitor());
  }

  get #isShared(): boolean {
    return this.#conditions.storage === 'works';
  }

  async run({ step, tab, visitor }: Step): Promise<void> {
    if (step in TIMES) {
      await this.#pass(TIMES[step as keyof typeof TIMES]);
    } else {
      this.#actions[step as keyof Actions](tab, getItem(this.#visitors, visitor));
    }
    this.#deliver();
    await settle();
  }

  /** The server works again for as long as it takes. Then all must be logged or lost. */
  async end(): Promise<void> {
    this.#isDown = false;
    for (const tab of [0, 1, 2, 0]) {
      this.#focus(tab);
      await this.#pass(300_000);
    }
    this.#truths.forEach((truth, chatId) => {
      this.#compare(`roxchat-${chatId}`, truth);
    });
    for (const key of this.#records.keys()) {
      if (!this.#truths.has(Number(key.replace('roxchat-', '')))) {
        this.#faults.push(`There is no chat of ${key}.`);
      }
    }
    for (const { actions, injector } of this.#tabs) {
      const own = actions.filter(({ type }) => type.includes('Interaction Log'));
      this.#checkCanary(JSON.stringify(own));
      injector.destroy();
    }
  }

  log(record: InteractionRecord, _: unknown, tab: LogTab): RoxChatAnswer<unknown> {
    const { key, endedBy, messages, reopened, wrapUp } = record;
    if (this.#forbidden.has(key) && this.#isShared) {
      this.#faults.push(`${key} is logged after a reset.`);
    }
    if (!this.#tabs.includes(tab)) {
      this.#faults.push('A page that is gone logs.');
    }
    if (this.#isDown) {
      this.#happened.add('failed');
      return FAILURES[this.#conditions.failure]();
    }
    const store = () => {
      if (this.#forbidden.has(key)) {
        return true; // It was under way when the agent signed out.
      }
      const version = JSON.stringify([key, endedBy, messages, reopened, wrapUp]);
      if (this.#versions.has(version) && this.#isShared && !this.#hasLeft) {
        this.#faults.push(`Logged twice: ${version}.`);
      }
      this.#versions.add(version);
      this.#happened.add(this.#records.has(key) ? 'logged again' : 'logged').add(record.endedBy);
      this.#records.set(key, record);
      return true;
    };
    const { latency } = this.#conditions;
    return latency === 0
      ? store()
      : new Promise((resolve) => {
          setTimeout(() => {
            resolve(store());
          }, latency);
        });
  }

  lost({ key }: InteractionRecord, reason: InteractionLossReason, tab: LogTab): void {
    if (this.#tabs.includes(tab)) {
      this.#happened.add(`lost: ${reason}`);
      this.#lost.add(key);
    }
  }

  readonly #actions: Actions = {
    'visitor writes': (_, visitor) => {
      this.#write(visitor, 'visitor');
    },
    'visitor writes first': (_, visitor) => {
      const isOpen = this.#truths.get(visitor.chatBefore)?.isClosed === false;
      if (!this.#truths.has(visitor.chatId) && !isOpen) {
        visitor.early++;
        this.#sendMessage(visitor, 'visitor', null);
      }
    },
    'agent writes': (_, visitor) => {
      this.#write(visitor, 'operator');
    },
    'note of the system': (_, visitor) => {
      if (this.#truths.has(visitor.chatId)) {
        this.#sendMessage(visitor, 'info', visitor.chatId);
      }
    },
    close: (_, visitor) => {
      const { id, chatId } = visitor;
      this.#dispatch(
        RoxChatEventActions.chatClosedByOperator(
          buildRoxChatEvent('chatClosedByOperator', {
            roxchatVisitorId: id,
            chatId,
            channelId: 'c',
            channelUserName: CANARY,
          }),
        ),
      );
      const truth = this.#getTruth(visitor);
      truth.closes += Number(!truth.isClosed);
      truth.isClosed = true;
    },
    select: (tab, { id, chatId }) => {
      this.#tabs[tab]?.dispatch(
        RoxChatEventActions.visitorSelected(
          buildRoxChatEvent('visitorSelected', {
            roxchatVisitorId: id,
            chatId: this.#truths.has(chatId) ? chatId : null,
          }),
        ),
      );
    },
    authorize: (_, visitor) => {
      const before = visitor.id;
      visitor.id = `v${++this.#ids}`;
      this.#dispatch(
        RoxChatEventActions.visitorAuthorized(
          buildRoxChatEvent('visitorAuthorized', {
            old: { roxchatVisitorId: before },
            new: { roxchatVisitorId: visitor.id },
          }),
        ),
      );
    },
    start: (tab, { id }) => {
      const result = { status: 'started', sessionId: 's', roxchatVisitorId: id } as const;
      this.#tabs[tab]?.dispatch(OutgoingChatActions.outgoingChatStarted(result));
    },
    'next chat': (_, visitor) => {
      if (visitor.early === 0) {
        Object.assign(visitor, { chatBefore: visitor.chatId, chatId: ++this.#ids });
      }
    },
    'wrap up': (tab) => {
      const log = this.#tabs[tab]?.log;
      const [record] = log?.records() ?? [];
      if (log && record && !this.#lost.has(record.key)) {
        this.#happened.add('wrapped up');
        log.wrapUp(record.key, { code: 'sold', note: `${CANARY} ${++this.#ids}` });
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
    crash: (tab) => {
      this.#hasCrashed = true;
      this.#replace(tab);
    },
    clear: (tab) => {
      this.#storage.createArea(this.#tabs[tab]?.tab ?? {}).clear();
    },
    server: () => {
      this.#isDown = !this.#isDown;
    },
    reset: (tab) => {
      this.#tabs[tab]?.dispatch(RoxChatStatusActions.reset());
      for (const chatId of this.#truths.keys()) {
        const key = `roxchat-${chatId}`;
        this.#checkKept(key);
        this.#forbidden.add(key);
      }
      this.#truths.clear();
      this.#records.clear();
      this.#visitors.forEach((visitor) => Object.assign(visitor, this.#createVisitor()));
    },
  };

  #write(visitor: Visitor, kind: 'visitor' | 'operator'): void {
    this.#sendMessage(visitor, kind, visitor.chatId);
    const truth = this.#getTruth(visitor);
    truth[kind === 'visitor' ? 'visitorMessages' : 'agentMessages']++;
    truth.isClosed = false;
  }

  #sendMessage({ id }: Visitor, kind: string, chatId: number | null): void {
    const params = { roxchatVisitorId: id, chatId, kind, messageText: CANARY };
    this.#dispatch(
      RoxChatEventActions.newMessageAdded(buildRoxChatEvent('newMessageAdded', params)),
    );
  }

  /** All workspaces receive an event about a chat. */
  #dispatch(action: Parameters<LogTab['dispatch']>[0]): void {
    this.#tabs.forEach((tab) => {
      tab.dispatch(action);
    });
  }

  #getTruth(visitor: Visitor): Truth {
    const { chatId, early } = visitor;
    const truth = this.#truths.get(chatId) ?? {
      visitorMessages: early,
      agentMessages: 0,
      closes: 0,
      isClosed: false,
    };
    visitor.early = 0;
    this.#truths.set(chatId, truth);
    return truth;
  }

  #createVisitor(): Visitor {
    this.#ids++;
    return { id: `v${this.#ids}`, chatId: this.#ids, chatBefore: 0, early: 0 };
  }

  #open(): LogTab {
    return new LogTab(this.#locks, this.#storage, this);
  }

  /** The page of a tab is gone, and another one comes. */
  #replace(index: number): void {
    const before = getItem(this.#tabs, index);
    this.#hasLeft = true;
    this.#isInexact ||= this.#visitors.some(({ early }) => early > 0);
    this.#tabs[index] = this.#open();
    before.tab.defineStorage(() => {
      throw new DOMException('', 'SecurityError');
    });
    before.injector.destroy();
    this.#locks.close(before.tab);
  }

  #focus(index: number): void {
    this.#tabs.forEach(({ tab }) => {
      tab.blur();
    });
    this.#tabs[index]?.tab.focus();
  }

  async #pass(time: number): Promise<void> {
    for (let passed = 0; passed < time; passed += 20_000) {
      await jest.advanceTimersByTimeAsync(Math.min(20_000, time - passed));
      this.#deliver();
    }
  }

  /** The tabs receive what the others have written. */
  #deliver(): void {
    this.#storage.items.forEach((value) => {
      this.#checkCanary(value);
    });
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

  #checkCanary(text: string): void {
    if (text.includes(CANARY)) {
      this.#faults.push(`A text or a name is where none may be: ${text}`);
    }
  }

  #checkKept(key: string): void {
    // What no other page can know, and a crash has taken, nobody can report.
    if (!this.#records.has(key) && !this.#lost.has(key) && (this.#isShared || !this.#hasCrashed)) {
      this.#faults.push(`${key} is neither logged nor lost.`);
    }
  }

  #compare(key: string, truth: Truth): void {
    this.#checkKept(key);
    const record = this.#records.get(key);
    if (!record) {
      return;
    }
    const { messages, reopened, endedBy } = record;
    const found = [messages.visitor, messages.agent, reopened];
    const right = [
      truth.visitorMessages,
      truth.agentMessages,
      truth.closes - Number(truth.isClosed),
    ];
    const isExact = this.#isShared && !this.#hasCrashed && !this.#isInexact;
    if (found.some((count, index) => count > (right[index] ?? 0))) {
      this.#faults.push(`${key} has too much: ${JSON.stringify([found, right])}.`);
    }
    if (isExact && JSON.stringify(found) !== JSON.stringify(right)) {
      this.#faults.push(`${key} has too little: ${JSON.stringify([found, right])}.`);
    }
    if (isExact && truth.isClosed !== (endedBy === 'agent')) {
      this.#faults.push(`${key} ended by ${endedBy}.`);
    }
  }
}

function getItem<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) {
    throw new Error(`There is no item ${index}.`);
  }
  return item;
}
