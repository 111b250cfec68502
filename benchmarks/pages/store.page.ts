// Stores that have seen more and more see one more: as an action, and as a message that is heard.
import '@angular/compiler';
import { createApplication } from '@angular/platform-browser';
import {
  type Action,
  type ActionReducer,
  type MetaReducer,
  provideStore,
  Store,
} from '@ngrx/store';
import { provideRoxChatCore, type RoxChatEvent } from 'ngx-roxchat/core';
import {
  provideRoxChatStore,
  type RoxChatEventAction,
  RoxChatEventActions,
  roxChatFeature,
  type RoxChatState,
} from 'ngx-roxchat/store';
import { firstValueFrom } from 'rxjs';
import { sayingOf } from '../payloads';
import { type Heard, heard, heardReducer } from '../peers/entity-store';
import { collect, hand, listeners } from './listeners';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

/** A store that has seen so many, and what has it see one more. */
interface Candidate {
  readonly store: Store;
  /** One action for each new event. */
  readonly actions: readonly Action[];
  /** The library's listener, if it has one. */
  readonly listener: ((message: MessageEvent) => void) | null;
  /** Has the store be again what it was, with the next action. */
  readonly restart: () => void;
}

const NEW = 6_000;
/** By how many events were seen: an adapter without a limit would take minutes for more. */
const NEW_ENTITIES: Record<number, number> = { 1: 3_000, 100: 3_000, 10_000: 60, 100_000: 4 };

/** Beyond all that was seen before, and of the kind that the first one is. */
const FIRST_NEW = 1_200_000;

function eventOf(n: number): RoxChatEvent {
  return { ...sayingOf(n), receivedAt: Date.now() } as RoxChatEvent;
}

function actionOf(n: number): RoxChatEventAction {
  const { event, ...props } = eventOf(n);
  return (RoxChatEventActions[event] as (props: object) => RoxChatEventAction)(props);
}

const entityActionOf = (n: number) => heard({ ...sayingOf(n), order: n });

/** The library's state after so many events, each about somebody else. */
function stateAfter(events: number): RoxChatState {
  let state = roxChatFeature.reducer(undefined, { type: '' });
  for (let n = 0; n < events; n++) {
    state = roxChatFeature.reducer(state, actionOf(n));
  }
  return state;
}

/** The adapter's, made at once: one by one would take it hours. */
function entitiesAfter(events: number): ReturnType<typeof heardReducer> {
  const ids = Array.from({ length: events }, (_, n) => n);
  const entities: Record<number, Heard> = {};
  for (const n of ids) {
    entities[n] = { ...sayingOf(n), order: n };
  }
  return { ids, entities };
}

/**
 * Puts a feature back to what it was after so many events, at a restart and whenever as many more
 * (or ten) have come: it goes on being a store that has seen about so many.
 */
function putBack(
  feature: string,
  state: unknown,
  events: number,
): { metaReducer: MetaReducer<Record<string, unknown>>; restart: () => void } {
  const every = Math.max(10, events);
  let changes = 0;
  return {
    restart: () => {
      changes = 0;
    },
    metaReducer: (reducer) => (all, action) =>
      reducer(
        all && feature in all && changes++ % every === 0 ? { [feature]: state } : all,
        action,
      ),
  };
}

async function libraryAfter(events: number): Promise<Candidate> {
  const roxChat = stateAfter(events);
  const before = new Set(listeners);
  const { metaReducer, restart } = putBack('roxChat', roxChat, events);
  const { injector } = await createApplication({
    providers: [
      provideStore({}, { metaReducers: [metaReducer] }),
      provideRoxChatCore(WORKSPACE_ORIGIN),
      provideRoxChatStore(),
    ],
  });
  const store = injector.get<Store>(Store);
  store.select(roxChatFeature.selectSelectedVisitor).subscribe();
  const actions = Array.from({ length: NEW }, (_, n) => actionOf(FIRST_NEW + n));
  const listener = [...listeners].find((each) => !before.has(each)) ?? null;
  return { store, actions, listener, restart };
}

async function entitiesAppAfter(events: number): Promise<Candidate> {
  const { metaReducer, restart } = putBack('heard', entitiesAfter(events), events);
  const { injector } = await createApplication({
    providers: [
      provideStore<Record<string, unknown>>(
        { heard: heardReducer as ActionReducer<unknown> },
        { metaReducers: [metaReducer] },
      ),
    ],
  });
  const count = NEW_ENTITIES[events] ?? NEW;
  const actions = Array.from({ length: count }, (_, n) => entityActionOf(events + n));
  return { store: injector.get<Store>(Store), actions, listener: null, restart };
}

async function idleApp(): Promise<Candidate> {
  const { injector } = await createApplication({ providers: [provideStore({ idle: () => 0 })] });
  const actions = Array.from({ length: NEW }, (_, n) => actionOf(FIRST_NEW + n));
  return { store: injector.get<Store>(Store), actions, listener: null, restart: () => undefined };
}

const APPS: Record<string, (events: number) => Promise<Candidate>> = {
  library: libraryAfter,
  entities: entitiesAppAfter,
  idle: idleApp,
};
const candidates: Record<string, Map<number, Candidate>> = {};
let messages: readonly MessageEvent[] = [];
let collecting: Promise<void> | null = null;

function candidateOf(app: string, seen: number): Candidate {
  const candidate = candidates[app]?.get(seen);
  if (!candidate) {
    throw new Error(`there is no ${app} that has seen ${String(seen)}`);
  }
  return candidate;
}

const frameLoaded = new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.onload = resolve;
  frame.src = WORKSPACE_URL;
  document.body.append(frame);
});

const page = {
  connected: () => frameLoaded.then(() => undefined),

  /** Begins to keep the next messages, to be handed to each library that listens. */
  begin(count: number): void {
    collecting = collect(count).then((all) => {
      messages = all;
    });
  },

  /** Resolves when they are there. */
  end: () => collecting,

  /** Makes the applications of this name whose stores have seen so many. */
  async prepare(name: string, seen: readonly number[]): Promise<void> {
    const apps = (candidates[name] = new Map<number, Candidate>());
    for (const events of seen) {
      const app = await APPS[name]?.(events);
      if (app) {
        apps.set(events, app);
      }
    }
  },

  /** ns for one more event, by how many were seen. */
  time(app: string, how: 'dispatched' | 'heard', seen: number): number {
    const { store, actions, listener, restart } = candidateOf(app, seen);
    restart();
    if (how === 'heard') {
      return hand(messages, listener ? [listener] : [], 1);
    }
    const start = performance.now();
    for (const action of actions) {
      store.dispatch(action);
    }
    return ((performance.now() - start) * 1e6) / actions.length;
  },

  /** How many the adapter holds in the store that had seen so many. */
  async entities(seen: number): Promise<number> {
    const { store } = candidateOf('entities', seen);
    const { heard: state } = await firstValueFrom(
      store as Store<{ heard: ReturnType<typeof heardReducer> }>,
    );
    return state.ids.length;
  },

  /** How much the store of the library remembers now that had seen so many. */
  remembered(seen: number): {
    visitors: number;
    notifications: number;
    lastId: string | undefined;
  } {
    const { store } = candidateOf('library', seen);
    const state = store.selectSignal(roxChatFeature.selectRoxChatState)();
    return {
      visitors: state.visitors.length,
      notifications: state.notifications.length,
      lastId: state.removedNotificationIds.at(-1),
    };
  },
};

export type StorePage = typeof page;

Object.assign(window, { live: page });
