// Measures one more event in stores that have seen more and more: as an action, and as a message.
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
import { createEvent } from '../payloads';
import { eventReceived, eventsReducer, type ReceivedEvent } from '../peers/entity-store';
import { collect, dispatch, listeners } from './listeners';
import { showFrame } from './show-frame';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

/** A store that has seen a number of events, and the next events for it. */
interface Candidate {
  readonly store: Store;
  /** One action for each new event. */
  readonly actions: readonly Action[];
  /** The library's listener, if it has one. */
  readonly listener: ((message: MessageEvent) => void) | null;
  /** Resets the store at the next action. */
  readonly restart: () => void;
}

const NEW = 6_000;
/** New events by how many were seen: an adapter without a limit would take minutes for more. */
const NEW_ENTITIES: Record<number, number> = { 1: 3_000, 100: 3_000, 10_000: 60, 100_000: 4 };

/** Above all that were seen before; an event of the same kind as the first one. */
const FIRST_NEW = 1_200_000;

function createRoxChatEvent(n: number): RoxChatEvent {
  return { ...createEvent(n), receivedAt: Date.now() } as RoxChatEvent;
}

function createAction(n: number): RoxChatEventAction {
  const { event, ...props } = createRoxChatEvent(n);
  return (RoxChatEventActions[event] as (props: object) => RoxChatEventAction)(props);
}

const createEntityAction = (n: number) => eventReceived({ ...createEvent(n), order: n });

/** Creates the library's state after this many events, each about another visitor. */
function createState(events: number): RoxChatState {
  let state = roxChatFeature.reducer(undefined, { type: '' });
  for (let n = 0; n < events; n++) {
    state = roxChatFeature.reducer(state, createAction(n));
  }
  return state;
}

/** Creates the adapter's state directly: event by event would take hours. */
function createEntities(events: number): ReturnType<typeof eventsReducer> {
  const ids = Array.from({ length: events }, (_, n) => n);
  const entities: Record<number, ReceivedEvent> = {};
  for (const n of ids) {
    entities[n] = { ...createEvent(n), order: n };
  }
  return { ids, entities };
}

/**
 * Resets a feature to its state after this many events: at a restart, and whenever as many more (at
 * least ten) were added. So the store always has seen about this many.
 */
function resetFeature(
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

async function createLibraryApp(events: number): Promise<Candidate> {
  const roxChat = createState(events);
  const before = new Set(listeners);
  const { metaReducer, restart } = resetFeature('roxChat', roxChat, events);
  const { injector } = await createApplication({
    providers: [
      provideStore({}, { metaReducers: [metaReducer] }),
      provideRoxChatCore(WORKSPACE_ORIGIN),
      provideRoxChatStore(),
    ],
  });
  const store = injector.get<Store>(Store);
  store.select(roxChatFeature.selectSelectedVisitor).subscribe();
  const actions = Array.from({ length: NEW }, (_, n) => createAction(FIRST_NEW + n));
  const listener = [...listeners].find((each) => !before.has(each)) ?? null;
  return { store, actions, listener, restart };
}

async function createEntitiesApp(events: number): Promise<Candidate> {
  const { metaReducer, restart } = resetFeature('events', createEntities(events), events);
  const { injector } = await createApplication({
    providers: [
      provideStore<Record<string, unknown>>(
        { events: eventsReducer as ActionReducer<unknown> },
        { metaReducers: [metaReducer] },
      ),
    ],
  });
  const count = NEW_ENTITIES[events] ?? NEW;
  const actions = Array.from({ length: count }, (_, n) => createEntityAction(events + n));
  return { store: injector.get<Store>(Store), actions, listener: null, restart };
}

async function createIdleApp(): Promise<Candidate> {
  const { injector } = await createApplication({ providers: [provideStore({ idle: () => 0 })] });
  const actions = Array.from({ length: NEW }, (_, n) => createAction(FIRST_NEW + n));
  return { store: injector.get<Store>(Store), actions, listener: null, restart: () => undefined };
}

const APPS: Record<string, (events: number) => Promise<Candidate>> = {
  library: createLibraryApp,
  entities: createEntitiesApp,
  idle: createIdleApp,
};
const candidates: Record<string, Map<number, Candidate>> = {};
let messages: readonly MessageEvent[] = [];
let collecting: Promise<void> | null = null;

function getCandidate(app: string, seen: number): Candidate {
  const candidate = candidates[app]?.get(seen);
  if (!candidate) {
    throw new Error(`there is no ${app} that has seen ${String(seen)}`);
  }
  return candidate;
}

const frameLoaded = showFrame(WORKSPACE_URL);

const page = {
  connected: () => frameLoaded,

  /** Begins to collect the next messages, which are passed to each library. */
  begin(count: number): void {
    collecting = collect(count).then((all) => {
      messages = all;
    });
  },

  /** Resolves when they have arrived. */
  end: () => collecting,

  /** Creates the applications of this name, by how many events their stores have seen. */
  async prepare(name: string, seen: readonly number[]): Promise<void> {
    const apps = (candidates[name] = new Map<number, Candidate>());
    for (const events of seen) {
      const app = await APPS[name]?.(events);
      if (app) {
        apps.set(events, app);
      }
    }
  },

  /** Returns ns for one more event, in the store that has seen this many. */
  time(app: string, how: 'dispatched' | 'received', seen: number): number {
    const { store, actions, listener, restart } = getCandidate(app, seen);
    restart();
    if (how === 'received') {
      return dispatch(messages, listener ? [listener] : [], 1);
    }
    const start = performance.now();
    for (const action of actions) {
      store.dispatch(action);
    }
    return ((performance.now() - start) * 1e6) / actions.length;
  },

  /** Returns how many events the adapter's store contains that had seen this many. */
  async entities(seen: number): Promise<number> {
    const { store } = getCandidate('entities', seen);
    const { events } = await firstValueFrom(
      store as Store<{ events: ReturnType<typeof eventsReducer> }>,
    );
    return events.ids.length;
  },

  /** Returns how much the library's store contains that had seen this many. */
  remembered(seen: number): {
    visitors: number;
    notifications: number;
    lastId: string | undefined;
  } {
    const { store } = getCandidate('library', seen);
    const state = store.selectSignal(roxChatFeature.selectRoxChatState)();
    return {
      visitors: state.visitors.length,
      notifications: state.notifications.length,
      lastId: state.removedNotifications.at(-1)?.id,
    };
  },
};

export type StorePage = typeof page;

Object.assign(window, { live: page });
