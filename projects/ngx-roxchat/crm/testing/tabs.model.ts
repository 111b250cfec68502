import type { RoxChatAnswer } from '../src/handler/ask-handler';
import { Desk, settle } from './desk';
import { FakeLocks } from './fake-locks';
import type { Answers, Step } from './tab-steps';

/** What a tab may do: the model's view of it. */
interface Tab {
  readonly desk: Desk;
  isClosed: boolean;
  /** The visitor whose selection is not over. */
  selected: number | null;
  /** The event that began the selection; null for a click. */
  event: number | null;
  /** How many records may still be opened. */
  openings: number;
  /** When the last selection, click or authorization was. */
  changedAt: number;
  readonly ids: string[];
}

/** Three tabs with screen pops, and what they may open. */
export class TabsModel {
  readonly #locks = new FakeLocks();
  readonly #happened: Set<string>;
  readonly #faults: unknown[];
  readonly #tabs: Tab[];
  /** The selections, by the number of their event, for which a record was opened. */
  readonly #opened = new Set<number>();
  #events = 0;
  #now = 0;

  /** @param faults gets what a tab does wrongly: the screen pop catches what a handler throws */
  constructor(answers: Answers, happened: Set<string>, faults: unknown[]) {
    this.#happened = happened;
    this.#faults = faults;
    this.#tabs = [0, 1, 2].map((index) => {
      const desk = new Desk(this.#locks);
      desk.handler.find = () =>
        answer(answers.find, answers.findTime, Array<string>(answers.count).fill('card'));
      desk.handler.open = () => {
        this.#checkOpening(index);
        return answers.open === 'refuses'
          ? answer('answers', answers.openTime, false)
          : answer(answers.open, answers.openTime, true);
      };
      return {
        desk,
        isClosed: false,
        selected: null,
        event: null,
        openings: 0,
        changedAt: 0,
        ids: ['a', 'b', 'c'],
      };
    });
  }

  async run({ step, tab: index, visitor }: Step): Promise<void> {
    const tab = this.#getTab(index);
    if (!tab.isClosed) {
      this.#actions[step](tab, visitor);
      await settle();
      this.#note();
    }
  }

  end(): void {
    for (const { desk } of this.#tabs.filter(({ isClosed }) => !isClosed)) {
      desk.injector.destroy();
    }
  }

  readonly #actions: Record<Step['step'], (tab: Tab, visitor: number) => void> = {
    select: (tab, visitor) => {
      this.#events++;
      this.#select(tab, visitor);
    },
    'select in all': (_, visitor) => {
      this.#events++;
      this.#tabs
        .filter(({ isClosed }) => !isClosed)
        .forEach((tab) => {
          this.#select(tab, visitor);
        });
    },
    authorize: (tab, visitor) => {
      const before = getId(tab, visitor);
      tab.ids[visitor] = `${before.charAt(0)}${++this.#events}`;
      // A search that is about to begin is not put off.
      if (tab.selected === visitor && this.#now - tab.changedAt >= 100) {
        tab.changedAt = this.#now;
      }
      const isNamed = this.#events % 3 > 0;
      tab.desk.authorize(before, {
        roxchatVisitorId: tab.ids[visitor],
        providedVisitorId: isNamed ? `p${this.#events}` : undefined,
      });
    },
    focus: (tab) => {
      this.#focus(tab);
      tab.desk.tab.focus();
    },
    'click in the frame': (tab) => {
      this.#focus(tab);
    },
    crash: (tab) => {
      tab.isClosed = true;
      tab.desk.injector.destroy();
      this.#locks.close(tab.desk.tab);
    },
    'way back': ({ desk }) => {
      desk.tab.dispatch('pagehide');
      desk.tab.dispatch('pageshow');
    },
    pop: (tab, visitor) => {
      this.#focus(tab);
      const before = { ...tab };
      // Before the call, which may open the record at once.
      Object.assign(tab, { selected: visitor, event: null, openings: 1, changedAt: this.#now });
      if (!tab.desk.pop.pop(getId(tab, visitor))) {
        Object.assign(tab, before);
      }
    },
    choose: (tab) => {
      this.#allowClick(tab, 'several');
      tab.desk.pop.choose('card');
    },
    'open held': (tab) => {
      this.#allowClick(tab, 'held');
      tab.desk.pop.openHeld();
    },
    reset: (tab) => {
      Object.assign(tab, { selected: null, openings: 0 });
      tab.desk.reset();
    },
    'short time': () => {
      this.#pass(60);
    },
    'long time': () => {
      this.#pass(31_000);
    },
  };

  #select(tab: Tab, visitor: number): void {
    if (tab.selected !== visitor) {
      const event = this.#events;
      Object.assign(tab, { selected: visitor, event, openings: 1, changedAt: this.#now });
    }
    tab.desk.select({ roxchatVisitorId: getId(tab, visitor) });
  }

  #allowClick(tab: Tab, status: string): void {
    this.#focus(tab);
    if (tab.desk.pop.state().status === status) {
      Object.assign(tab, { event: null, openings: 1 });
    }
  }

  #focus(tab: Tab): void {
    for (const { desk } of this.#tabs) {
      desk.tab.blur();
    }
    tab.desk.tab.hasFocus = true;
  }

  #pass(time: number): void {
    jest.advanceTimersByTime(time);
    this.#now += time;
  }

  /** A tab that did nothing for a selection has missed it, because it did not lead. */
  #note(): void {
    for (const tab of this.#tabs) {
      const { status } = tab.desk.pop.state();
      this.#happened.add(status);
      if (status === 'idle' && tab.selected !== null && this.#now - tab.changedAt >= 100) {
        this.#happened.add('missed');
        Object.assign(tab, { selected: null, openings: 0 });
      }
    }
  }

  #getTab(index: number): Tab {
    const tab = this.#tabs[index];
    if (!tab) {
      throw new Error(`There is no tab ${index}.`);
    }
    return tab;
  }

  #checkOpening(index: number): void {
    const tab = this.#getTab(index);
    if (this.#locks.holder !== tab.desk.tab) {
      this.#faults.push('A tab that does not lead opens a record.');
    }
    if (tab.openings-- < 1 || (tab.event !== null && this.#opened.has(tab.event))) {
      this.#faults.push('A second record is opened for a selection.');
    }
    if (tab.event !== null) {
      this.#opened.add(tab.event);
    }
    this.#happened.add(tab.event === null ? 'opened by a click' : 'opened for a selection');
  }
}

/** Returns the current id of a visitor in a tab. */
function getId(tab: Tab, visitor: number): string {
  return tab.ids[visitor] ?? '';
}

function answer<Value>(
  how: 'answers' | 'fails' | 'throws',
  time: number,
  value: Value,
): RoxChatAnswer<Value> {
  const error = new Error('The handler fails.');
  if (how === 'throws') {
    throw error;
  }
  if (time === 0 && how === 'answers') {
    return value;
  }
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      if (how === 'fails') {
        reject(error);
      } else {
        resolve(value);
      }
    }, time);
  });
}
